import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import { eventually, focus, values, walking } from '../support/chromium.js';
import { logInquiry } from '../support/make.js';

const walk = walking();
const mette = { as: 'advisor', name: 'Mette Aagaard' } as const;
let api: Browser;

/** Four open inquiries, the most urgent first, and one that is closed. */
beforeAll(async () => {
  await walk().desk.person('advisor', 'Jonas Brix');
  api = await walk().desk.signedIn('advisor', mette.name);
  const due = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
  await logInquiry(api, { subject: 'First', topic: 'procurement', dueAt: due(10) });
  await logInquiry(api, { subject: 'Second', topic: 'startup', channel: 'email', dueAt: due(11) });
  await logInquiry(api, { subject: 'Third', topic: 'startup', dueAt: due(12) });
  await logInquiry(api, { subject: 'Fourth', topic: 'coaching', dueAt: due(13) });
  await logInquiry(api, { subject: 'Done', answered: true });
});

const subjects = (page: Page) => page.locator('#queue tbody td.clip').allTextContents();
const address = (page: Page) => new URL(page.url()).search;
const current = (page: Page) => page.locator('#queue tr.current td.clip').textContent();
const filter = (page: Page) => page.getByRole('button', { name: 'Filtrér' }).click();

async function queue(search = ''): Promise<Page> {
  const page = await walk().page(mette);
  await page.goto(`/henvendelser${search}`);
  return page;
}

/** What htmx swaps in leaves the page as it is; a new page would forget the mark. */
const mark = (page: Page) => page.evaluate(`document.body.dataset.mark = 'here'`);
const marked = (page: Page) => page.evaluate<boolean>(`document.body.dataset.mark === 'here'`);

