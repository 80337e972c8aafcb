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
    await page.locator('#q').last().pressSequentially('fælleskøk');
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
  test('whom to merge with, both side by side, the list, and what undoing does', async () => {
    const { kept, gone } = await two('Haveholdet');
    const contact = { name: 'Ib Krog', phone: '86 90 00 10' };
    const [one, other] = [
      await logInquiry(api, { contact }),
      await logInquiry(api, { contact, subject: 'Igen' }),
    ];
    const page = await walk().page(mette);
    const look = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page);
    };
    await look(`/virksomheder/${kept}/sammenlaegning`);
    await look(`/virksomheder/${kept}/sammenlaegning?q=haveholdet`);
    await look(`/virksomheder/${kept}/sammenlaegning?med=${gone}`);
    await look(`/henvendelser/${one.reference}/sammenlaegning`);
    await look(`/henvendelser/${one.reference}/sammenlaegning?med=${other.reference}`);
    const made = await api.api('POST', `/api/v1/enterprises/${kept}/merges`, { with: gone });
    await look(`/virksomheder/${kept}?lagt-sammen=${made.json.id}`);
    await look('/virksomheder/sammenlaegninger');
    await look(`/virksomheder/sammenlaegninger/${made.json.id}`);
    await api.api('POST', `/api/v1/inquiries/${one.reference}/merges`, { with: other.reference });
    await look(`/henvendelser/${one.reference}`);
  });
});
