import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { eventually, values, walking } from '../support/chromium.js';
import { logInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
const jonas = { as: 'advisor', name: 'Jonas Brix' } as const;
let api: Browser;

beforeAll(async () => {
  api = await walk().desk.signedIn('advisor', jonas.name);
  await walk().desk.person('advisor', mette.name);
});

beforeEach(() => logInquiry(api, { subject: 'Before the absence' }));

/** Nobody has been away, and nothing is open. */
afterEach(async () => {
  await walk().desk.db.transaction(async (tx) => {
    for (const table of ['absence', 'lending']) await tx.query(`DELETE FROM ${table}`);
    await tx.query('UPDATE work_item SET lent_by = NULL');
  });
  const open = (await api.api('GET', '/api/v1/inquiries?limit=200')).json.items;
  for (const { reference, status } of open)
    if (status !== 'closed')
      await api.api('POST', `/api/v1/inquiries/${reference}/closure`, { outcome: 'answered' });
});

async function ringInSick(who: typeof mette | typeof jonas): Promise<Page> {
  const page = await walk().page(who);
  await page.goto('/fravaer');
  await page.getByRole('button', { name: 'Jeg er syg i dag' }).click();
  await page.waitForURL(/registreret=/);
  return page;
}

async function log(page: Page, note: string): Promise<void> {
  await page.goto('/min-dag');
  await page.fill('#note', note);
  await page.press('#note', 'Enter');
  await page.waitForURL(/logget=/);
}

describe('"I am sick today"', () => {
  test('takes one press, and says what is lent meanwhile', async () => {
    await logInquiry(api, { subject: 'The other one' });
    const page = await ringInSick(mette);
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('Mette Aagaard: fraværet er registreret');
    expect(await alert.textContent()).toContain('Lånt ud imens: 1 henvendelse eller sag.');
    expect(await alert.getByRole('link', { name: 'Se og ret overdragelsen' }).count()).toBe(1);
    expect(await page.getByText('1 af 2 rådgivere er her nu').count()).toBe(1);
  });

  test('sends what is logged from then on to the colleague', async () => {
    await ringInSick(mette);
    const page = await walk().page(jonas);
    for (const note of ['One', 'Two', 'Three']) {
      await log(page, note);
      await eventually(() => page.locator('#toasts').textContent(), expect.stringContaining('· Jonas Brix'));
    }
    expect(await page.locator('#todays tbody tr', { hasText: 'Mette' }).count()).toBeLessThan(2);
  });

  test('of both is said aloud: what is logged then is not given to anyone, and is seen', async () => {
    await ringInSick(mette);
    const page = await ringInSick(jonas);
    await log(page, 'Who takes me?');
    await eventually(() => page.locator('#toasts').textContent(), expect.stringContaining('Ikke fordelt'));
    const alert = page.locator('.alert', { hasText: '1 er ikke fordelt' });
    await alert.getByRole('link', { name: 'Se dem' }).click();
    await page.waitForURL(/raadgiver=ingen/);
    expect(await page.locator('#queue tbody tr').count()).toBe(1);
    expect(await page.locator('#queue tbody tr').textContent()).toContain('Ikke fordelt');
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'Hvorfor har ingen den?' }).waitFor();
  });

  test('ends when it is ended, and work comes again', async () => {
    await ringInSick(jonas);
    const page = await ringInSick(mette);
    await page.getByRole('button', { name: 'Afslut nu Mette Aagaard' }).click();
    await page.getByText('1 af 2 rådgivere er her nu').waitFor();
    await log(page, 'Back again');
    await eventually(() => page.locator('#toasts').textContent(), expect.stringContaining('· Mette Aagaard'));
  });
});

describe('the absence form', () => {
  test('lets an advisor say that a colleague rang in sick, without showing others why', async () => {
    const page = await walk().page(jonas);
    await page.goto('/fravaer');
    await page.selectOption('#advisorId', { label: 'Mette Aagaard' });
    await page.selectOption('#kind', 'sick');
    await page.getByRole('button', { name: 'Registrér' }).click();
    await page.waitForURL(/registreret=/);
    expect(await page.locator('#oversigt').textContent()).not.toContain('Sygdom');
    const leader = await walk().page({ as: 'manager', name: 'Karen Lindholm' });
    await leader.goto('/fravaer');
    expect(await leader.locator('#oversigt').textContent()).toContain('Sygdom');
  });

  test('comes back as it was typed when it is refused', async () => {
    const page = await walk().page(mette);
    await page.goto('/fravaer');
    await page.fill('#from', '2026-12-10');
    await page.fill('#to', '2026-12-01');
    await page.selectOption('#kind', 'other');
    await page.getByRole('button', { name: 'Registrér' }).click();
    await page.locator('.error-summary:focus', { hasText: 'Fraværet slutter, før det begynder.' }).waitFor();
    expect(await values(page, '#from', '#to', '#kind')).toEqual(['2026-12-10', '2026-12-01', 'other']);
  });
});
