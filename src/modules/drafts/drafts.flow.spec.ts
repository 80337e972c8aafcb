import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, Browser } from '../../../test/support/browser.js';
import { openDesk, password, type Desk } from '../../../test/support/desk.js';
import { logInquiry } from '../../../test/support/make.js';
import { systemPerson } from '../../platform/http/who.js';
import { ClearSignIns, StaffObservers } from '../identity/index.js';
import { ClearUnfinished } from './index.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let place: string;

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
  await desk.db.transaction((tx) => tx.query('DELETE FROM draft'));
  const { reference } = await logInquiry(mette);
  place = `henvendelser/${reference}`;
});
afterAll(() => desk.close());

const day = 86_400_000;
const keyOf = (what = 'skriv') => `henvendelse-${place.split('/')[1] ?? ''}-${what}`;
const drafts = async (browser: Browser) =>
  ((await browser.api('GET', '/api/v1/drafts')).json as { items: { key: string; fields: object }[] }).items;

/** The hidden fields of the form for an answer, as the page has them. */
async function formOn(browser: Browser): Promise<Record<string, string>> {
  const { text } = await browser.get(`/${place}`);
  const form = text.split(`action="/${place}/skriv"`)[1]?.split('</form>')[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((m) => [m[1], m[2]]),
  ) as Record<string, string>;
}

const keep = (browser: Browser, form: Record<string, string>, text: string, key = keyOf()): Promise<Answer> =>
  browser.sendForm('PUT', `/kladder/${key}`, { ...form, kind: 'answer', text });

describe('what someone is writing', () => {
  test('is kept for that person alone, without the machinery of the form', async () => {
    const form = await formOn(mette);
    expect((await keep(mette, form, 'Half a thought')).status).toBe(204);

    const mine = (await mette.get(`/kladder?noegle=${keyOf()}`)).json as Record<string, object>;
    expect(mine).toEqual({ [keyOf()]: { kind: 'answer', text: 'Half a thought', version: form.version } });
    expect((await jonas.get(`/kladder?noegle=${keyOf()}`)).json).toEqual({});
    expect((await jonas.api('GET', `/api/v1/drafts/${keyOf()}`)).status).toBe(404);
    expect((await jonas.api('DELETE', `/api/v1/drafts/${keyOf()}`)).status).toBe(404);
    expect(await drafts(jonas)).toEqual([]);
    expect(await drafts(mette)).toHaveLength(1);
  });

  test('needs the form’s own token', async () => {
    const form = await formOn(jonas);
    expect((await keep(mette, { ...form, _draft: '' }, 'Forged')).status).toBe(403);
  });

  test('may hold what looks like a CPR number, and is found by no search', async () => {
    await keep(mette, await formOn(mette), 'Uncommonword 010190-1234');

    expect(await drafts(mette)).toHaveLength(1);
    expect((await mette.get('/soeg?q=Uncommonword')).text).not.toContain(place);
  });

  test('is gone when it is saved, and does not come back with a save that was on its way', async () => {
    const form = await formOn(mette);
    await keep(mette, form, 'Nearly done');
    const saved = await mette.post(`/${place}/skriv`, {
      ...form,
      kind: 'answer',
      text: 'Done',
      then: 'stay',
    });
    expect(saved.status).toBe(303);
    expect(await drafts(mette)).toEqual([]);

    await keep(mette, form, 'Nearly done');
    expect(await drafts(mette)).toEqual([]);
    await keep(mette, await formOn(mette), 'The next answer');
    expect(await drafts(mette)).toHaveLength(1);
  });

  test('stays when the form is refused, or a colleague saved first', async () => {
    const form = await formOn(mette);
    await keep(mette, form, 'About 010190-1234');
    const refused = { ...form, kind: 'answer', text: 'About 010190-1234', then: 'stay' };
    expect((await mette.post(`/${place}/skriv`, refused)).status).toBe(422);
    expect(await drafts(mette)).toHaveLength(1);

    const [, reference] = place.split('/');
    await jonas.api('POST', `/api/v1/inquiries/${reference}/answers`, { text: 'First' });
    const stale = await mette.post(`/${place}/skriv`, { ...refused, _once: 'another', text: 'Second' });
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('Second');
    expect(await drafts(mette)).toHaveLength(1);
  });

  test('is refused when it is empty, too long or has no proper name', async () => {
    const put = async (key: string, fields: object) =>
      (await mette.api('PUT', `/api/v1/drafts/${key}`, { fields })).status;

    expect(await put('a', {})).toBe(422);
    expect(await put('a', { text: 'x'.repeat(41_000) })).toBe(422);
    expect(await put('A_B', { text: 'x' })).toBe(422);
    expect(await put('a'.repeat(81), { text: 'x' })).toBe(422);
    expect((await mette.api('PUT', '/api/v1/drafts/a', { fields: 'x' })).status).toBe(422);
    expect(await put('a', { text: 'æ'.repeat(10_000) })).toBe(204);
  });

  test('makes room at fifty: the oldest goes', async () => {
    for (let n = 0; n < 52; n += 1) {
      desk.clock.forward(1000);
      await mette.api('PUT', `/api/v1/drafts/note-${n}`, { fields: { text: 'x' } });
    }
    const keys = (await drafts(mette)).map(({ key }) => key);

    expect(keys).toHaveLength(50);
    expect(keys[0]).toBe('note-51');
    expect(keys).not.toContain('note-1');
  });

  test('is thrown away after two weeks, and with the person', async () => {
    await mette.api('PUT', '/api/v1/drafts/old', { fields: { text: 'x' } });
    await jonas.api('PUT', '/api/v1/drafts/jonas', { fields: { text: 'x' } });
    desk.clock.forward(13 * day);
    await desk.get<ClearUnfinished>(ClearUnfinished).run();
    expect(await kept()).toBe(2);
    const id = await desk.person('advisor', 'Jonas Brix');
    await desk.db.transaction((tx) => desk.get<StaffObservers>(StaffObservers).leaving(tx, systemPerson, id));
    expect(await kept()).toBe(1);

    desk.clock.forward(2 * day);
    await desk.get<ClearUnfinished>(ClearUnfinished).run();
    expect(await kept()).toBe(0);
  });
});

