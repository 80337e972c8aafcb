import { replay, type Decision, type Facts } from '#desk/fair-assignment';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemPerson } from '../../platform/http/who.js';
import { AssignWaitingSweep } from './jobs/assign-waiting-sweep.js';
import { person, SpecDesk, tuesday } from './spec-desk.js';

let desk: SpecDesk;
beforeAll(async () => {
  desk = await SpecDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

const refused = (code: string, kind: string) => expect.objectContaining({ code, kind });

test('a hundred pieces logged at once leave two equal advisors within one topic of each other', async () => {
  const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => desk.assign()));
  expect(outcomes.filter(({ advisorId }) => advisorId === anna)).toHaveLength(50);
  expect(outcomes.filter(({ advisorId }) => advisorId === bo)).toHaveLength(50);
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

describe('the order of the rules', () => {
  test('who has a conflict of interest never gets it, though they alone know the enterprise', async () => {
    const anna = await desk.advisor('Anna');
    const enterpriseId = await desk.enterprise('Havn & Hånd');
    await desk.assign({ enterpriseId });
    const bo = await desk.advisor('Bo');
    await desk.write((tx) =>
      tx.query('INSERT INTO conflict_of_interest (advisor_id, enterprise_id, recorded_at) VALUES (?, ?, ?)', [
        anna,
        enterpriseId,
        desk.clock.at,
      ]),
    );
    const { advisorId, decision } = await desk.assign({ enterpriseId });
    expect(advisorId).toBe(bo);
    expect(decision.sheet.find((row) => row.advisorId === anna)?.excluded).toBe('conflict');
  });

  test('who is away gets nothing from the very next piece on, and something again once back', async () => {
    const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
    await desk.away(anna, '2026-11-24T07:59:00Z', '2026-11-24T11:00:00Z');
    const during = [await desk.assign({ points: 1 }), await desk.assign({ points: 1 })];
    expect(during.map(({ advisorId }) => advisorId)).toEqual([bo, bo]);
    desk.clock.at = new Date('2026-11-24T11:00:00Z');
    expect((await desk.assign()).advisorId).toBe(anna);
  });

  test('the one who knows the enterprise gets it before the one with fewer points', async () => {
    const anna = await desk.advisor('Anna');
    const enterpriseId = await desk.enterprise('Havn & Hånd');
    await desk.assign({ enterpriseId, points: 3 });
    await desk.advisor('Bo');
    const { advisorId, decision } = await desk.assign({ enterpriseId, points: 3 });
    expect(advisorId).toBe(anna);
    expect(decision.reason).toBe('knows_enterprise');
  });

  test('more than six points over the least loaded, continuity gives way', async () => {
    const anna = await desk.advisor('Anna');
    const enterpriseId = await desk.enterprise('Havn & Hånd');
    for (const points of [3, 3, 1]) await desk.assign({ enterpriseId, points });
    const bo = await desk.advisor('Bo');
    const { advisorId, decision } = await desk.assign({ enterpriseId });
    expect(advisorId).toBe(bo);
    expect(decision.sheet.find((row) => row.advisorId === anna)?.heldBack).toBe('ceiling');
  });

  test('the owner of the open case comes before the one met most often, until the case is closed', async () => {
    const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
    const enterpriseId = await desk.enterprise('Havn & Hånd');
    for (const advisorId of [anna, anna, anna]) {
      const work = desk.work({ enterpriseId, points: 1 });
      await desk.write((tx) => desk.assignments.handled(tx, person(advisorId, 'advisor'), work));
    }
    await desk.away(anna, '2026-11-24T08:00:00Z', '2026-11-24T08:01:00Z');
    const subject = { type: 'case', id: '1' } as const;
    expect((await desk.assign({ subject, enterpriseId, points: 1 })).advisorId).toBe(bo);
    desk.clock.at = new Date('2026-11-24T09:00:00Z');
    expect((await desk.assign({ enterpriseId, points: 1 })).decision.reason).toBe('owns_case');
    await desk.write((tx) => desk.assignments.close(tx, subject));
    const { advisorId, decision } = await desk.assign({ enterpriseId, points: 1 });
    expect([advisorId, decision.reason]).toEqual([anna, 'knows_enterprise']);
  });

  test('without an enterprise, the contact is known again', async () => {
    const anna = await desk.advisor('Anna');
    await desk.assign({ contactId: '77' });
    await desk.advisor('Bo');
    expect((await desk.assign({ contactId: '77' })).advisorId).toBe(anna);
    expect((await desk.assign({ contactId: '78' })).advisorId).not.toBe(anna);
  });

  test('work is shared by working time', async () => {
    const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo', { capacity: 50 })];
    const given = [];
    for (let n = 0; n < 30; n++) given.push((await desk.assign({ points: 1 })).advisorId);
    expect(given.filter((id) => id === anna)).toHaveLength(20);
    expect(given.filter((id) => id === bo)).toHaveLength(10);
  });

  test('waiting work weighs half, sleeping a quarter, closed nothing', async () => {
    const [anna, bo] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
    const first = await desk.assign({ points: 2 });
    await desk.assign({ points: 2 });
    expect((await desk.ledger()).kept).toEqual({ [anna]: '1/8', [bo]: '1/8' });
    await desk.write((tx) => desk.assignments.changePhase(tx, first.subject, 'waiting'));
    expect((await desk.ledger()).kept[first.advisorId ?? '']).toBe('1/4');
    await desk.write((tx) => desk.assignments.changePhase(tx, first.subject, 'sleeping'));
    expect((await desk.ledger()).kept[first.advisorId ?? '']).toBe('1/2');
    await desk.write((tx) => desk.assignments.close(tx, first.subject));
    expect((await desk.ledger()).kept[first.advisorId ?? '']).toBeUndefined();
    await desk.write((tx) => desk.assignments.reopen(tx, first.subject));
    expect((await desk.ledger()).kept[first.advisorId ?? '']).toBe('1/8');
  });

  test('only active staff with the role of advisor are candidates', async () => {
    await desk.advisor('Karen', { roles: 'manager' });
    const both = await desk.advisor('Mette', { roles: 'advisor,administrator' });
    const { decision } = await desk.assign();
    expect(decision.sheet.map(({ advisorId }) => advisorId)).toEqual([both]);
  });
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
    desk.clock.at = new Date('2026-11-24T10:00:00Z');
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
        desk.clock.at,
      ]),
    );
    desk.clock.at = new Date('2026-11-24T10:00:00Z');
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
        desk.clock.at,
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
  desk.clock.at = new Date('2026-11-23T08:00:00Z');
  for (let n = 0; n < 8; n++) await assign(n);
  desk.clock.at = tuesday;
  await desk.away(bo, '2026-11-24T08:00:00Z', '2026-11-24T08:30:00Z');
  for (let n = 8; n < 40; n++) await assign(n);
  const rows = await desk.db.query<{ facts: Facts; decision: Decision; rule_version: string }>(
    'SELECT facts, decision, rule_version FROM assignment',
  );
  expect(rows).toHaveLength(40);
  for (const { facts, decision, rule_version } of rows) expect(replay(facts, rule_version)).toEqual(decision);
  const sheets = rows.flatMap(({ decision }) => decision.sheet);
  expect(sheets.some(({ creditQuarters }) => creditQuarters > 0)).toBe(true);
  expect(sheets.some(({ capped }) => capped)).toBe(true);
  expect(sheets.some(({ excluded }) => excluded === 'absent')).toBe(true);
  expect(sheets.some(({ knowsEnterprise }) => knowsEnterprise > 0)).toBe(true);
});
