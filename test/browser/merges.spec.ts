import { beforeAll, describe, expect, test } from '@jest/globals';
import { expectAccessible } from '../support/accessible.js';
import type { Browser } from '../support/browser.js';
import { eventually, walking } from '../support/chromium.js';
import { logInquiry, makeEnterprise } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
let api: Browser;

beforeAll(async () => {
  api = await walk().desk.signedIn('advisor', mette.name);
});

const two = async (name: string) => {
  const kept = await makeEnterprise(api, { name: `${name} ApS`, confirmedNew: true });
  const gone = await makeEnterprise(api, { name, kind: 'sov', confirmedNew: true });
  await logInquiry(api, { enterprise: { id: gone } });
  return { kept, gone };
};
const nameOf = async (id: string) => (await api.api('GET', `/api/v1/enterprises/${id}`)).json.name as string;

describe('two enterprises that are one', () => {
  test('are found, compared and merged from the page of the one, and Z takes it back', async () => {
    const { kept, gone } = await two('Fælleskøkkenet');
    const page = await walk().page(mette);
    await page.goto(`/virksomheder/${kept}`);
    await page.getByRole('link', { name: 'Slå sammen med …' }).first().click();
    await page.locator('#anden').pressSequentially('fælleskøk');
    await page.locator('[role=option]', { hasNotText: 'ApS' }).first().click();
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByRole('heading', { name: 'Hvad skal stå?' }).waitFor();
    await page.getByRole('group', { name: 'Navn' }).getByText('Fælleskøkkenet ApS').first().click();
    await page.getByRole('button', { name: 'Slå sammen', exact: true }).click();
    await page.locator('[data-toast]', { hasText: 'Lagt sammen med Fælleskøkkenet' }).waitFor();
    expect(await nameOf(gone)).toBe('Fælleskøkkenet ApS');
    await page.keyboard.press('z');
    await page.waitForURL(/sammenlaegninger\?fortrudt/);
    await eventually(() => nameOf(gone), 'Fælleskøkkenet');
  });

  test('can be parted from the list, which tells what stays', async () => {
    const { kept, gone } = await two('Cykelværkstedet');
    await api.api('POST', `/api/v1/enterprises/${kept}/merges`, { with: gone });
    const page = await walk().page(mette);
    await page.goto('/virksomheder/sammenlaegninger');
    await page.getByRole('link', { name: 'Cykelværkstedet', exact: true }).click();
    await page.getByText('1 henvendelse').first().waitFor();
    await page.getByRole('button', { name: 'Fortryd sammenlægningen' }).click();
    await page.waitForURL(/fortrudt/);
    await eventually(() => nameOf(gone), 'Cykelværkstedet');
  });

  test('need no script', async () => {
    const { kept, gone } = await two('Genbrugsen');
    const page = await walk().page({ ...mette, script: false });
    await page.goto(`/virksomheder/${kept}/sammenlaegning`);
    await page.locator('#search input[name=q]').fill('genbrugsen');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page
      .locator('#found')
      .getByRole('link', { name: /^Sammenlign/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Slå sammen', exact: true }).click();
    await page.waitForURL(/lagt-sammen=/);
    expect(await nameOf(gone)).toBe(await nameOf(kept));
  });
});

describe('axe finds nothing, and nothing scrolls sideways, on', () => {
  const made: Record<string, string> = {};
  beforeAll(async () => {
    const [open, merged] = [await two('Haveholdet'), await two('Sangkoret')];
    const contact = { name: 'Ib Krog', phone: '86 90 00 10' };
    const inquiries = [];
    for (const subject of ['Kan vi få hjælp?', 'Igen', 'Igen', 'Igen'])
      inquiries.push((await logInquiry(api, { contact, subject })).reference);
    const [one = '', other = '', into = '', from = ''] = inquiries;
    await api.api('POST', `/api/v1/inquiries/${into}/merges`, { with: from });
    const { json } = await api.api('POST', `/api/v1/enterprises/${merged.kept}/merges`, {
      with: merged.gone,
    });
    Object.assign(made, { ...open, merged: merged.kept, merge: json.id, one, other, into });
  });

  test.each([
    '/virksomheder/:kept/sammenlaegning',
    '/virksomheder/:kept/sammenlaegning?q=haveholdet',
    '/virksomheder/:kept/sammenlaegning?med=:gone',
    '/virksomheder/:merged?lagt-sammen=:merge',
    '/virksomheder/sammenlaegninger',
    '/virksomheder/sammenlaegninger/:merge',
    '/henvendelser/:one/sammenlaegning',
    '/henvendelser/:one/sammenlaegning?med=:other',
    '/henvendelser/:into',
  ])('%s', async (template) => {
    const page = await walk().page(mette);
    await page.goto(template.replace(/:(\w+)/g, (_, name: string) => made[name] ?? ''));
    await expectAccessible(page);
  });
});
