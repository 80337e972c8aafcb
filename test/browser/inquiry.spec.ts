import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { eventually, focus, values, walking } from '../support/chromium.js';
import { logInquiry, makeEnterprise, type LoggedInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
const jonas = { as: 'advisor', name: 'Jonas Brix' } as const;
let api: Browser;

beforeAll(async () => {
  await walk().desk.person('advisor', jonas.name);
  api = await walk().desk.signedIn('advisor', mette.name);
});

const inquiry = async ({ reference }: LoggedInquiry) =>
  (await api.api('GET', `/api/v1/inquiries/${reference}`)).json;
const timeline = async (logged: LoggedInquiry) => JSON.stringify((await inquiry(logged)).timeline);

async function at(logged: LoggedInquiry, who: typeof mette | typeof jonas = mette): Promise<Page> {
  const page = await walk().page(who);
  await page.goto(`/henvendelser/${logged.reference}`);
  return page;
}

async function answer(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
}

describe('two who write at the same time', () => {
  test('lose nothing: the second sees both texts, and saves hers with one press', async () => {
    const logged = await logInquiry(api);
    const [first, second] = [await at(logged, jonas), await at(logged)];
    await answer(first, 'Jonas wrote this');
    await first.locator('.timeline', { hasText: 'Jonas wrote this' }).waitFor();
    await answer(second, 'Mette wrote that');
    const conflict = second.getByRole('region', { name: 'Jonas Brix har ændret henvendelsen imens' });
    await conflict.waitFor();
    expect(await conflict.locator('.as-typed').allTextContents()).toEqual([
      'Jonas wrote this',
      'Mette wrote that',
    ]);
    expect(await timeline(logged)).not.toContain('Mette wrote that');
    await conflict.getByRole('button', { name: 'Brug min' }).click();
    await second.locator('.timeline', { hasText: 'Mette wrote that' }).waitFor();
    expect(await timeline(logged)).toMatch(
      /Mette wrote that.*Jonas wrote this|Jonas wrote this.*Mette wrote that/,
    );
  });

  test('may leave it at what the first one wrote', async () => {
    const logged = await logInquiry(api);
    const [first, second] = [await at(logged, jonas), await at(logged)];
    await answer(first, 'Jonas wrote this');
    await first.locator('.timeline', { hasText: 'Jonas wrote this' }).waitFor();
    await answer(second, 'Mette wrote that');
    await second.getByRole('link', { name: 'Behold Jonas' }).click();
    await second.locator('.timeline', { hasText: 'Jonas wrote this' }).waitFor();
    expect(await timeline(logged)).not.toContain('Mette wrote that');
  });

  test('do not overwrite each other’s corrections', async () => {
    const logged = await logInquiry(api, { subject: 'Before' });
    const [first, second] = [await at(logged, jonas), await at(logged)];
    for (const [page, subject] of [
      [first, 'By Jonas'],
      [second, 'By Mette'],
    ] as const) {
      await page.getByText('Ret oplysninger').click();
      await page.fill('#subject', subject);
      await page.getByRole('button', { name: 'Gem rettelser' }).click();
      await page.getByText(subject).first().waitFor();
    }
    await second.getByRole('region', { name: /har ændret henvendelsen imens/ }).waitFor();
    expect((await inquiry(logged)).subject).toBe('By Jonas');
    await second.getByRole('button', { name: 'Brug min' }).click();
    await second.getByRole('heading', { level: 1, name: 'By Mette' }).waitFor();
  });
});

describe('what is written', () => {
  test('is kept when a CPR number was in it', async () => {
    const logged = await logInquiry(api);
    const page = await at(logged);
    await answer(page, 'His number is 010190-1234');
    await page.locator('#text-error', { hasText: 'CPR-nummer' }).waitFor();
    await eventually(() => focus(page), 'text');
    await eventually(() => page.title(), expect.stringMatching(/^Fejl: .* – Socialøkonomi-indgangen$/));
    expect(await page.inputValue('#text')).toBe('His number is 010190-1234');
    expect(await timeline(logged)).not.toContain('010190');
  });

  test('is kept as a reason, in the form it was written in', async () => {
    const logged = await logInquiry(api);
    const page = await at(logged);
    await page.getByText('Send videre til rette myndighed').click();
    await page.fill('#to', 'The tax agency');
    await page.fill('#forwardReason', 'About 010190-1234');
    await page.getByRole('button', { name: 'Send videre', exact: true }).click();
    await page.locator('#forwardReason-error', { hasText: 'CPR-nummer' }).waitFor();
    const kept = ['The tax agency', 'About 010190-1234', ''];
    expect(await values(page, '#to', '#forwardReason', '#reason')).toEqual(kept);
    expect((await inquiry(logged)).status).not.toBe('closed');
  });

  test('is a reason for another advisor too, once its writer says that it is no CPR number', async () => {
    const logged = await logInquiry(api);
    const page = await at(logged);
    await page.getByText('Giv til en anden').click();
    await page.fill('#reason', 'Journal 010190-1234');
    await page.getByRole('button', { name: 'Flyt' }).click();
    await page.locator('#reason-error', { hasText: 'CPR-nummer' }).waitFor();
    await page.locator('#reassignNotCpr').check();
    await page.getByRole('button', { name: 'Flyt' }).click();
    await eventually(async () => (await inquiry(logged)).assignee.name !== logged.assignee?.name, true);
  });

  test('is kept when the server does not answer, and saved once on the next try', async () => {
    const logged = await logInquiry(api);
    const page = await at(logged);
    walk().provoke(/ERR_CONNECTION_REFUSED|Failed to fetch/);
    await page.route(/\/skriv$/, (route) => route.abort('connectionrefused'));
    await answer(page, 'Long and dear');
    const alert = page.getByRole('alert').filter({ hasText: 'Det blev ikke gemt' });
    await alert.waitFor();
    expect(await page.inputValue('#text')).toBe('Long and dear');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.locator('.timeline', { hasText: 'Long and dear' }).waitFor();
    expect((await timeline(logged)).match(/Long and dear/g)).toHaveLength(1);
    await eventually(() => page.inputValue('#text'), '');
  });

  test('closes the inquiry in the same press, and it can be opened again', async () => {
    const logged = await logInquiry(api);
    const page = await at(logged);
    await page.fill('#text', 'All said');
    await page.getByRole('button', { name: 'Gem svar og afslut' }).click();
    await page.getByRole('button', { name: 'Genåbn' }).waitFor();
    expect(await inquiry(logged)).toMatchObject({ status: 'closed', outcome: 'answered' });
    await page.getByRole('button', { name: 'Genåbn' }).click();
    await page.getByText('Gem svar og afslut').waitFor();
    expect((await inquiry(logged)).status).toBe('open');
  });
});

describe('an inquiry', () => {
  test('says why one has it, and goes to the other with a reason', async () => {
    const logged = await logInquiry(api);
    const page = await at(logged);
    const [has, gets] =
      logged.assignee?.name === mette.name ? [mette.name, jonas.name] : [jonas.name, mette.name];
    await page.getByRole('heading', { name: `Hvorfor har ${has.split(' ')[0]} den?` }).waitFor();
    await page.getByText('Giv til en anden').click();
    await page.selectOption('#advisorId', { label: gets });
    await page.fill('#reason', 'Knows them well');
    await page.getByRole('button', { name: 'Flyt' }).click();
    await page.getByRole('heading', { name: `Hvorfor har ${gets.split(' ')[0]} den?` }).waitFor();
    expect((await inquiry(logged)).assignee.name).toBe(gets);
  });

  test('shows the enterprise’s other inquiries on the enterprise’s page', async () => {
    const id = await makeEnterprise(api, { name: 'Nordlys Kantine', cvr: '99000023' });
    await logInquiry(api, { subject: 'About the canteen', enterprise: { id } });
    const page = await walk().page(mette);
    await page.goto(`/virksomheder/${id}`);
    await page
      .getByRole('link', { name: /About the canteen|2026-/ })
      .first()
      .waitFor();
    expect(await page.locator('#inquiries').textContent()).toContain('About the canteen');
  });
});

describe('two who correct an enterprise', () => {
  test('see both versions, and the second one’s is saved only on her word', async () => {
    const id = await makeEnterprise(api, { name: 'Havnens Smedje' });
    const [first, second] = [await walk().page(jonas), await walk().page(mette)];
    for (const page of [first, second]) await page.goto(`/virksomheder/${id}?vis=ret`);
    for (const [page, name] of [
      [first, 'Havnens Smedje A/S'],
      [second, 'Havnens Smedje ApS'],
    ] as const) {
      await page.fill('#name', name);
      await page.locator('#facts').getByRole('button', { name: 'Gem' }).click();
      await page.getByText(name).first().waitFor();
    }
    const conflict = second.getByRole('region', { name: 'En anden har gemt imens' });
    expect(await conflict.locator('.as-typed').allTextContents()).toEqual([
      expect.stringContaining('Havnens Smedje A/S'),
      expect.stringContaining('Havnens Smedje ApS'),
    ]);
    await conflict.getByRole('button', { name: 'Gem mit' }).click();
    await second.getByRole('heading', { level: 1, name: 'Havnens Smedje ApS' }).waitFor();
  });
});
