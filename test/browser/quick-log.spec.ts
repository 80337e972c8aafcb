import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { eventually, focus, Keys, values, walking } from '../support/chromium.js';
import { makeEnterprise } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
let api: Browser;
let kitchen: string;

beforeAll(async () => {
  api = await walk().desk.signedIn('advisor', mette.name);
  kitchen = await makeEnterprise(api, {
    name: 'Krydderiet Remstrup',
    cvr: '99000007',
    municipalityCode: '740',
    contact: { name: 'Kirsten Dam', phone: '86 12 34 56', email: 'kirsten@krydderiet.example' },
  });
  await makeEnterprise(api, { name: 'Kryds og Tværs', cvr: '99000015' });
});

const saved = (page: Page) => page.waitForURL(/\/min-dag\?logget=/);
const inquiryAt = async (page: Page) =>
  (await api.api('GET', `/api/v1/inquiries/${new URL(page.url()).searchParams.get('logget')}`)).json;
const inquiries = async () => (await api.api('GET', '/api/v1/inquiries?limit=200')).json.items.length;
const enterprises = async (q: string) =>
  (await api.api('GET', `/api/v1/enterprises?q=${encodeURIComponent(q)}`)).json.items.length;

// What one story left unsaved is no part of the next.
beforeEach(() => walk().desk.db.transaction((tx) => tx.query('DELETE FROM draft')));

async function atTheForm(): Promise<{ page: Page; keys: Keys }> {
  const page = await walk().page(mette);
  await page.goto('/min-dag');
  const keys = new Keys(page);
  await keys.press('n');
  return { page, keys };
}

describe('the quick log', () => {
  test('takes a known inquirer by keyboard alone, in fewer keys than twenty seconds hold', async () => {
    const { page, keys } = await atTheForm();
    await keys.press('ArrowRight', 'Tab');
    await keys.type('krydd');
    await page.getByRole('option', { name: 'Krydderiet' }).first().waitFor();
    await keys.press('ArrowDown', 'Enter', 'Tab');
    await keys.type('i');
    await keys.press('Tab');
    await keys.type('Vil levere frokost');
    await keys.press('Enter');
    await saved(page);
    // Counted, not timed: 220 ms a key and 700 ms of thought before each of five fields.
    expect(keys.pressed * 0.22 + 5 * 0.7).toBeLessThan(20);
    expect(await inquiryAt(page)).toMatchObject({
      channel: 'email',
      topic: 'procurement',
      subject: 'Vil levere frokost',
      enterprise: { id: kitchen },
      assignee: { name: 'Mette Aagaard' },
    });
    await eventually(
      () => page.locator('[data-announcer]').textContent(),
      expect.stringContaining('Gemt: Krydderiet'),
    );
  });

  test('opens by N from every page of the desk, also after a search', async () => {
    const page = await walk().page(mette);
    for (const path of ['/henvendelser', '/virksomheder', '/fravaer', '/indstillinger', '/soeg?q=a']) {
      await page.goto(path);
      await page.keyboard.press('n');
      await page.waitForURL('/min-dag#log');
      await eventually(() => focus(page), 'channel');
    }
  });

  test('asks kind and municipality of a new inquirer on the way, and takes both as they are chosen', async () => {
    const { page, keys } = await atTheForm();
    await keys.press('Tab');
    expect(await page.locator('#kind').isVisible()).toBe(false);
    await keys.type('Nyt Bageri');
    await keys.press('Tab', 'Tab');
    expect(await focus(page)).toBe('kind');
    await keys.type('iv');
    await keys.press('Tab');
    expect(await focus(page)).toBe('municipalityCode');
    await keys.type('vib');
    await keys.press('Tab');
    await keys.type('Vil starte');
    await keys.press('Enter');
    await saved(page);
    expect(await inquiryAt(page)).toMatchObject({ inquirerKind: 'startup', municipalityCode: '791' });
  });

  test('lets kind and municipality of a new inquirer be skipped, and hides them again after a pick', async () => {
    const { page, keys } = await atTheForm();
    await keys.press('Tab');
    await keys.type('krydd');
    await eventually(() => page.locator('#kind').isVisible(), true);
    await page.getByRole('option', { name: 'Krydderiet' }).first().waitFor();
    await keys.press('ArrowDown', 'Enter');
    await eventually(() => page.locator('#kind').isVisible(), false);
    await page.fill('#who', 'Ukendt Skrædder');
    await keys.press('Tab', 'Tab', 'Tab', 'Tab');
    await keys.type('Ringede');
    await keys.press('Enter');
    await saved(page);
    expect(await inquiryAt(page)).toMatchObject({ municipalityCode: null, subject: 'Ringede' });
  });

  test('logs and closes in one go what was answered at once', async () => {
    const { page, keys } = await atTheForm();
    await page.fill('#who', '99 00 00 15');
    await page.fill('#note', 'Ville kende åbningstiden');
    await keys.press('Tab', 'Tab', 'Space', 'Enter');
    await saved(page);
    expect(await inquiryAt(page)).toMatchObject({ status: 'closed', outcome: 'answered' });
    await eventually(
      () => page.locator('#toasts').textContent(),
      expect.stringContaining('Gemt og afsluttet'),
    );
  });

  test('saves once when Enter is pressed twice', async () => {
    const { page } = await atTheForm();
    const before = await inquiries();
    await page.fill('#who', '99 00 00 15');
    await page.fill('#note', 'To gange');
    await page.evaluate(`for (const n of [1, 2]) document.querySelector('#log form').requestSubmit()`);
    await saved(page);
    expect(await inquiries()).toBe(before + 1);
  });

  test('works as a plain form where no script runs', async () => {
    const page = await walk().page({ ...mette, script: false });
    await page.goto('/min-dag');
    expect(await page.getAttribute('#who', 'role')).toBeNull();
    await page.fill('#who', '99 00 00 07');
    await page.fill('#note', 'Uden script');
    await page.press('#note', 'Enter');
    await saved(page);
    expect(await inquiryAt(page)).toMatchObject({ enterprise: { id: kitchen }, subject: 'Uden script' });
  });
});

