import { replay, type Decision, type Facts } from '#desk/fair-assignment';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { usualNow } from '../../../test/support/desk.js';
import { systemPerson } from '../../platform/http/who.js';
import { AssignWaitingSweep } from './jobs/assign-waiting-sweep.js';
import { person, AssignmentDesk } from '../../../test/support/assignment-desk.js';

let desk: AssignmentDesk;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

const refused = (code: string, kind: string) => expect.objectContaining({ code, kind });

test('a hundred pieces logged at once are chosen one after the other, and leave two equal advisors with the same points', async () => {
  const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => desk.assign()));
  const openWhenChosen = outcomes.map(({ decision }) =>
    decision.sheet.reduce((sum, row) => sum + row.openCount, 0),
  );
  expect(openWhenChosen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n));
  const { kept, summed } = await desk.ledger();
  expect(kept).toEqual({ [anna]: '50/600', [bo]: '50/600' });
  expect(kept).toEqual(summed);
});

test('a hundred pieces of different topics at once never leave two advisors more than one topic apart', async () => {
  const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
  await Promise.all(Array.from({ length: 100 }, (_, n) => desk.assign({ points: (n % 3) + 1 })));
  const { kept, summed } = await desk.ledger();
  const quarters = [anna, bo].map((id) => Number(kept[id]?.split('/')[1]));
  expect(Math.abs((quarters[0] ?? 0) - (quarters[1] ?? 0))).toBeLessThanOrEqual(3 * 4);
  expect(kept).toEqual(summed);
});

describe('when nobody is eligible', () => {
  test('the work stays without an advisor, with the sheet that says why', async () => {
    const anna = await desk.advisor('Anna');
    await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T10:00:00Z');
    const { advisorId, decision } = await desk.assign();
    expect(advisorId).toBeNull();
    expect(decision.reason).toBe('nobody_eligible');
    const rows = await desk.db.query('SELECT advisor_id, rule_version FROM assignment');
    expect(rows).toEqual([{ advisor_id: null, rule_version: decision.ruleVersion }]);
  });

  test('the sweep gives it away once someone is back, tells its holder, and until then writes nothing', async () => {
    const sweep = desk.app.get(AssignWaitingSweep);
    const anna = await desk.advisor('Anna');
    await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T10:00:00Z');
    const waiting = [await desk.assign(), await desk.assign()];
    expect(await sweep.run()).toBe(0);
    expect(await desk.db.query('SELECT id FROM assignment')).toHaveLength(2);
    desk.clock.set('2026-11-24T10:00:00Z');
    expect(await sweep.run()).toBe(2);
    expect(desk.given.map(({ subjectId, advisorId }) => [subjectId, advisorId])).toEqual(
      waiting.map(({ subject }) => [subject.id, anna]),
    );
    expect(await sweep.run()).toBe(0);
    const { kept, summed } = await desk.ledger();
    expect(kept).toEqual({ [anna]: '2/24' });
    expect(kept).toEqual(summed);
  });

  test('work that one conflict holds back does not hold up the rest', async () => {
    const anna = await desk.advisor('Anna');
    const enterpriseId = await desk.enterprise('Havn & Hånd');
    await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T10:00:00Z');
    await desk.assign({ enterpriseId });
    const other = await desk.assign();
    await desk.write((tx) =>
      tx.query('INSERT INTO conflict_of_interest (advisor_id, enterprise_id, recorded_at) VALUES (?, ?, ?)', [
        anna,
        enterpriseId,
        desk.clock.now(),
      ]),
    );
    desk.clock.set('2026-11-24T10:00:00Z');
    expect(await desk.app.get(AssignWaitingSweep).run()).toBe(1);
    expect(desk.given.map(({ subjectId }) => subjectId)).toEqual([other.subject.id]);
  });
});

