import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;
let karen: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
  karen = await desk.signedIn('manager', 'Karen Lindholm');
});
afterAll(() => desk.close());

const call = (more: object = {}) => ({
  channel: 'phone',
  topic: 'startup',
  subject: 'Vil åbne café',
  ...more,
});
const log = async (more: object = {}) => {
  const answer = await mette.api('POST', '/api/v1/inquiries', call(more));
  expect(answer).toMatchObject({ status: 201 });
  return answer.json;
};
const put = (reference: string, what: string, body: object = {}, by: Browser = mette) =>
  by.api('POST', `/api/v1/inquiries/${reference}/${what}`, body);

describe('what happens to an inquiry', () => {
  test('an answer is on record, stops the clock and may close it in the same go', async () => {
    const { reference } = await log();
    const answered = await put(reference, 'answers', { text: 'I hører fra os', then: 'close' });

    expect(answered).toMatchObject({
      status: 201,
      json: { status: 'closed', outcome: 'answered', version: 2 },
    });
    expect(answered.json.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(['answer', 'logged']);
    expect(answered.json.timeline[0]).toMatchObject({
      text: 'I hører fra os',
      by: { name: 'Mette Aagaard' },
    });
  });

  test('a pause for the client moves the deadline by as much service time', async () => {
    const { reference, dueAt } = await log();
    await put(reference, 'waiting', { on: 'client' });
    desk.clock.set('2026-11-26T08:00:00.000Z');
    const twoDaysLater = await desk.signedIn('advisor', 'Mette Aagaard');
    const resumed = await twoDaysLater.api('DELETE', `/api/v1/inquiries/${reference}/waiting`);
    desk.clock.set('2026-11-24T08:00:00.000Z');

    expect(dueAt).toBe('2026-11-25T08:00:00.000Z');
    expect(resumed.json).toMatchObject({ status: 'open', dueAt: '2026-11-27T08:00:00.000Z' });
  });

  test('forwarding names the authority and closes it here', async () => {
    const { reference } = await log();
    const forwarded = await put(reference, 'forwarding', { to: 'Byggesag', reason: 'Byggetilladelse' });

    expect(forwarded.json).toMatchObject({ status: 'closed', outcome: 'forwarded' });
    expect(forwarded.json.timeline[0]).toMatchObject({
      kind: 'forward',
      text: 'Byggetilladelse',
      data: { to: 'Byggesag' },
    });
  });

  test('a manager moves it to the other advisor, with a reason, and the deadline stays', async () => {
    const { reference, assignee, dueAt } = await log();
    const { items } = (await karen.api('GET', '/api/v1/advisors')).json;
    const other = items.find(({ id }: { id: string }) => id !== assignee.id);
    const moved = await put(
      reference,
      'reassignment',
      { advisorId: other.id, reason: 'Kender branchen' },
      karen,
    );

    expect(moved.json).toMatchObject({ assignee: { id: other.id }, dueAt });
    expect(moved.json.assignment.why[0]).toContain('Kender branchen');
  });

  test.each([
    ['answers', { text: 'Hej' }],
    ['waiting', { on: 'client' }],
    ['forwarding', { to: 'X', reason: 'Y' }],
    ['closure', { outcome: 'answered' }],
  ])('a closed one takes no %s: 409', async (what, body) => {
    const { reference } = await log({ answered: true });
    const answer = await put(reference, what, body);

    expect(answer).toMatchObject({ status: 409, json: { code: 'inquiry.illegal_move' } });
  });

  test('a closed one takes a note, and reopens with a new deadline', async () => {
    const { reference } = await log({ answered: true });
    expect(await put(reference, 'notes', { text: 'De ringede igen' })).toMatchObject({ status: 201 });
    const reopened = await mette.api('DELETE', `/api/v1/inquiries/${reference}/closure`);

    expect(reopened.json).toMatchObject({ status: 'open', outcome: null, dueAt: '2026-11-25T08:00:00.000Z' });
  });

  test('every change leaves one timeline entry and one audit row', async () => {
    const { reference, id } = await log();
    await put(reference, 'notes', { text: 'Et' });
    await put(reference, 'answers', { text: 'To' });
    await put(reference, 'closure', { outcome: 'answered' });

    const [audited] = await desk.db.query<{ n: string }>(
      "SELECT COUNT(*) AS n FROM audit_event WHERE subject_type = 'inquiry' AND subject_id = ?",
      [id],
    );
    const file = await mette.get(`/api/v1/inquiries/${reference}`);
    expect(file.json.timeline).toHaveLength(4);
    expect(Number(audited?.n)).toBe(4);
  });

  test('an unknown reference is not found', async () => {
    expect(await mette.get('/api/v1/inquiries/2026-999999')).toMatchObject({
      status: 404,
      json: { code: 'inquiry.not_found' },
    });
  });
});

describe('two people at once', () => {
  const patch = (reference: string, body: object, headers: Record<string, string> = {}) =>
    mette.api('PATCH', `/api/v1/inquiries/${reference}`, body, headers);

  test('a correction needs the version it was made from', async () => {
    const { reference } = await log();

    expect(await patch(reference, { subject: 'Nyt' })).toMatchObject({ status: 428 });
  });

  test('a stale correction changes nothing and is answered with the record as it stands', async () => {
    const { reference } = await log();
    await patch(reference, { subject: 'Først' }, { 'if-match': '"1"' });
    const late = await patch(reference, { subject: 'Sent' }, { 'if-match': '"1"' });

    expect(late).toMatchObject({
      status: 412,
      json: { code: 'inquiry.changed', current: { subject: 'Først', version: 2 } },
    });
  });

  test('of ten corrections from the same version one is written', async () => {
    const { reference } = await log();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        patch(reference, { subject: `Rettelse ${n}` }, { 'if-match': '"1"' }),
      ),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
  });

  test('on the page the late answer is kept, beside what was written first', async () => {
    const { reference } = await log();
    const address = `/henvendelser/${reference}`;
    const seenByJonas = await jonas.get(address);
    await mette.submit(address, `${address}/skriv`, { kind: 'answer', text: 'Mettes svar', then: 'stay' });
    const late = await jonas.submit(seenByJonas, `${address}/skriv`, {
      kind: 'answer',
      text: 'Jonas’ svar',
      then: 'close',
    });

    expect(late.status).toBe(412);
    expect(late.text).toContain('Mettes svar');
    expect(late.text).toContain('Jonas’ svar');

    const kept = await jonas.submit(late, `${address}/skriv`);
    expect(kept.status).toBe(303);
    const file = await mette.get(`/api/v1/inquiries/${reference}`);
    expect(file.json).toMatchObject({ status: 'closed' });
    expect(file.json.timeline.map(({ text }: { text: string }) => text)).toEqual([
      'Jonas’ svar',
      'Mettes svar',
      null,
    ]);
  });
});
