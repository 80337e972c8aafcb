import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { eventually, focus, walking } from '../support/chromium.js';
import { logInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
let api: Browser;
let reference: string;

beforeAll(async () => {
  api = await walk().desk.signedIn('advisor', mette.name);
  ({ reference } = await logInquiry(api, { subject: 'Første' }));
  await logInquiry(api, { subject: 'Anden' });
});

async function at(path: string, visit: object = {}): Promise<Page> {
  const page = await walk().page({ ...mette, ...visit });
  await page.goto(path);
  return page;
}

/** Puts on the page what a page of another module declares, and counts how often it is pressed. */
const declare = (page: Page, key: string) =>
  page.evaluate(
    `document.getElementById('content').insertAdjacentHTML('beforeend', '<button data-key-action="${key}">Mål</button>');
     document.querySelector('[data-key-action="${key}"]').addEventListener('click', () => document.body.dataset.pressed = Number(document.body.dataset.pressed ?? 0) + 1)`,
  );
const pressed = (page: Page) => page.evaluate<string | undefined>('document.body.dataset.pressed');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Genveje' });
const told = (page: Page) => dialog(page).locator('dl > div:visible dd').allTextContents();

describe('a key', () => {
  test.each(['z', 'b', 't', 'd', 'a'])('%s presses what the page declares for it', async (key) => {
    const page = await at('/virksomheder');
    await declare(page, key);
    await page.keyboard.press(key);
    expect(await pressed(page)).toBe('1');
  });

  test('that nothing on the page declares does nothing', async () => {
    const page = await at('/virksomheder');
    for (const key of 'abdtzoxq') await page.keyboard.press(key);
    expect(new URL(page.url()).pathname).toBe('/virksomheder');
  });

  test('n goes to the quick log, from any page', async () => {
    const page = await at('/virksomheder');
    await page.keyboard.press('n');
    await page.waitForURL(/\/min-dag/);
    await eventually(async () => (await focus(page)) !== 'BODY', true);
  });

  test.each(Object.entries({ m: '/min-dag', h: '/henvendelser', v: '/virksomheder', i: '/indstillinger' }))(
    'g and then %s goes to %s, as the menu says',
    async (key, path) => {
      const page = await at('/soeg');
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL(path);
    },
  );

  test('j, k and o go through the staff as through every list', async () => {
    const page = await at('/indstillinger/medarbejdere', { as: 'administrator', name: 'Ada Min' });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Mette Aagaard' }).waitFor();
  });

  test('d closes an inquiry that has its answer', async () => {
    const { reference: answered } = await logInquiry(api, { subject: 'Besvares' });
    await api.api('POST', `/api/v1/inquiries/${answered}/answers`, { text: 'Ja' });
    const page = await at(`/henvendelser/${answered}`);
    await page.keyboard.press('d');
    await page
      .getByText(/^Afsluttet/)
      .first()
      .waitFor();
    expect((await api.get(`/api/v1/inquiries/${answered}`)).json).toMatchObject({ status: 'closed' });
  });

  test('/ goes to the search field, and Esc leaves it', async () => {
    const page = await at('/virksomheder');
    await page.keyboard.press('/');
    expect(await focus(page)).toBe('q');
    await page.keyboard.press('Escape');
    expect(await focus(page)).toBe('BODY');
  });
});

describe('a key is no key', () => {
  test.each(['#q', '#text'])('while someone types in %s', async (selector) => {
    const page = await at(`/henvendelser/${reference}`);
    await declare(page, 'z');
    await page.focus(selector);
    await page.keyboard.type('zgm?');
    expect([await page.inputValue(selector), await pressed(page)]).toEqual(['zgm?', undefined]);
    expect(await dialog(page).isVisible()).toBe(false);
  });

  test('inside text that is edited in place', async () => {
    const page = await at('/virksomheder');
    await declare(page, 'z');
    await page.evaluate(
      `document.getElementById('content').insertAdjacentHTML('beforeend', '<div contenteditable="plaintext-only" id="edit" tabindex="0"></div>'); document.getElementById('edit').focus()`,
    );
    await page.keyboard.press('z');
    expect(await pressed(page)).toBeUndefined();
  });

  test.each(['Control', 'Alt', 'Meta', 'Shift'])('together with %s', async (modifier) => {
    const page = await at('/virksomheder');
    await declare(page, 'x');
    await page.keyboard.press(`${modifier}+x`);
    expect(await pressed(page)).toBeUndefined();
  });

  test('while an input method composes', async () => {
    const page = await at('/virksomheder');
    await declare(page, 'z');
    await page.evaluate(
      `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', isComposing: true, bubbles: true }));
       document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', keyCode: 229, bubbles: true }))`,
    );
    expect(await pressed(page)).toBeUndefined();
  });

  test('behind the dialog of keys, which Esc closes', async () => {
    const page = await at('/virksomheder');
    await declare(page, 'z');
    await page.keyboard.press('?');
    await dialog(page).waitFor();
    await page.keyboard.press('z');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await pressed(page)).toBeUndefined();
  });

  test('for someone who has switched them off, who still finds the dialog', async () => {
    const jonas = await walk().desk.signedIn('advisor', 'Jonas Brix');
    await jonas.api('PATCH', '/api/v1/me', { singleKeys: false }, { 'if-match': '"1"' });
    const page = await at('/virksomheder', { name: 'Jonas Brix' });
    await declare(page, 'z');
    for (const key of ['z', '?', 'n']) await page.keyboard.press(key);
    expect([await pressed(page), new URL(page.url()).pathname]).toEqual([undefined, '/virksomheder']);
    await page.getByRole('button', { name: 'Genveje' }).click();
    await dialog(page).getByText('Genvejene er slået fra under indstillinger.').waitFor();
  });
});

describe('the dialog of keys', () => {
  const everywhere = [
    'Log henvendelse',
    'Søg',
    'Min dag',
    'Henvendelser',
    'Sager',
    'Virksomheder',
    'Indstillinger',
  ];
  const always = ['Denne oversigt', 'Forlad et felt'];

  test('tells the keys of this page and of every page, and no others', async () => {
    const page = await at('/indstillinger');
    await page.keyboard.press('?');
    expect(await told(page)).toEqual([...everywhere, ...always]);
    await page.goto('/henvendelser');
    await page.keyboard.press('?');
    expect(await told(page)).toEqual([...everywhere, 'Næste, forrige i listen', 'Åbn', 'Tag den', ...always]);
    await page.goto('/virksomheder');
    await declare(page, 'b');
    await page.getByRole('button', { name: 'Genveje' }).click();
    expect(await told(page)).toContain('Book en tid');
  });

  test('tells someone with other rights another menu, and nothing that they may not', async () => {
    const page = await at('/indstillinger', { as: 'coach', name: 'Anders Lund' });
    await page.keyboard.press('?');
    expect(await told(page)).toEqual(['Indstillinger', ...always]);
  });
});