describe('moving by hand', () => {
  test('moves the load, and keeps who decided and why', async () => {
    const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
    const { subject, advisorId } = await desk.assign();
    const other = advisorId === anna ? bo : anna;
    const karen = await desk.advisor('Karen', { roles: 'manager' });
    await desk.write((tx) =>
      desk.assignments.move(tx, person(karen, 'manager'), subject, {
        advisorId: other,
        because: 'Kender sagen',
      }),
    );
    expect((await desk.ledger()).kept).toEqual({ [other]: '1/12' });
    const [newest] = await desk.db.query('SELECT kind, decided_by, because FROM assignment ORDER BY id DESC');
    expect(newest).toEqual({ kind: 'moved', decided_by: karen, because: 'Kender sagen' });
    const days = await desk.db.query(
      'SELECT advisor_id, given_count, given_quarters FROM advisor_day ORDER BY 2',
    );
    expect(days).toEqual([
      { advisor_id: advisorId, given_count: 0, given_quarters: 0 },
      { advisor_id: other, given_count: 1, given_quarters: 12 },
    ]);
  });

  test('is refused for a stranger, for one who is away and for one with a conflict, and changes nothing', async () => {
    const anna = await desk.advisor('Anna');
    const enterpriseId = await desk.enterprise('Havn & Hånd');
    const { subject } = await desk.assign({ enterpriseId });
    const [bo, ida] = [await desk.advisor('Bo'), await desk.advisor('Ida')];
    await desk.away(bo, '2026-11-24T07:00:00Z', '2026-11-24T10:00:00Z');
    await desk.write((tx) =>
      tx.query('INSERT INTO conflict_of_interest (advisor_id, enterprise_id, recorded_at) VALUES (?, ?, ?)', [
        ida,
        enterpriseId,
        desk.clock.now(),
      ]),
    );
    const move = (advisorId: string) =>
      desk.write((tx) => desk.assignments.move(tx, systemPerson, subject, { advisorId, because: 'x' }));
    await expect(move('999999999')).rejects.toEqual(refused('advisor.unknown', 'not-found'));
    await expect(move(bo)).rejects.toEqual(refused('assignment.absent', 'conflict'));
    await expect(move(ida)).rejects.toEqual(refused('assignment.conflict', 'conflict'));
    expect((await desk.ledger()).kept).toEqual({ [anna]: '1/12' });
  });
});

test('every stored sheet is made again, to the letter, from the facts stored beside it', async () => {
  const anna = await desk.advisor('Anna');
  const bo = await desk.advisor('Bo', { capacity: 60 });
  await desk.advisor('Ida', { capacity: 80 });
  const enterprises = [
    await desk.enterprise('A'),
    await desk.enterprise('B'),
    await desk.enterprise('C'),
    null,
  ];
  const assign = (n: number) =>
    desk.assign({ points: (n % 3) + 1, enterpriseId: enterprises[n % 4] ?? null });
  await desk.away(anna, '2026-11-09T00:00:00Z', '2026-11-23T16:00:00Z');
  desk.clock.set('2026-11-23T08:00:00Z');
  for (let n = 0; n < 8; n++) await assign(n);
  desk.clock.set(usualNow);
  await desk.away(bo, '2026-11-24T08:00:00Z', '2026-11-24T08:30:00Z');
  for (let n = 8; n < 40; n++) await assign(n);
  const stored = await desk.db.query<{ facts: string; decision: string; version: string }>(
    'SELECT facts, decision, rule_version AS version FROM assignment',
  );
  expect(stored).toHaveLength(40);
  const decisions = stored.map(({ facts, decision, version }) => {
    const again = replay(JSON.parse(facts) as Facts, version);
    expect(JSON.stringify(again)).toBe(decision);
    return JSON.parse(decision) as Decision;
  });
  const sheets = decisions.flatMap(({ sheet }) => sheet);
  expect(sheets.some(({ creditQuarters }) => creditQuarters > 0)).toBe(true);
  expect(sheets.some(({ capped }) => capped)).toBe(true);
  expect(sheets.some(({ excluded }) => excluded === 'absent')).toBe(true);
  expect(sheets.some(({ knowsEnterprise }) => knowsEnterprise > 0)).toBe(true);
});
