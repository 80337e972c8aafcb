import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.js';
import { eventually, focus, Keys, walking } from '../support/chromium.js';
import { makeCase, type MadeCase } from '../support/make-case.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
let one: MadeCase;

beforeAll(async () => {
  const api = await walk().desk.signedIn('advisor', mette.name);
  one = await makeCase(api, {
    enterprise: { name: 'Krydderiet Remstrup' },
    title: 'Vil registreres som RSV',
  });
});

const visit = async (): Promise<Page> => {
  const page = await walk().page(mette);
  await page.goto('/min-dag');
  return page;
};
const stepShown = (page: Page) => page.locator('.next-step b').textContent();

describe('a case by keyboard', () => {
  test('is found with G S, opened with O, its step done with D, which asks for the next one', async () => {
    const page = await visit();
    const keys = new Keys(page);
    await keys.press('g', 's');
    await page.waitForURL('**/sager');
    await keys.press('j', 'o');
    await page.waitForURL(`**/sager/${one.reference}`);
    expect(await stepShown(page)).toBe('Ring om vedtægterne');
    await keys.press('d');
    await page.waitForURL('**?vis=skridt*');
    await eventually(() => focus(page), 'step-what');
    await expectAccessible(page);
    await page.locator('#step-what').focus();
    await keys.type('Send referat');
    await page.locator('#step-due').fill('2026-11-26T10:00');
    await keys.press('Enter');
    await eventually(() => stepShown(page), 'Send referat');
    expect(page.url()).toMatch(new RegExp(`/sager/${one.reference}$`));
  });

  test('shows a refused note where it was typed, and keeps it', async () => {
    const page = await visit();
    await page.goto(`/sager/${one.reference}`);
    await page.locator('#text').fill('Om 010190-1234');
    await page.locator('.composer button.button-primary').click();
    await page.waitForSelector('#text-error');
    expect(await page.inputValue('#text')).toBe('Om 010190-1234');
    await expectAccessible(page);
  });

  test('keeps a note that nobody saved, until it is', async () => {
    const page = await visit();
    await page.goto(`/sager/${one.reference}`);
    await page.fill('#text', 'Et halvt notat');
    const kept = () =>
      walk().desk.db.query<{ n: string }>("SELECT COUNT(*) AS n FROM draft WHERE fields LIKE '%halvt%'");
    await eventually(async () => Number((await kept())[0]?.n), 1);
    await page.close({ runBeforeUnload: false });
    const again = await visit();
    await again.goto(`/sager/${one.reference}`);
    await eventually(() => again.inputValue('#text'), 'Et halvt notat');
    await again.locator('.composer button.button-primary').click();
    await again.locator('.timeline', { hasText: 'Et halvt notat' }).waitFor();
    await eventually(async () => Number((await kept())[0]?.n), 0);
  });

  test('works without script', async () => {
    const page = await walk().page({ ...mette, script: false });
    await page.goto(`/sager/${one.reference}`);
    await page.locator('#promises summary').click();
    await page.fill('#promise-what', 'Jeg ringer tilbage');
    await page.fill('#promise-due', '2026-11-24T15:00');
    await page.locator('#promises form[action$="/loefter"] button').click();
    await page.waitForSelector('text=Senest i dag 15.00');
    await page.locator('#promises button:has-text("Holdt")').first().click();
    await page.waitForSelector('text=Holdt i dag');
    await page.locator('#checklist button:has-text("Gjort")').first().click();
    await page.waitForSelector('text=Gjort af Mette Aagaard');
  });
});
