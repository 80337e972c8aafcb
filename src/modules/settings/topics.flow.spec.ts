import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer, Browser } from '../../../test/support/browser.js';
import { openDesk, type Desk } from '../../../test/support/desk.js';
import { logInquiry } from '../../../test/support/make.js';

let desk: Desk;
let karen: Browser;
let mette: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  karen = await desk.signedIn('manager', 'Karen Lindholm');
});
afterAll(() => desk.close());

const api = '/api/v1/settings';
const get = async (name: string, browser = karen) => (await browser.get(`${api}/${name}`)).json;
const put = (name: string, value: unknown, version: number, browser = karen) =>
  browser.api('PUT', `${api}/${name}`, { value }, { 'if-match': `"${version}"` });
/** Sets it over whatever it is now. */
const set = async (name: string, value: unknown) => put(name, value, (await get(name)).version);
const said = ({ json }: Answer) =>
  Object.fromEntries(json.errors.map(({ field, message }: Record<string, string>) => [field, message]));

describe('topics', () => {
  const topics = async () => (await get('topics')).value as Record<string, unknown>[];
  const changed = (code: string, change: object) => async () =>
    (await topics()).map((topic) => (topic.code === code ? { ...topic, ...change } : topic));

  test('are never taken away, renamed in their code or used twice; one must be left to choose', async () => {
    const all = await topics();
    for (const wrong of [all.slice(1), all.map((one) => ({ ...one, code: `${String(one.code)}_x` }))])
      expect(said(await set('topics', wrong)).value).toContain('kan ikke slettes');
    expect(said(await set('topics', [...all, all[0]]))).toHaveProperty(['value.8.code']);
    expect(
      said(
        await set(
          'topics',
          all.map((one) => ({ ...one, retired: true })),
        ),
      ),
    ).toHaveProperty(['value.0.retired']);
  });

  test.each([
    [{ kle: '24.00' }, 'value.0.kle'],
    [{ facet: 'g01' }, 'value.0.facet'],
    [{ points: 21 }, 'value.0.points'],
    [{ label: { da: 'Kun dansk' } }, 'value.0.label.en'],
    [{ code: 'Store Bogstaver' }, 'value.0.code'],
  ])('take no %j', async (change, field) => {
    const [first, ...rest] = await topics();
    expect(said(await set('topics', [{ ...first, ...change }, ...rest]))).toHaveProperty([field]);
  });

  test('take a new one, and a KLE subject and facet as the municipality types them', async () => {
    const all = await topics();
    const fresh = { code: 'volunteers', label: { da: 'Frivillige', en: 'Volunteers' }, points: 2 };
    const kle = { kle: '24.10.00', facet: 'G01' };
    expect((await set('topics', [{ ...all[0], ...kle }, ...all.slice(1), fresh])).status).toBe(200);
    expect((await mette.get('/henvendelser/ny')).text).toContain('Frivillige');
    expect((await topics())[0]).toMatchObject(kle);
  });

  test('that are retired stay on what has them, and are offered no more', async () => {
    const { reference } = await logInquiry(mette, { topic: 'event' });
    expect((await set('topics', await changed('event', { retired: true })())).status).toBe(200);
    expect((await mette.get('/henvendelser/ny')).text).not.toContain('Temadag og pris');
    expect((await mette.get(`/henvendelser/${reference}`)).text).toContain('Temadag og pris');
    expect((await mette.get('/henvendelser?emne=event')).text).toContain(reference);
    const again = await mette.api('POST', '/api/v1/inquiries', {
      channel: 'phone',
      topic: 'event',
      subject: 'Igen',
    });
    expect([again.status, said(again).topic]).toEqual([422, expect.stringContaining('udgået')]);
    const other = await logInquiry(mette, { topic: 'other' });
    const patch = (ref: string, version: number, body: object) =>
      mette.api('PATCH', `/api/v1/inquiries/${ref}`, body, { 'if-match': `"${version}"` });
    expect((await patch(other.reference, other.version, { topic: 'event' })).status).toBe(422);
    expect((await patch(reference, 1, { topic: 'event', subject: 'Rettet' })).status).toBe(200);
  });
});

test('a change of hours, deadline and points changes nothing that exists, only what comes', async () => {
  const rows = async (reference: string) =>
    (
      await desk.db.query<Record<string, unknown>>(
        `SELECT i.due_at, i.due_why, w.points, a.decision FROM inquiry i
           JOIN work_item w ON w.subject_type = 'inquiry' AND w.subject_id = i.id
           JOIN assignment a ON a.subject_type = 'inquiry' AND a.subject_id = i.id WHERE i.reference = ?`,
        [reference],
      )
    )[0];
  const load = () => desk.db.query('SELECT * FROM advisor_load');
  const { reference } = await logInquiry(mette, { topic: 'startup' });
  const before = [
    await rows(reference),
    await load(),
    (await mette.get(`/api/v1/inquiries/${reference}`)).json,
  ];
  const { value: topics } = await get('topics');
  await set('openingHours', [
    [],
    [
      { from: '10:00', to: '12:00' },
      { from: '13:00', to: '15:00' },
    ],
  ]);
  await set('answerWithinHours', 2);
  await set(
    'topics',
    topics.map((topic: { code: string }) => (topic.code === 'startup' ? { ...topic, points: 20 } : topic)),
  );
  expect([
    await rows(reference),
    await load(),
    (await mette.get(`/api/v1/inquiries/${reference}`)).json,
  ]).toEqual(before);
  expect((await karen.get('/indstillinger/emner')).text).toContain('Gælder for nye henvendelser');
  const later = await logInquiry(mette, { topic: 'startup' });
  expect(await rows(later.reference)).toMatchObject({
    due_at: new Date('2026-11-24T11:00:00.000Z'),
    points: 20,
  });
});
