import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
let mette: Browser;
let jonas: Browser;

beforeAll(async () => {
  desk = await openDesk();
  mette = await desk.signedIn('advisor', 'Mette Aagaard');
  jonas = await desk.signedIn('advisor', 'Jonas Brix');
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

describe('logging an inquiry', () => {
  test('gives it a reference, a service deadline and an advisor with a reason', async () => {
    const logged = await log({ contact: { name: 'Sara Winther', phone: '86 00 00 31' } });

    expect(logged).toMatchObject({
      reference: expect.stringMatching(/^2026-\d{4}$/),
      status: 'new',
      receivedAt: '2026-11-24T08:00:00.000Z',
      // From 9.00: seven hours until 16.00, the eighth from 8.00 tomorrow.
      dueAt: '2026-11-25T08:00:00.000Z',
      dueWhy: 'onsdag 09.00: 7 t. tirsdag + 1 t. onsdag',
      contact: { name: 'Sara Winther', phone: '+4586000031' },
      lentBy: null,
      caseReference: null,
      version: 1,
    });
    expect(logged.assignee.name).toMatch(/Mette Aagaard|Jonas Brix/);
    expect(logged.assignment.why.length).toBeGreaterThan(0);
    expect(logged.assignment.scores.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Jonas Brix',
      'Mette Aagaard',
    ]);
    expect(logged.assignment.ruleVersion).toBe('2026-1');
  });

  test('the enterprise it came from keeps its advisor', async () => {
    const first = await log({ enterprise: { name: 'Krydderiet Remstrup' } });
    const again = await log({ enterprise: { id: first.enterprise.id } });

    expect(again.assignee).toEqual(first.assignee);
    expect(again.assignment.why[0]).toContain(first.assignee.name);
  });

  test('may be of yesterday, and its deadline counts from then', async () => {
    const logged = await log({ receivedAt: '2026-11-23T14:00:00.000Z' });

    expect(logged).toMatchObject({
      receivedAt: '2026-11-23T14:00:00.000Z',
      dueAt: '2026-11-24T14:00:00.000Z',
    });
  });

  test('answered at once is closed, and is the advisor’s who took it', async () => {
    const answer = await jonas.api('POST', '/api/v1/inquiries', call({ answered: true, minutes: 4 }));

    expect(answer.json).toMatchObject({
      status: 'closed',
      outcome: 'answered',
      answeredAt: '2026-11-24T08:00:00.000Z',
      minutes: 4,
      assignee: { name: 'Jonas Brix' },
    });
  });

  test.each([
    ['an unknown topic', { topic: 'nonsense' }, 'topic'],
    ['a future receipt', { receivedAt: '2026-11-25T08:00:00.000Z' }, 'receivedAt'],
    ['a deadline before it came', { dueAt: '2026-11-24T07:00:00.000Z' }, 'dueAt'],
    ['a CPR number in the note', { note: 'Han er 010190-1234' }, 'note'],
    ['a wrong CVR number', { enterprise: { cvr: '99 00 00 08' } }, 'enterprise.cvr'],
    ['a phone that is none', { contact: { name: 'X', phone: '12' } }, 'contact.phone'],
    [
      'an address with a line break',
      { contact: { name: 'X', email: 'a@b.dk\r\nBcc: e@e.dk' } },
      'contact.email',
    ],
    ['an unknown field', { nonsense: 1 }, 'nonsense'],
    ['a channel that is none', { channel: 'pigeon' }, 'channel'],
  ])('refuses %s and says which field', async (_, more, field) => {
    const before = await desk.db.query('SELECT COUNT(*) AS n FROM inquiry');
    const answer = await mette.api('POST', '/api/v1/inquiries', call(more));

    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json.errors[0]).toMatchObject({ field, message: expect.stringMatching(/\S/) });
    expect(answer.text).not.toContain('010190');
    expect(await desk.db.query('SELECT COUNT(*) AS n FROM inquiry')).toEqual(before);
  });

  test('a number that only looks like a CPR number is taken when the writer says so, and noted without it', async () => {
    const logged = await log({ note: 'Faktura 010190-1234', notCpr: true });

    const [row] = await desk.db.query<{ detail: object }>(
      "SELECT detail FROM audit_event WHERE subject_type = 'inquiry' AND subject_id = ? AND action = 'inquiry.logged'",
      [logged.id],
    );
    expect(row?.detail).toMatchObject({ notCpr: ['note'] });
    expect(JSON.stringify(row)).not.toContain('010190');
  });

  test('the same request twice is one inquiry, and the same answer; another body under its key is refused', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-client' };
    const body = call({ subject: 'Kun én gang' });
    const first = await mette.api('POST', '/api/v1/inquiries', body, key);
    const again = await mette.api('POST', '/api/v1/inquiries', body, key);
    const other = await mette.api('POST', '/api/v1/inquiries', call({ subject: 'En anden' }), key);

    expect(again.json).toEqual(first.json);
    expect(other).toMatchObject({ status: 422, json: { code: 'idempotency.mismatch' } });
    const [row] = await desk.db.query<{ n: string }>(
      "SELECT COUNT(*) AS n FROM inquiry WHERE subject = 'Kun én gang'",
    );
    expect(Number(row?.n)).toBe(1);
  });

  test('twenty at once get twenty references, with no hole and none twice', async () => {
    const logged = await Promise.all(Array.from({ length: 20 }, (_, n) => log({ subject: `Samtidig ${n}` })));
    const numbers = logged.map(({ reference }) => Number(reference.split('-')[1])).sort((a, b) => a - b);

    expect(new Set(numbers).size).toBe(20);
    expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(19);
  });
});
