import { effort } from '#desk/fair-assignment';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../../../test/support/desk.js';
import { systemPerson, type Who } from '../../platform/http/who.js';
import { Assignments, WorkHolders } from '../assignment/index.js';
import { OpenCase } from './use-cases/open-case.js';
import { PutToSleep } from './use-cases/put-to-sleep.js';
import { ReassignCase } from './use-cases/reassign-case.js';
import { WakeCases } from './use-cases/wake-cases.js';

let desk: Desk;
let advisors: string[];
let who: Who;

beforeAll(async () => {
  desk = await openDesk();
  advisors = [await desk.person('advisor', 'Mette Aagaard'), await desk.person('advisor', 'Jonas Brix')];
  who = { ...systemPerson, id: advisors[0] ?? '', roles: ['advisor'] };
});
afterAll(() => desk.close());

let named = 0;
function open(title = 'Vil registreres', more: object = {}) {
  named += 1;
  const step = { what: 'Ring', dueAt: new Date('2026-11-25T09:00:00Z'), byId: null };
  const party = {
    enterprise: { name: `Virksomhed nummer ${named} af mange ${named * 7919}` },
    confirmedNew: true,
  };
  return desk.get<OpenCase>(OpenCase).run({ topic: 'startup', title, party, step, ...more }, who);
}

const cases = () =>
  desk.db.query<{
    id: string;
    reference: string;
    assignee_id: string;
    step_by: string | null;
    lent_by: string | null;
  }>('SELECT id, reference, assignee_id, step_by, lent_by FROM desk_case ORDER BY id');
const one = async (reference: string) => (await cases()).find((row) => row.reference === reference);

describe('references', () => {
  test('of forty cases opened at once are forty, without a gap; what is refused takes none', async () => {
    const wishes = Array.from({ length: 48 }, (_, n) =>
      n % 6 === 5 ? open('Om 010190-1234') : open(`Sag ${n}`, n % 6 === 4 ? { topic: 'unknown' } : {}),
    );
    const settled = await Promise.allSettled(wishes);
    const opened = settled.flatMap((wish) => (wish.status === 'fulfilled' ? [wish.value.reference] : []));
    const numbers = Array.from({ length: 32 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`);

    expect(opened.toSorted()).toEqual(numbers);
    expect((await cases()).map(({ reference }) => reference).toSorted()).toEqual(numbers);
    const [series] = await desk.db.query('SELECT last FROM reference_series WHERE series = ?', ['case-2026']);
    expect(series).toEqual({ last: 32 });
  });
});

describe('the load of a case', () => {
  const loads = async () => {
    const rows = await desk.db.query<{ id: string; kept: number; summed: string }>(
      `SELECT l.advisor_id AS id, l.open_quarters AS kept,
              (SELECT COALESCE(SUM(w.points * CASE w.phase WHEN 'active' THEN 4 WHEN 'waiting' THEN 2 ELSE 1 END), 0)
                 FROM work_item w WHERE w.advisor_id = l.advisor_id AND w.open = 1) AS summed FROM advisor_load l`,
    );
    for (const row of rows) expect(Number(row.summed)).toBe(row.kept);
    return new Map(rows.map(({ id, kept }) => [id, kept]));
  };

  test('is a quarter while it sleeps, whole again when its day comes, and counted once by two workers', async () => {
    const { reference } = await open();
    const owner = (await one(reference))?.assignee_id ?? '';
    const awake = (await loads()).get(owner) ?? 0;
    await desk.get<PutToSleep>(PutToSleep).run({ reference, wakeOn: '2026-12-01' }, who);
    const asleep = (await loads()).get(owner) ?? 0;
    const sweep = desk.get<WakeCases>(WakeCases);

    expect(awake - asleep).toBe(effort(3, 'active') - effort(3, 'sleeping'));
    expect(await sweep.run()).toBe(0);
    desk.clock.set('2026-11-30T23:30:00.000Z');
    const woken = await Promise.all([sweep.run(), sweep.run()]);
    desk.clock.set('2026-11-24T08:00:00.000Z');
    expect(woken.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect((await loads()).get(owner)).toBe(awake);
  });
});

describe('a case that is given to another', () => {
  test('takes its step along, and remembers whose it is while it is lent', async () => {
    const { reference } = await open();
    const before = await one(reference);
    const other = advisors.find((id) => id !== before?.assignee_id) ?? '';
    await desk.db.transaction((tx) =>
      tx.query('UPDATE desk_case SET step_by = assignee_id WHERE reference = ?', [reference]),
    );
    const holder = desk.get<WorkHolders>(WorkHolders).of('case');
    const handover = { advisorId: other, because: 'lent', lentBy: before?.assignee_id ?? null } as const;
    await desk.db.transaction((tx) => holder.given(tx, systemPerson, before?.id ?? '', handover));

    expect(await one(reference)).toMatchObject({
      assignee_id: other,
      lent_by: before?.assignee_id,
      step_by: null,
    });
    const [entry] = await desk.db.query<{ kind: string; data: object }>(
      'SELECT kind, data FROM case_entry WHERE case_id = ? ORDER BY id DESC LIMIT 1',
      [before?.id ?? ''],
    );
    expect(entry).toEqual({ kind: 'assigned', data: { to: other, because: 'lent' } });
    expect(await holder.openWork(other)).toContainEqual({
      type: 'case',
      reference,
      title: 'Vil registreres',
    });
  });

  test('is not given to one with a conflict of interest, nor opened with them', async () => {
    const { reference } = await open();
    const [row] = await desk.db.query<{ enterprise_id: string }>(
      'SELECT enterprise_id FROM desk_case WHERE reference = ?',
      [reference],
    );
    const enterpriseId = row?.enterprise_id ?? '';
    const { assignee_id: owner } = (await one(reference)) ?? { assignee_id: '' };
    const other = advisors.find((id) => id !== owner) ?? '';
    await desk.db.transaction((tx) =>
      tx.query('INSERT INTO conflict_of_interest (advisor_id, enterprise_id, recorded_at) VALUES (?, ?, ?)', [
        other,
        enterpriseId,
        desk.clock.now(),
      ]),
    );
    const moved = desk.get<ReassignCase>(ReassignCase).run({ reference, advisorId: other, reason: 'X' }, who);
    await expect(moved).rejects.toMatchObject({ code: 'assignment.conflict' });
    const work = {
      subject: { type: 'case' as const, id: '999999' },
      topic: 'startup',
      points: 3,
      enterpriseId,
      contactId: null,
    };
    const went = await desk.db.transaction((tx) =>
      desk.get<Assignments>(Assignments).openWith(tx, who, work, other),
    );
    expect(went).toBe(owner);
  });
});