describe('the filters of the queue', () => {
  test('swap the list in place, and stand in the address that can be kept and shared', async () => {
    const page = await queue();
    expect(await subjects(page)).toEqual(['First', 'Second', 'Third', 'Fourth']);
    await mark(page);
    await page.selectOption('#emne', 'startup');
    await filter(page);
    await eventually(() => subjects(page), ['Second', 'Third']);
    await page.selectOption('#kanal', 'email');
    await filter(page);
    await eventually(() => subjects(page), ['Second']);
    expect(await marked(page)).toBe(true);
    const query = new URLSearchParams(address(page));
    expect([query.get('status'), query.get('emne'), query.get('kanal')]).toEqual([
      'aabne',
      'startup',
      'email',
    ]);
    const shared = await queue(address(page));
    expect(await subjects(shared)).toEqual(['Second']);
    expect(await values(shared, '#emne', '#kanal')).toEqual(['startup', 'email']);
  });

  test('go back with the browser', async () => {
    const page = await queue();
    await page.selectOption('#emne', 'coaching');
    await filter(page);
    await eventually(() => subjects(page), ['Fourth']);
    await page.goBack();
    await eventually(() => subjects(page), ['First', 'Second', 'Third', 'Fourth']);
    expect(await page.inputValue('#emne')).toBe('');
  });

  test('keep the topic when the lane changes, and the lane when a word is looked for', async () => {
    const page = await queue('?emne=startup');
    await page.getByRole('link', { name: 'Alle', exact: true }).click();
    await eventually(() => subjects(page), expect.arrayContaining(['Second', 'Third', 'Done']));
    expect(address(page)).toContain('emne=startup');
    await page.fill('#soegeord', 'done');
    await page.press('#soegeord', 'Enter');
    await eventually(() => subjects(page), ['Done']);
    expect(address(page)).toContain('status=alle');
  });

  test('sort by what the header says, and tell it to assistive technology', async () => {
    const page = await queue();
    const header = page.getByRole('columnheader', { name: 'Modtaget' });
    expect(await page.getByRole('columnheader', { name: 'Frist' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await header.getByRole('link').click();
    await page.waitForURL(/sorter=modtaget/);
    expect(await header.getAttribute('aria-sort')).toBe('descending');
  });

  test('work without script', async () => {
    const page = await walk().page({ ...mette, script: false });
    await page.goto('/henvendelser');
    await page.selectOption('#emne', 'procurement');
    await filter(page);
    await eventually(() => subjects(page), ['First']);
  });
});

describe('the keys of the queue', () => {
  test('J and K move, O opens, and the row is in sight', async () => {
    const page = await queue();
    await page.keyboard.press('j');
    expect(await current(page)).toBe('First');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await current(page)).toBe('Second');
    expect(await page.locator('.current').count()).toBe(1);
    expect(await focus(page)).toMatch(/^\/henvendelser\/2026-/);
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Second' }).waitFor();
  });

  test('A takes the row that is current, and no other', async () => {
    const told = { topic: 'other', dueAt: '2026-11-24T14:00:00.000Z' };
    const { reference, assignee } = await logInquiry(api, { ...told, subject: 'To be taken' });
    const other = assignee?.name === 'Mette Aagaard' ? 'Jonas Brix' : 'Mette Aagaard';
    const page = await walk().page({ as: 'advisor', name: other });
    await page.goto('/henvendelser?emne=other');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.waitForURL(`/henvendelser/${reference}`);
    expect((await api.api('GET', `/api/v1/inquiries/${reference}`)).json.assignee.name).toBe(other);
    const rest = (await api.api('GET', '/api/v1/inquiries?topic=startup&limit=200')).json.items;
    expect(rest.map((row: { version: number }) => row.version)).toEqual(rest.map(() => rest[0].version));
    await api.api('POST', `/api/v1/inquiries/${reference}/closure`, { outcome: 'answered' });
  });

  test('still work on a list that was swapped in', async () => {
    const page = await queue();
    await page.selectOption('#emne', 'startup');
    await filter(page);
    await eventually(() => subjects(page), ['Second', 'Third']);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await current(page)).toBe('Third');
  });

  test('are letters again while someone types', async () => {
    const page = await queue();
    await page.keyboard.press('/');
    expect(await focus(page)).toBe('q');
    await page.keyboard.type('jn/a');
    expect(await page.inputValue('#q')).toBe('jn/a');
    expect(await page.locator('.current').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await current(page)).toBe('First');
  });

  test('G and a letter go to another page, and ? tells them all', async () => {
    const page = await queue();
    for (const [letter, path] of Object.entries({ v: '/virksomheder', m: '/min-dag', h: '/henvendelser' })) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await page.waitForURL(path);
    }
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Genveje' });
    await dialog.waitFor();
    expect(await dialog.getByText('Tag den').count()).toBe(1);
    await page.keyboard.press('j');
    expect(await page.locator('.current').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});

test('the keys of the list stand beside its heading, on the line of the counts', async () => {
  const page = await queue();
  const middle = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  const apart = (await middle('.keys-note')) - (await middle('.page-head__lead'));
  expect(Math.abs(apart)).toBeLessThan(12);
});

test('a phone shows all of what the search field says', async () => {
  const page = await queue();
  await page.setViewportSize({ width: 390, height: 844 });
  const cut = await page.evaluate<number>(`(() => {
    const field = document.getElementById('q');
    const style = getComputedStyle(field);
    const pen = Object.assign(document.createElement('canvas').getContext('2d'), { font: style.font });
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return pen.measureText(field.placeholder).width - room;
  })()`);
  expect(cut).toBeLessThanOrEqual(0);
});

describe('the states of the queue', () => {
  test('says what to do where nothing fits', async () => {
    const page = await queue('?q=zebra');
    expect(await page.locator('.empty-state').textContent()).toContain('Ingen henvendelse passer på »zebra«');
    await page.getByRole('link', { name: 'log en ny henvendelse' }).click();
    await page.waitForURL('/henvendelser/ny');
  });

  test('says that the list could not be fetched, and leaves the old one', async () => {
    const page = await queue();
    walk().provoke(/503/);
    await page.route(/henvendelser\?/, (route) => route.fulfill({ status: 503, body: 'away' }));
    await page.selectOption('#emne', 'startup');
    await filter(page);
    await page.getByRole('alert').filter({ hasText: 'Siden kunne ikke hentes' }).waitFor();
    expect(await subjects(page)).toEqual(['First', 'Second', 'Third', 'Fourth']);
    await page.unrouteAll();
    await filter(page);
    await eventually(() => subjects(page), ['Second', 'Third']);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('sends who was signed out meanwhile to sign in, and not into the list', async () => {
    const page = await walk().page({ ...mette, fresh: true });
    await page.goto('/henvendelser');
    await page.context().clearCookies();
    await filter(page);
    await page.waitForURL(/\/log-ind\?til=/);
    await page.fill('#email', 'mette.aagaard@desk.example');
  });
});
