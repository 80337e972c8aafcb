import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { password } from '../support/desk.js';
import type { Browser } from '../support/browser.js';
import { desktop, eventually, focus, walking } from '../support/chromium.js';
import { logInquiry, type LoggedInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
const jonas = { as: 'advisor', name: 'Jonas Brix' } as const;
let api: Browser;

beforeAll(async () => {
  api = await walk().desk.signedIn('advisor', jonas.name);
  await walk().desk.person('advisor', mette.name);
});

async function on(address: string, who: typeof mette | typeof jonas = mette): Promise<Page> {
  const page = await walk().page(who);
  await page.goto(address);
  return page;
}
const placeOf = ({ reference }: LoggedInquiry) => `/henvendelser/${reference}`;
const close = (page: Page) => page.goto('about:blank');

describe('what a colleague does', () => {
  test('appears in the queue, which keeps the row one stands on and how far one has come', async () => {
    const first = await logInquiry(api, { contact: { name: 'Abel Bo' } });
    const page = await on('/henvendelser');
    await page.keyboard.press('j');
    await eventually(() => page.locator('tr.current').count(), 1);
    const row = await page.locator('tr.current').getAttribute('id');
    const at = await focus(page);
    await page.evaluate('document.body.dataset.stayed = "yes"');
    await logInquiry(api, { contact: { name: 'Nyborg Nielsen' }, dueAt: soon() });

    await page.getByRole('link', { name: 'Nyborg Nielsen' }).waitFor();
    expect(await page.locator('tr.current').getAttribute('id')).toBe(row);
    expect(await focus(page)).toBe(at);
    expect(await page.evaluate('document.body.dataset.stayed')).toBe('yes');
    expect(await page.locator('#queue-counts').textContent()).toContain('2');
    await api.api('POST', `/api/v1/inquiries/${first.reference}/closure`, { outcome: 'no_reply' });
    await page.getByRole('link', { name: 'Abel Bo' }).waitFor({ state: 'detached' });
  });

  test('appears on Min dag, and is only offered while one types', async () => {
    const page = await on('/min-dag');
    await page.locator('#who').fill('Somebody on the ph');
    await logInquiry(api, { contact: { name: 'Offered Olsen' } });
    const offer = page.getByRole('button', { name: /1 ny – vis|2 nye – vis/ });
    await offer.waitFor();
    expect(await page.getByText('Offered Olsen').count()).toBe(0);
    await offer.click();
    await page.getByText('Offered Olsen').first().waitFor();
    expect(await page.inputValue('#who')).toBe('Somebody on the ph');
    expect(await offer.isVisible()).toBe(false);

    await page.locator('#who').fill('');
    await page.locator('h1').click();
    await logInquiry(api, { contact: { name: 'Direct Dahl' } });
    await page.getByText('Direct Dahl').first().waitFor();
  });

  test('reaches every tab of a browser through one stream', async () => {
    const asked: string[] = [];
    const [one, two] = [await walk().page(mette), await walk().page(mette)];
    for (const page of [one, two])
      page.on('request', (request) => {
        if (/\/live\?/.test(request.url())) asked.push(request.url());
      });
    await one.goto('/henvendelser');
    await eventually(() => Promise.resolve(asked.length), 1);
    await two.goto('/min-dag');
    await logInquiry(api, { contact: { name: 'Everywhere Eriksen' } });
    await one.getByText('Everywhere Eriksen').first().waitFor();
    await two.getByText('Everywhere Eriksen').first().waitFor();
    expect(asked).toHaveLength(1);

    await close(one);
    await eventually(() => Promise.resolve(asked.length), 2);
    await logInquiry(api, { contact: { name: 'Handed Hansen' } });
    await two.getByText('Handed Hansen').first().waitFor();
  });

  test('comes by asking, where no stream gets through', async () => {
    const page = await walk().page({ ...mette, fresh: true });
    walk().provoke(/ERR_CONNECTION_RESET|Failed to load resource|request: /);
    await page.route(/\/live\?/, (route) => route.abort('connectionreset'));
    await page.goto('/henvendelser');
    await page.waitForResponse(/\/live\/siden/);
    await logInquiry(api, { contact: { name: 'Asked Andersen' } });
    await page.getByText('Asked Andersen').first().waitFor();
  });

  test('is told on the page of an open inquiry, under a text that stays', async () => {
    const logged = await logInquiry(api);
    const page = await on(placeOf(logged));
    await page.fill('#text', 'My own words');
    await api.api('POST', `/api/v1/inquiries/${logged.reference}/answers`, { text: 'His words' });
    await page.getByText('Jonas har svaret').waitFor();
    expect(await page.inputValue('#text')).toBe('My own words');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('region', { name: 'Jonas Brix har ændret henvendelsen imens' }).waitFor();
    expect(await page.locator('.as-typed').allTextContents()).toEqual(['His words', 'My own words']);
  });
});

describe('a colleague on the same inquiry', () => {
  test('is seen reading, then writing, and no more when they have left', async () => {
    const logged = await logInquiry(api);
    const page = await on(placeOf(logged));
    const theirs = await on(placeOf(logged), jonas);
    await page.getByText('Jonas læser').waitFor();
    await theirs.getByText('Mette læser').waitFor();
    await theirs.fill('#text', 'Dear');
    await page.getByText('Jonas skriver et svar').waitFor();
    await close(theirs);
    await page.locator('.viewers').waitFor({ state: 'detached' });
  });
});

describe('what is being written', () => {
  test('is there again after the browser was killed, may be thrown away, and is gone when saved', async () => {
    const logged = await logInquiry(api);
    const page = await walk().page({ ...mette, fresh: true });
    await page.goto(placeOf(logged));
    const saved = page.waitForResponse(
      (answer) => answer.url().includes('/kladder/') && answer.status() === 204,
    );
    await page.locator('#text').pressSequentially('Half a sentence');
    await saved;
    // No unload, no goodbye: what a crash leaves.
    const cdp = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void cdp.send('Page.crash').catch(() => undefined);
    await crashed;

    const again = await on(placeOf(logged));
    await again.getByText('Kladde gendannet').waitFor();
    expect(await again.inputValue('#text')).toBe('Half a sentence');
    await again.getByRole('button', { name: 'Kassér' }).click();
    expect(await again.inputValue('#text')).toBe('');
    await again.reload();
    await again.waitForResponse(/\/kladder\?/).catch(() => undefined);
    expect(await again.getByText('Kladde gendannet').count()).toBe(0);

    await again.locator('#text').fill('A whole sentence');
    await again.getByRole('button', { name: 'Gem', exact: true }).click();
    await again.locator('.timeline', { hasText: 'A whole sentence' }).waitFor();
    const left = (await drafts(again)).items.map(({ key }) => key);
    expect(left).not.toContain(`henvendelse-${logged.reference}-skriv`);
  });

  test('is there again after the session ended while it was written', async () => {
    const logged = await logInquiry(api);
    const page = await walk().page({ ...mette, fresh: true });
    await page.goto(placeOf(logged));
    walk().desk.clock.forward(31 * 60_000);
    await page.fill('#text', 'Before lunch');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.waitForURL(/\/log-ind/);
    await page.getByLabel('E-mail').fill('mette.aagaard@desk.example');
    await page.getByLabel('Adgangskode').fill(password);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.waitForURL(`**${placeOf(logged)}`);
    await page.getByText('Kladde gendannet').waitFor();
    expect(await page.inputValue('#text')).toBe('Before lunch');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.locator('.timeline', { hasText: 'Before lunch' }).waitFor();
  });

  test('comes back in the quick log, the one who called included', async () => {
    const page = await walk().page({ as: 'advisor', name: 'Quick Quist', size: desktop });
    await page.goto('/min-dag');
    await page.fill('#who', 'Uventet Opkald');
    await page.fill('#note', 'Vil ringes op');
    await page.locator('h1').click();
    await eventually(async () => (await drafts(page)).items.length, 1);
    await page.reload();
    await page.getByText('Kladde gendannet').waitFor();
    expect([await page.inputValue('#who'), await page.inputValue('#note')]).toEqual([
      'Uventet Opkald',
      'Vil ringes op',
    ]);
  });
});

describe('Z', () => {
  test('takes back a closing, from the receipt', async () => {
    const fresh = { as: 'advisor', name: 'Zenia Zorn', fresh: true } as const;
    const page = await walk().page(fresh);
    const logged = await logInquiry(await walk().desk.signedIn('advisor', jonas.name));
    await page.goto(placeOf(logged));
    await page.locator('#actions summary', { hasText: 'Afslut' }).click();
    await page.locator('#actions').getByRole('button', { name: 'Afslut' }).click();
    await page.locator('.receipt', { hasText: 'Afsluttet' }).waitFor();
    await page.keyboard.press('z');
    await page.getByText('Zenia Zorn fortrød: afslutningen').waitFor();
    await page.getByText('Afslut', { exact: true }).first().waitFor();
    expect(await page.locator('.receipt').count()).toBe(0);
  });
});

const drafts = (page: Page) =>
  page.evaluate<{ items: { key: string }[] }>("fetch('/api/v1/drafts').then((answer) => answer.json())");
const soon = () => new Date(walk().desk.clock.now().getTime() + 600_000).toISOString();
