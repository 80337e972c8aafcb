import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemPerson } from '../../platform/http/who.js';
import { person, AssignmentDesk } from '../../../test/support/assignment-desk.js';
import type { Subject } from './work.js';

let desk: AssignmentDesk;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

const points = fc.integer({ min: 0, max: 3 });
const which = fc.nat(5);
const step = fc.oneof(
  fc.record({ kind: fc.constant('assign' as const), points, which }),
  fc.record({ kind: fc.constant('handled' as const), points, which }),
  fc.record({ kind: fc.constantFrom('active', 'waiting', 'sleeping'), points, which }),
  fc.record({ kind: fc.constantFrom('close', 'reopen', 'move', 'amend', 'try again'), points, which }),
  fc.record({ kind: fc.constantFrom('away', 'back'), points, which }),
);
type Step = { kind: string; points: number; which: number };

async function take({ kind, points, which }: Step, advisors: readonly string[], subjects: Subject[]) {
  const { assignments } = desk;
  const advisorId = advisors[which % advisors.length] ?? '';
  if (kind === 'assign') {
    const { subject } = await desk.assign({ points });
    return subjects.push(subject);
  }
  if (kind === 'handled') {
    const work = desk.work({ points });
    await desk.write((tx) => assignments.handled(tx, person(advisorId, 'advisor'), work));
    return subjects.push(work.subject);
  }
  if (kind === 'away') return desk.away(advisorId, '2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z');
  if (kind === 'back')
    return desk.write((tx) => tx.query('DELETE FROM absence WHERE advisor_id = ?', [advisorId]));
  const subject = subjects[which % subjects.length];
  if (!subject) return undefined;
  return desk.write(async (tx) => {
    if (kind === 'close') await assignments.close(tx, subject);
    else if (kind === 'reopen') await assignments.reopen(tx, subject);
    else if (kind === 'amend') await assignments.amend(tx, subject, { topic: 'other', points });
    else if (kind === 'try again') await assignments.assignWaiting(tx, subject);
    else if (kind === 'move') await assignments.move(tx, systemPerson, subject, { advisorId, because: 'x' });
    else await assignments.changePhase(tx, subject, kind as 'active' | 'waiting' | 'sleeping');
  });
}

/** Refusals are part of the story; faults are not. */
const orRefused = (work: Promise<unknown>) =>
  work.catch((error: { code?: string }) => {
    if (!/^(assignment|advisor)\./.test(error.code ?? '')) throw error;
  });

test('whatever happens to work, one after the other, the kept load is the sum of the open work', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      await desk.empty();
      const advisors = [await desk.advisor('Anna'), await desk.advisor('Bo'), await desk.advisor('Ida')];
      const subjects: Subject[] = [];
      for (const one of steps) await orRefused(take(one, advisors, subjects));
      const { kept, summed } = await desk.ledger();
      expect(kept).toEqual(summed);
    }),
    { numRuns: 12, seed: 2026 },
  );
});

test('and so it is when everything happens at once', async () => {
  const advisors = [await desk.advisor('Anna'), await desk.advisor('Bo'), await desk.advisor('Ida')];
  const subjects: Subject[] = [];
  for (let n = 0; n < 6; n++) subjects.push((await desk.assign({ points: n % 4 })).subject);
  const steps = fc.sample(step, { numRuns: 120, seed: 2026 });
  await Promise.all(steps.map((one) => orRefused(take(one, advisors, subjects))));
  const { kept, summed } = await desk.ledger();
  expect(kept).toEqual(summed);
  expect(Object.keys(kept).length).toBeGreaterThan(0);
});

test('a transaction that fails leaves no trace in the load', async () => {
  await desk.advisor('Anna');
  const work = desk.work();
  const failing = desk.write(async (tx) => {
    await desk.assignments.assignNew(tx, systemPerson, work);
    throw new Error('the inquiry could not be saved');
  });
  await expect(failing).rejects.toThrow('the inquiry could not be saved');
  expect(await desk.ledger()).toEqual({ kept: {}, summed: {} });
  expect(await desk.db.query('SELECT id FROM assignment')).toEqual([]);
});
