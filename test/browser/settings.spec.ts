import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { eventually, walking } from '../support/chromium.js';

const walk = walking();
const admin = { as: 'administrator', name: 'Ada Min' } as const;
const field = (id: string) => `[id="${id}"]`;

async function open(path: string): Promise<Page> {
  const page = await walk().page(admin);
  await page.goto(`/indstillinger${path}`);
  return page;
}

/** Types into the field and sends its form, without a mouse. */
async function type(page: Page, id: string, text: string): Promise<void> {
  await page.focus(field(id));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('each page of the settings is changed by keyboard alone', () => {
  test.each([
    ['/aabningstid', 'openingHours-value.5.0.to', '12', 'Gemt: Åbningstid', '12.00'],
    ['/emner', 'topics-value.0.kle', '24.10.00', 'Gemt: Emner', '24.10.00'],
    ['/fordeling', 'assignment-value.returnerDailyFactor', '1,5', 'Gemt: Fordeling', '1,5'],
    ['/fordeling', 'answerWithinHours-value', '16', 'Gemt: Svarfrist i åbningstimer', '16'],
    ['/navne', 'partnerName-value', 'Business Midt', 'Gemt: Partnerens navn', 'Business Midt'],
  ])('%s, at %s', async (path, id, text, said, shown) => {
    const page = await open(path);
    if (path === '/aabningstid') {
      await page.focus(field('openingHours-value.5.0.from'));
      await page.keyboard.type('10.00');
    }
    await type(page, id, text);
    await page.getByText(said).waitFor();
    expect(await page.inputValue(field(id))).toBe(shown);
    expect(await page.getByText(/^Senest ændret af Ada Min/).count()).toBeGreaterThan(0);
  });

  test('a text, whose field takes Enter as a line: Tab, Tab to the button', async () => {
    const page = await open('/tekster');
    await page.focus(field('noticeGreeting-value.da'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Kære');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Gemt: Hilsen i mails').waitFor();
    await page.getByRole('link', { name: /1 ændring.*Hilsen i mails/ }).click();
    await page.getByRole('cell', { name: /Kære/ }).waitFor();
    await expectAccessible(page);
  });

  test('a closing day, put in and taken out again', async () => {
    const page = await open('/aabningstid');
    await page.fill(field('closings-value.0.date'), '2026-12-24');
    await type(page, 'closings-value.0.text', 'Juleaften');
    await page.getByText('Gemt: Lukkedage').waitFor();
    await page.getByRole('checkbox', { name: 'Fjern Juleaften' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('2 ændringer').first().waitFor();
    expect(await page.inputValue(field('closings-value.0.text'))).toBe('');
  });

  test('a colleague, who is added, and whose password is shown once', async () => {
    const page = await open('/medarbejdere');
    await page.focus('#name');
    await page.keyboard.type('Ida Holt');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ida@desk.example');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'Ida Holt er oprettet' });
    await alert.waitFor();
    const password = await alert.locator('code').textContent();
    await expectAccessible(page);

    const ida = await walk().page({ fresh: true });
    await ida.goto('/log-ind');
    await ida.fill('#email', 'ida@desk.example');
    await ida.fill('#password', password ?? '');
    await ida.keyboard.press('Enter');
    await ida.getByText('Vælg din egen adgangskode').waitFor();
    await expectAccessible(ida);
    await ida.fill('#current', password ?? '');
    await ida.fill('#fresh', 'korrekt hest batteri hæfte');
    await ida.keyboard.press('Enter');
    await ida.waitForURL('/indstillinger?gemt=adgangskode');
  });
});

describe('a settings form that was refused', () => {
  test('has the focus on what is wrong, and leads to the field', async () => {
    const page = await open('/fordeling');
    await type(page, 'assignment-value.topicPreference', 'meget');
    await page.locator('.error-summary').waitFor();
    expect(await page.title()).toMatch(/^Fejl: /);
    await page.locator('.error-summary a').click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('assignment-value.topicPreference');
    expect(await page.inputValue(field('assignment-value.topicPreference'))).toBe('meget');
    await expectAccessible(page);
  });

  test('because somebody set it meanwhile shows both, and takes the choice', async () => {
    const [mine, theirs] = [await open('/navne'), await open('/navne')];
    await type(theirs, 'municipalityName-value', 'Skanderborg Kommune');
    await theirs.getByText('Gemt: Kommunens navn').waitFor();
    await type(mine, 'municipalityName-value', 'Viborg Kommune');
    await mine.getByText('En anden har ændret det imens').first().waitFor();
    expect(await mine.locator('.conflict .as-typed').allTextContents()).toEqual([
      'Skanderborg Kommune',
      'Viborg Kommune',
    ]);
    await expectAccessible(mine);
    await mine.getByRole('button', { name: 'Brug min' }).click();
    await mine.getByText('Gemt: Kommunens navn').waitFor();
    await eventually(() => mine.inputValue(field('municipalityName-value')), 'Viborg Kommune');
  });
});

test.each([
  '',
  '/medarbejdere',
  '/aabningstid',
  '/emner',
  '/fordeling',
  '/navne',
  '/tekster',
  '/historik/topics',
])('axe finds nothing on /indstillinger%s, at either width', async (path) => {
  await walk().desk.person('advisor', 'Mette Aagaard');
  await expectAccessible(await open(path));
});

test('axe finds nothing on a colleague’s page, at either width', async () => {
  const id = await walk().desk.person('advisor', 'Mette Aagaard');
  await expectAccessible(await open(`/medarbejdere/${id}`));
});
