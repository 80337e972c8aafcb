import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import type { Browser } from '../support/browser.js';
import { eventually, walking } from '../support/chromium.js';
import { logInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
const jonas = { as: 'advisor', name: 'Jonas Brix' } as const;
let api: Browser;
const ids = { mette: '', jonas: '' };
const references: string[] = [];

const post = (path: string, body: object) => api.api('POST', `/api/v1${path}`, body);

beforeAll(async () => {
  const { desk } = walk();
  api = await desk.signedIn('manager', 'Karen Lindholm');
  ids.mette = await desk.person('advisor', mette.name);
  ids.jonas = await desk.person('advisor', jonas.name);
  const log = await desk.signedIn('advisor', mette.name);
  const asked = { 'Registrering af café': 'Kirsten Dam', 'Udbud i kantinen': 'Ole Holst' };
  for (const [subject, name] of Object.entries(asked)) {
    const { reference } = await logInquiry(log, { subject, contact: { name } });
    await post(`/inquiries/${reference}/reassignment`, { advisorId: ids.jonas, reason: 'Kender dem' });
    references.push(reference);
  }
});

async function seen(page: Page, address: string, text: string): Promise<void> {
  await page.goto(address);
  await page.getByText(text).first().waitFor();
}

describe('from "I am sick today" to "while you were away", two advisors in two browsers', () => {
  test('hand over: what the system wrote is corrected, read and taken over', async () => {
    const [ill, colleague] = [await walk().page(jonas), await walk().page(mette)];
    walk().desk.clock.forward(60_000);
    await ill.goto('/fravaer');
    await ill.getByRole('button', { name: 'Jeg er syg i dag' }).click();
    await ill.waitForURL(/registreret=/);
    expect(await ill.getByRole('alert').textContent()).toContain('Lånt ud imens: 2 henvendelser og sager.');
    await ill.getByRole('link', { name: 'Se og ret overdragelsen' }).click();
    await ill.getByRole('heading', { name: 'Lånt til Mette Aagaard' }).waitFor();
    await expectAccessible(ill);
    const brief = ill.getByLabel(`Hvad skal man vide om ${references[0]}?`);
    expect(await brief.inputValue()).toMatch(/^Kirsten Dam: Registrering af café\n/);
    await brief.fill('Hun skal have svar i dag.');
    await ill.getByRole('button', { name: `Gem ${references[0]}` }).click();
    await eventually(() => ill.locator('#toasts').textContent(), 'Overdragelsen er gemt');

    await seen(colleague, '/min-dag', 'Lånt til dig');
    await expectAccessible(colleague);
    await colleague.getByRole('link', { name: 'Læs overdragelsen' }).click();
    await colleague.getByText('Hun skal have svar i dag.').waitFor();
    await colleague.getByRole('button', { name: 'Jeg har overtaget' }).click();
    await colleague.getByText(/^Overtaget/).waitFor();
  });

  test('work on: what is lent is marked as such, and answered like any other', async () => {
    const colleague = await walk().page(mette);
    await seen(colleague, '/henvendelser', 'Lånt fra Jonas');
    await expectAccessible(colleague);
    await seen(colleague, `/henvendelser/${references[0]}`, 'Lånt til Mette Aagaard, mens Jonas Brix er væk');
    await colleague.fill('#text', 'Du kan registrere den på virk.dk');
    await colleague.getByRole('button', { name: 'Gem svar og afslut' }).click();
    await colleague.getByText('Besvaret').first().waitFor();
  });

  test('take back: what happened meanwhile is told until it is read', async () => {
    const ill = await walk().page(jonas);
    walk().desk.clock.forward(60_000);
    await ill.goto('/fravaer');
    await ill.getByRole('button', { name: `Afslut nu ${jonas.name}` }).click();
    await ill.getByText('2 af 2 rådgivere er her nu').waitFor();
    await seen(ill, '/min-dag', 'Mens du var væk');
    await expectAccessible(ill);
    await ill.getByRole('link', { name: 'Læs det hele' }).click();
    await ill.getByText('Afsluttet, mens Mette Aagaard havde den').waitFor();
    expect(await ill.getByText('Er hos dig igen').count()).toBe(1);
    await expectAccessible(ill);
    await ill.getByRole('button', { name: 'Læst' }).click();
    await ill.waitForURL('**/min-dag');
    expect(await ill.getByText('Mens du var væk').count()).toBe(0);
  });
});

describe('when both are away', () => {
  test('every page says so, and the manager sees what hurries', async () => {
    const { desk } = walk();
    const dueAt = new Date(desk.clock.now().getTime() + 3_600_000).toISOString();
    const { reference } = await logInquiry(await desk.signedIn('advisor', mette.name), { dueAt });
    const today = desk.clock.now().toISOString().slice(0, 10);
    for (const advisorId of [ids.jonas, ids.mette])
      await post('/absences', { advisorId, from: today, to: today, kind: 'sick' });
    const page = await walk().page({ as: 'manager', name: 'Karen Lindholm' });
    await seen(page, '/min-dag', 'Haster, og ingen kan tage det');
    await expectAccessible(page);
    expect(await page.locator('#haster').textContent()).toContain(reference);
    await seen(page, '/fravaer', 'Begge rådgivere er væk.');
    await expectAccessible(page);
    await seen(await walk().page(mette), '/virksomheder', 'Begge rådgivere er væk.');
  });
});

test('an advisor says which days they work', async () => {
  const page = await walk().page(jonas);
  await page.goto('/fravaer');
  await page.selectOption('#friday', 'off');
  await page.getByRole('button', { name: 'Gem arbejdsugen' }).click();
  await page.waitForURL(/uge=/);
  expect(await page.inputValue('#friday')).toBe('off');
});
