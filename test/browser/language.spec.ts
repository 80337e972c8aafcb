import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { walking } from '../support/chromium.js';
import { logInquiry, makeEnterprise } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Holm' } as const;

/** Short words that English does not have, or only in other company. */
const danish =
  /\b(og|ikke|af|på|eller|med|fra|som|har|skal|hvor|hvem|hvad|når|frist|svar|gem|ret|ny|nye|alle|åben|afslut|tilbage|rådgiver|henvendelser?|virksomhed(er)?|emne|fejl|vælg|skriv|valgfrit|dag|uge|kl)\b|[æøå]/giu;
/** Names stay as they are: the desk, the municipalities, the language one may change to. */
const names = /Socialøkonomi-indgangen|Silkeborg Kommune|Dansk/g;

/** Everything a person or a screen reader is told, with the municipalities left out. */
const told = (page: Page) =>
  page.evaluate<string>(`(() => {
    const page = document.documentElement.cloneNode(true);
    page.querySelectorAll('script, option').forEach((it) => it.closest('[name=municipalityCode], script') && it.remove());
    const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
    const said = [...page.querySelectorAll('*')].flatMap((it) => attributes.map((name) => it.getAttribute(name) ?? ''));
    const templates = [...page.querySelectorAll('template')].map((it) => it.content.textContent);
    const text = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (text.nextNode()) texts.push(text.currentNode.data);
    return [...texts, ...said, ...templates].join(' ').replace(/\\s+/g, ' ');
  })()`);

async function expectEnglish(page: Page): Promise<void> {
  const text = (await told(page)).replace(names, '');
  expect({ at: page.url(), danish: text.match(danish) ?? [] }).toEqual({ at: page.url(), danish: [] });
  expect(await page.getAttribute('html', 'lang')).toBe('en');
}

describe('in English', () => {
  let reference: string;
  let enterprise: string;

  beforeAll(async () => {
    const api = await walk().desk.signedIn('advisor', mette.name);
    await walk().desk.person('advisor', 'Jonas Brix');
    enterprise = await makeEnterprise(api, {
      name: 'Northern Lights Canteen',
      cvr: '99000023',
      contact: { name: 'Kim Berg', phone: '86 12 34 56' },
    });
    ({ reference } = await logInquiry(api, { enterprise: { id: enterprise }, note: 'Wants to know more' }));
    await api.submit('/indstillinger', '/indstillinger/visning', { language: 'en', singleKeys: '1' });
  });

  test('is what the desk speaks as soon as it is chosen in the settings', async () => {
    const page = await walk().page({ as: 'coach', name: 'Anders Lund' });
    await page.goto('/indstillinger');
    await page.getByRole('radio', { name: 'English' }).check();
    await page.locator('#visning').getByRole('button', { name: 'Gem' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await expectEnglish(page);
  });

  test.each([
    '/min-dag',
    '/min-dag?vis=alle',
    '/henvendelser',
    '/henvendelser?q=zebra',
    '/henvendelser/ny',
    '/henvendelser/:reference',
    '/virksomheder',
    '/virksomheder?q=zebra',
    '/virksomheder/ny',
    '/virksomheder/:enterprise',
    '/virksomheder/:enterprise?vis=ret',
    '/virksomheder/:enterprise?vis=status',
    '/virksomheder/:enterprise?vis=ny-kontakt',
    '/virksomheder/:enterprise/inhabilitet',
    '/fravaer',
    '/indstillinger',
    '/soeg',
    '/soeg?q=canteen',
    '/soeg?q=zebra',
    '/nowhere',
  ])('%s has not a Danish word', async (path) => {
    const page = await walk().page(mette);
    await page.goto(path.replace(':reference', reference).replace(':enterprise', enterprise));
    await page.locator('.skeleton').first().waitFor({ state: 'hidden' });
    await expectEnglish(page);
  });

  test('a refusal, and who it probably is, are told in English too', async () => {
    const page = await walk().page(mette);
    await page.goto('/henvendelser/ny');
    await page.fill('#who', 'Northern Lights Canteens');
    await page.fill('#note', 'Her number is 010190-1234');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.error-summary', { hasText: 'CPR' }).waitFor();
    await expectEnglish(page);
    await page.fill('#note', 'Her number');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('#same').waitFor();
    await expectEnglish(page);
  });
});

describe('the public pages', () => {
  test('have their English beside the Danish, and each leads to the other', async () => {
    const page = await walk().page();
    await page.goto('/log-ind');
    expect(await page.getAttribute('html', 'lang')).toBe('da');
    expect((await told(page)).match(danish)?.length).toBeGreaterThan(10);
    expect(await page.locator('link[rel=alternate]').count()).toBe(2);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('/en/log-ind');
    await expectEnglish(page);
    await page.fill('#email', 'nobody@desk.example');
    await page.press('#email', 'Enter');
    await page.locator('.error-summary').waitFor();
    await expectEnglish(page);
    await page.getByRole('link', { name: 'Dansk' }).click();
    await page.waitForURL('/log-ind');
  });
});