describe('a form whose session has ended', () => {
  const expired = async (fields: Record<string, string>, headers = {}) => {
    const form = await formOn(mette);
    desk.clock.forward(31 * 60_000);
    return mette.post(`/${place}/skriv`, { ...form, kind: 'answer', then: 'stay', ...fields }, headers);
  };

  test('leads to the sign-in page and back, with the text as a draft', async () => {
    const answer = await expired({ text: 'An hour of work' });
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      `/log-ind?til=${encodeURIComponent(`/${place}`)}`,
    ]);
    expect(await kept()).toBe(1);

    await mette.signIn('mette.aagaard@desk.example', password);
    expect((await drafts(mette))[0]).toMatchObject({ key: keyOf(), fields: { text: 'An hour of work' } });
    expect((await mette.get(`/${place}`)).text).not.toContain('An hour of work');
  });

  test('keeps what the quick log held', async () => {
    const { text } = await mette.get('/min-dag');
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    desk.clock.forward(31 * 60_000);
    const fields = {
      _csrf: token,
      _draft: 'log',
      _page: '/min-dag',
      who: 'Havn og Hånd',
      note: 'Calls back',
    };
    const answer = await mette.post('/henvendelser', fields);

    expect(answer.headers.location).toBe('/log-ind?til=%2Fmin-dag');
    await mette.signIn('mette.aagaard@desk.example', password);
    expect((await drafts(mette))[0]?.fields).toEqual({ who: 'Havn og Hånd', note: 'Calls back' });
  });

  test('is kept over a weekend, when the hourly clearing has been there', async () => {
    const form = await formOn(mette);
    desk.clock.forward(2.5 * day);
    await desk.get<ClearSignIns>(ClearSignIns).run();
    await mette.post(`/${place}/skriv`, { ...form, kind: 'answer', text: 'Since Friday', then: 'stay' });

    expect(await kept()).toBe(1);
  });

  test('is kept for the one who signed in again in another tab', async () => {
    const form = await formOn(mette);
    await mette.signIn('mette.aagaard@desk.example', password);
    const answer = await mette.post(`/${place}/skriv`, {
      ...form,
      kind: 'answer',
      text: 'Kept',
      then: 'stay',
    });

    expect(answer.status).toBe(403);
    expect((await drafts(mette))[0]?.fields).toMatchObject({ text: 'Kept' });
  });

  test('is not believed with a token of another, from another site, or after signing out', async () => {
    await expired({ text: 'Forged', _csrf: 'x'.repeat(43) });
    await mette.signIn('mette.aagaard@desk.example', password);
    await expired({ text: 'Forged' }, { 'sec-fetch-site': 'cross-site' });
    await mette.signIn('mette.aagaard@desk.example', password);
    const form = await formOn(mette);
    const sid = mette.cookies.get('sid') ?? '';
    await mette.api('DELETE', '/api/v1/session');
    mette.cookies.set('sid', sid);
    await mette.post(`/${place}/skriv`, { ...form, kind: 'answer', text: 'Signed out', then: 'stay' });

    expect(await kept()).toBe(0);
  });
});

async function kept(): Promise<number> {
  const rows = await desk.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM draft WHERE fields IS NOT NULL');
  return Number(rows[0]?.n);
}
