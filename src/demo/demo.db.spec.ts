import { addServiceTime, type DeadlineStep } from '#desk/business-time';
import { effort, replay, type Decision, type Facts, type Phase } from '#desk/fair-assignment';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommandContext } from '../cli/command-context.js';
import { InquiryQueue } from '../modules/inquiries/index.js';
import { Settings } from '../modules/settings/index.js';
import { systemPerson } from '../platform/http/who.js';
import { openDesk, type Desk } from '../../test/support/desk.js';
import { forgetHalfDemo, makeDemo } from './make-demo.js';

const reader = { ...systemPerson, roles: ['advisor'] };
const wish = { inquiries: 400, seed: 7, progress: () => undefined };
let desk: Desk;

const contextOf = (open: Desk) =>
  ({ get: (type: never) => Promise.resolve(open.get(type)) }) as unknown as CommandContext;

beforeAll(async () => {
  desk = await openDesk();
  await makeDemo(contextOf(desk), wish);
});
afterAll(() => desk.close());

describe('the demo desk', () => {
  test('has as many inquiries as wished, over about a year, none in the future', async () => {
    const [row] = await desk.db.query<{ n: string; first: Date; last: Date }>(
      'SELECT COUNT(*) AS n, MIN(received_at) AS first, MAX(received_at) AS last FROM inquiry',
    );
    const now = desk.clock.now().getTime();

    expect(Number(row?.n)).toBe(wish.inquiries);
    expect(now - (row?.first.getTime() ?? 0)).toBeGreaterThan(350 * 24 * 3_600_000);
    expect(row?.last.getTime()).toBeLessThanOrEqual(now);
  });

  test('was given out by the rule: every stored sheet replays to the same choice', async () => {
    const rows = await desk.db.query<{ facts: string; decision: string }>(
      "SELECT facts, decision FROM assignment WHERE kind = 'rule'",
    );

    expect(rows.length).toBeGreaterThan(150);
    for (const { facts, decision } of rows)
      expect(replay(JSON.parse(facts) as Facts)).toEqual(JSON.parse(decision) as Decision);
  });

  test('each advisor carries the sum of their open work', async () => {
    const items = await desk.db.query<{ advisor_id: string; points: number; phase: Phase }>(
      'SELECT * FROM work_item WHERE open = 1',
    );
    const loads = await desk.db.query<{ advisor_id: string; open_count: number; open_quarters: number }>(
      'SELECT * FROM advisor_load',
    );

    for (const load of loads) {
      const own = items.filter(({ advisor_id: advisor }) => advisor === load.advisor_id);
      expect(load.open_count).toBe(own.length);
      expect(load.open_quarters).toBe(own.reduce((sum, { points, phase }) => sum + effort(points, phase), 0));
    }
    expect(loads).toHaveLength(2);
  });

  test('deadlines are those of the desk’s calendar', async () => {
    const calendar = await desk.get<Settings>(Settings).calendar();
    const rows = await desk.db.query<{ received_at: Date; due_at: Date; due_why: DeadlineStep[] }>(
      'SELECT received_at, due_at, due_why FROM inquiry',
    );

    for (const row of rows) {
      const { dueMs, steps } = addServiceTime(calendar, row.received_at.getTime(), 8 * 60);
      expect(row.due_at.getTime()).toBe(dueMs);
      expect(row.due_why).toEqual(steps);
    }
  });

  test('its inquiries are found by their words and by their firm', async () => {
    const queue = desk.get<InquiryQueue>(InquiryQueue);
    const found = await queue.find(
      {
        lane: 'all',
        q: 'kantinen indkøbsafdelingen',
        sort: 'received',
        limit: 200,
      },
      reader,
    );
    const firm = await queue.find(
      { lane: 'all', q: 'Krydderiet Remstrup', sort: 'received', limit: 200 },
      reader,
    );

    expect(found.items.length).toBeGreaterThan(0);
    expect(new Set(firm.items.map(({ enterpriseName }) => enterpriseName))).toEqual(
      new Set(['Krydderiet Remstrup']),
    );
  });

  test('every inquiry has a page', async () => {
    const advisor = await desk.signedIn('advisor', 'Ny Rådgiver');
    const rows = await desk.db.query<{ reference: string }>(
      `SELECT i.reference FROM inquiry i LEFT JOIN desk_case k ON k.id = i.case_id
        WHERE COALESCE(k.confidential, 0) = 0 ORDER BY i.is_open DESC, i.id DESC LIMIT 60`,
    );

    for (const { reference } of rows)
      expect(await advisor.get(`/henvendelser/${reference}`)).toMatchObject({ status: 200 });
  });

  test('has cases over the year, open, asleep and closed, each come of an inquiry, each with a page', async () => {
    const rows = await desk.db.query<{ reference: string; status: string; confidential: number; n: string }>(
      `SELECT k.reference, k.status, k.confidential, COUNT(i.id) AS n
         FROM desk_case k LEFT JOIN inquiry i ON i.case_id = k.id GROUP BY k.id`,
    );
    const advisor = await desk.signedIn('advisor', 'Ny Rådgiver');

    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['open', 'sleeping', 'closed']));
    expect(rows.filter(({ n }) => n === '0')).toEqual([]);
    for (const { reference, confidential } of rows)
      expect(await advisor.get(`/sager/${reference}`)).toMatchObject({ status: confidential ? 404 : 200 });
    const [promises] = await desk.db.query<{ n: string }>('SELECT COUNT(*) AS n FROM case_promise');
    expect(Number(promises?.n)).toBeGreaterThan(10);
  });

  test('the same seed makes the same desk', async () => {
    const before = await fingerprint();
    await desk.close();
    desk = await openDesk();
    await makeDemo(contextOf(desk), wish);

    expect(await fingerprint()).toEqual(before);
  });

  test('one that was interrupted can be made again', async () => {
    const before = await fingerprint();
    await forgetHalfDemo(desk.db);
    expect(await desk.db.query('SELECT 1 FROM inquiry')).toEqual([]);
    await makeDemo(contextOf(desk), wish);

    expect((await fingerprint()).map(([row]) => row?.n)).toEqual(before.map(([row]) => row?.n));
  });

  async function fingerprint() {
    const sum = (table: string, columns: string) =>
      desk.db.query<{ n: string; sum: string }>(
        `SELECT COUNT(*) AS n, SUM(CRC32(CONCAT_WS('|', ${columns}))) AS sum FROM ${table}`,
      );
    return [
      await sum('enterprise', 'name, cvr, kind, rsv_status'),
      await sum('contact', 'name, email, phone'),
      await sum('inquiry', 'reference, subject, status, received_at, due_at, assignee_id, closed_at'),
      await sum('inquiry_entry', 'inquiry_id, kind, at, text'),
      await sum('desk_case', 'reference, title, status, assignee_id, step_due_at, wake_on, closed_at'),
      await sum('case_promise', 'case_id, what, due_at, settled'),
      await sum('inquiry_word', 'word, inquiry_id'),
      await sum('assignment', 'subject_id, advisor_id, facts, decision'),
    ];
  }
});