describe('type-ahead', () => {
  test('is a combobox that says how many it found and which is chosen', async () => {
    const { page, keys } = await atTheForm();
    await keys.press('Tab');
    const who = page.getByRole('combobox', { name: 'Hvem' });
    await keys.type('kryd');
    await eventually(() => who.getAttribute('aria-expanded'), 'true');
    const found = await page.locator('#who-list [role=option]').count();
    expect(found).toBeGreaterThan(1);
    expect(await page.locator('.combobox [role=status]').textContent()).toContain(`${found} forslag`);
    await keys.press('ArrowDown', 'ArrowDown');
    expect(await who.getAttribute('aria-activedescendant')).toBe('who-list-1');
    expect(await page.locator('#who-list-1').getAttribute('aria-selected')).toBe('true');
    await keys.press('Escape');
    expect(await who.getAttribute('aria-expanded')).toBe('false');
    expect([await who.inputValue(), await focus(page)]).toEqual(['kryd', 'who']);
  });

  test.each(['99 00 00 07', '86123456', 'kirsten@kry'])('finds them by %s', async (typed) => {
    const { page, keys } = await atTheForm();
    await keys.press('Tab');
    await keys.type(typed);
    await page.getByRole('option', { name: 'Krydderiet' }).first().waitFor();
    await keys.press('ArrowDown', 'Enter');
    expect(await page.inputValue('#who')).toContain('Krydderiet Remstrup');
    expect(await page.inputValue('[name=whoId]')).not.toBe('');
  });

  test('forgets a pick as soon as something else is typed, and says when nobody fits', async () => {
    const { page, keys } = await atTheForm();
    await keys.press('Tab');
    await keys.type('kryds');
    await page.locator('#who-list [role=option]').first().waitFor();
    await keys.press('ArrowDown', 'Enter');
    expect(await page.inputValue('[name=whoId]')).not.toBe('');
    await keys.type('qx');
    expect(await page.inputValue('[name=whoId]')).toBe('');
    await eventually(() => page.locator('.combobox [role=status]').textContent(), 'Ingen forslag');
  });
});

describe('a refused log', () => {
  test('shows who it probably is before anything is saved', async () => {
    const { page, keys } = await atTheForm();
    const before = await inquiries();
    await page.fill('#who', 'Krydderiet Remstrupp');
    await page.fill('#note', 'Vil have en pris');
    await keys.press('Enter');
    const known = page.getByRole('radio', { name: /^Krydderiet Remstrup\b.* næsten samme navn/ });
    await known.waitFor();
    expect([await inquiries(), await enterprises('Krydderiet')]).toEqual([before, 1]);
    expect(await values(page, '#who', '#note')).toEqual(['Krydderiet Remstrupp', 'Vil have en pris']);
    await known.check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await saved(page);
    expect(await inquiryAt(page)).toMatchObject({ enterprise: { id: kitchen } });
    expect(await enterprises('Krydderiet')).toBe(1);
  });

  test('makes a second record only for who says that it is a new one', async () => {
    const { page, keys } = await atTheForm();
    await page.fill('#who', 'Kryds og Tvers');
    await keys.press('Enter');
    await page.getByRole('radio', { name: 'Nej, »Kryds og Tvers« er ny' }).check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await saved(page);
    expect(await enterprises('Kryds')).toBe(2);
  });

  test('keeps what was typed when a CPR number was in it, and takes it when it is none', async () => {
    const { page, keys } = await atTheForm();
    await page.fill('#who', '99 00 00 07');
    await page.selectOption('#topic', 'event');
    await page.fill('#note', 'Faktura 010190-1234');
    await keys.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'CPR-nummer' }).waitFor();
    await page.locator('.error-summary:focus').waitFor();
    const kept = ['99 00 00 07', 'event', 'Faktura 010190-1234'];
    expect(await values(page, '#who', '#topic', '#note')).toEqual(kept);
    await page.getByRole('link', { name: /CPR-nummer/ }).click();
    expect(await focus(page)).toBe('note');
    await page.getByRole('checkbox', { name: 'Det er ikke et CPR-nummer' }).check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await saved(page);
    expect(await inquiryAt(page)).toMatchObject({ topic: 'event', subject: 'Faktura 010190-1234' });
  });

  test('keeps what was typed when the server does not answer, says so, and saves on the next try', async () => {
    const { page, keys } = await atTheForm();
    walk().provoke(/503/);
    await page.route('/henvendelser', (route) => route.fulfill({ status: 503, body: 'away' }));
    await page.fill('#who', '99 00 00 15');
    await page.fill('#note', 'Vigtig tekst');
    await keys.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Det blev ikke gemt' }).waitFor();
    expect(await page.inputValue('#note')).toBe('Vigtig tekst');
    const before = await inquiries();
    await page.unroute('/henvendelser');
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await saved(page);
    expect([await inquiries(), (await inquiryAt(page)).subject]).toEqual([before + 1, 'Vigtig tekst']);
  });
});
