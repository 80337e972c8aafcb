import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/modules/identity/index.js';
import { password } from '../support/desk.js';
import { eventually, focus, values, walking } from '../support/chromium.js';
import { logInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
const karen = { as: 'manager', name: 'Karen Lindholm' } as const;
const emailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@desk.example`;

beforeAll(() => walk().desk.person('advisor', mette.name));

async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.fill('#email', email);
  await page.fill('#password', typed);
  await page.press('#password', 'Enter');
}

const menu = (page: Page) =>
  page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link').allTextContents();

describe('signing in', () => {
  test('keeps the e-mail address when the password is wrong, and never the password', async () => {
    const page = await walk().page({ fresh: true });
    await page.goto('/log-ind');
    await signIn(page, emailOf(mette.name), 'not my password');
    await page
      .locator('.error-summary:focus', { hasText: 'E-mail eller adgangskode er ikke rigtig.' })
      .waitFor();
    expect(await values(page, '#email', '#password')).toEqual([emailOf(mette.name), '']);
    expect(await page.title()).toMatch(/^Fejl: Log ind/);
    await signIn(page, emailOf(mette.name));
    await page.waitForURL('/min-dag');
  });

  test('goes on to the page that was asked for', async () => {
    const page = await walk().page({ fresh: true });
    await page.goto('/henvendelser?emne=startup');
    await page.waitForURL(/\/log-ind\?til=/);
    await signIn(page, emailOf(mette.name));
    await page.waitForURL('/henvendelser?emne=startup');
    expect(await page.inputValue('#emne')).toBe('startup');
  });

  test('is undone by signing out, also for who presses Back', async () => {
    const page = await walk().page({ ...mette, fresh: true });
    await page.goto('/min-dag');
    await page.getByRole('button', { name: 'Log af' }).first().click();
    await page.waitForURL('/log-ind');
    await page.goBack();
    await page.waitForURL(/\/log-ind/);
    await page.getByRole('heading', { name: 'Log ind', level: 1 }).waitFor();
  });
});

describe('roles', () => {
  const everything = ['Min dag', 'Henvendelser', 'Sager', 'Virksomheder', 'Fravær', 'Indstillinger'];
  test.each<[Role, string, string[]]>([
    ['advisor', '/min-dag', everything],
    ['manager', '/min-dag', everything],
    ['coach', '/indstillinger', ['Indstillinger']],
    ['administrator', '/indstillinger', ['Indstillinger']],
  ])('a %s begins at %s and sees only what the role may', async (role, start, places) => {
    const name = `${role} Lund`;
    await walk().desk.person(role, name);
    const page = await walk().page({ fresh: true });
    await page.goto('/log-ind');
    await signIn(page, emailOf(name));
    await page.waitForURL(start);
    const seen = (await menu(page)).map((label) => places.find((place) => label.includes(place)));
    expect(seen.filter((place) => place !== undefined)).toEqual(places);
    expect(seen).toHaveLength(places.length + 1); // and the desk's name above them
  });

  test('a manager reads and moves, and has nothing to write with', async () => {
    const api = await walk().desk.signedIn('advisor', mette.name);
    const { reference } = await logInquiry(api);
    const page = await walk().page(karen);
    await page.goto('/min-dag');
    expect(await page.locator('#log').count()).toBe(0);
    await page.keyboard.press('n');
    await page.goto('/henvendelser');
    expect(await page.getByRole('link', { name: 'Log henvendelse' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Tag den' }).count()).toBe(0);
    await page.goto(`/henvendelser/${reference}`);
    expect(await page.locator('#text').count()).toBe(0);
    expect(await page.getByText('Giv til en anden').count()).toBe(1);
    expect(await page.getByText('Ret oplysninger').count()).toBe(0);
  });

  test('a coach who follows a link to the desk’s work is told that it is not for them', async () => {
    const page = await walk().page({ as: 'coach', name: 'Anders Lund' });
    expect((await page.goto('/min-dag'))?.status()).toBe(403);
    await page.getByRole('heading', { level: 1, name: 'Du har ikke adgang' }).waitFor();
    await page.getByRole('link', { name: 'Til forsiden' }).click();
    await page.waitForURL('/indstillinger');
  });
});

describe('settings', () => {
  test('switch the single keys off, and on again', async () => {
    const page = await walk().page({ ...mette, fresh: true });
    const keys = page.getByRole('checkbox', { name: 'Genveje med ét bogstav' });
    const save = () => page.locator('#visning').getByRole('button', { name: 'Gem' }).click();
    await page.goto('/indstillinger');
    await keys.uncheck();
    await save();
    await page.getByText('Visningen er gemt').waitFor();
    await page.goto('/min-dag');
    for (const key of ['n', '/', 'j', '?', 'g', 'h']) await page.keyboard.press(key);
    expect([await focus(page), new URL(page.url()).pathname]).toEqual(['BODY', '/min-dag']);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goto('/indstillinger');
    await keys.check();
    await save();
    await page.goto('/min-dag');
    await page.keyboard.press('n');
    await eventually(() => focus(page), 'channel');
  });

  test('show a new key for programs once', async () => {
    const page = await walk().page(mette);
    await page.goto('/indstillinger');
    await page.fill('#name', 'Power BI');
    await page.getByRole('button', { name: 'Lav en nøgle' }).click();
    const token = await page.locator('main code').textContent();
    expect(token).toMatch(/^\S{30,}$/);
    await page.goto('/indstillinger');
    expect(await page.content()).not.toContain(token);
    await page.getByRole('button', { name: 'Tilbagekald Power BI' }).click();
    await page.getByText('Nøglen er tilbagekaldt').waitFor();
  });
});
