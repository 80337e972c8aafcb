import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AssignmentDesk, person } from '../../../test/support/assignment-desk.js';

let desk: AssignmentDesk;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

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
        desk.clock.now(),
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
    desk.clock.set('2026-11-24T11:00:00Z');
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
    desk.clock.set('2026-11-24T09:00:00Z');
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
