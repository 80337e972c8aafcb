import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { Bell } from '../../../platform/queue/bell.js';
import { person, AssignmentDesk } from '../../../../test/support/assignment-desk.js';
import { EndAbsence } from '../use-cases/end-absence.js';
import { LiftConflict } from '../use-cases/lift-conflict.js';
import { WorkHolders } from '../work-holders.js';
import { AssignWaitingJob } from './assign-waiting.job.js';
import { AssignWaitingSweep } from './assign-waiting-sweep.js';
import { AssignWaiting } from '../use-cases/assign-waiting.js';

let desk: AssignmentDesk;
let rung: jest.SpiedFunction<Bell['ring']>;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(async () => {
  await desk.empty();
  rung = jest.spyOn(desk.app.get(Bell), 'ring').mockImplementation(() => undefined);
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => desk.close());

const waitingIds = async () => {
  const rows = await desk.db.query<{ id: string }>(
    'SELECT id FROM work_item WHERE advisor_id IS NULL ORDER BY id',
  );
  return rows.map(({ id }) => id);
};

test('whoever comes back has the waiting work announced, and the job gives it away once however often it comes', async () => {
  const anna = await desk.advisor('Anna');
  await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T22:00:00Z');
  const { subject } = await desk.assign();
  const [id = ''] = await waitingIds();
  const [absence] = await desk.db.query<{ id: string }>('SELECT id FROM absence');
  await desk.app.get(EndAbsence).run(absence?.id ?? '', person(anna, 'advisor'));
  expect(rung.mock.calls).toEqual([['assign-waiting', id]]);
  const job = new AssignWaitingJob(desk.app.get(AssignWaiting));
  for (const data of [{ id }, { id }, { id: '999999' }]) await job.run({ data });
  expect(desk.given).toMatchObject([{ subjectId: subject.id, advisorId: anna }]);
  expect((await desk.ledger()).kept).toEqual({ [anna]: '1/12' });
});

test('a conflict that is lifted has the waiting work announced', async () => {
  const anna = await desk.advisor('Anna');
  const enterpriseId = await desk.enterprise('Havn & Hånd');
  await desk.write((tx) =>
    tx.query('INSERT INTO conflict_of_interest (advisor_id, enterprise_id, recorded_at) VALUES (?, ?, ?)', [
      anna,
      enterpriseId,
      desk.clock.now(),
    ]),
  );
  await desk.assign({ enterpriseId });
  await desk.app.get(LiftConflict).run({ advisorId: anna, enterpriseId }, person('999', 'manager'));
  expect(rung.mock.calls).toEqual([['assign-waiting', (await waitingIds())[0]]]);
});

test('closed work is not given away', async () => {
  const anna = await desk.advisor('Anna');
  await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T08:30:00Z');
  const { subject } = await desk.assign();
  await desk.write((tx) => desk.assignments.close(tx, subject));
  desk.clock.set('2026-11-24T09:00:00Z');
  expect(await desk.app.get(AssignWaitingSweep).run()).toBe(0);
  expect(desk.given).toEqual([]);
});

test('two sweeps at once give every piece away once', async () => {
  const anna = await desk.advisor('Anna');
  await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T08:30:00Z');
  for (let n = 0; n < 8; n++) await desk.assign();
  desk.clock.set('2026-11-24T09:00:00Z');
  const sweep = desk.app.get(AssignWaitingSweep);
  const counts = await Promise.all([sweep.run(), sweep.run()]);
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(8);
  expect(new Set(desk.given.map(({ subjectId }) => subjectId)).size).toBe(8);
});

test('a piece whose holder fails stays waiting and does not hold up the next', async () => {
  const anna = await desk.advisor('Anna');
  await desk.away(anna, '2026-11-24T07:00:00Z', '2026-11-24T08:30:00Z');
  await desk.assign();
  const second = await desk.assign();
  desk.clock.set('2026-11-24T09:00:00Z');
  const holder = desk.app.get(WorkHolders).of('inquiry');
  jest.spyOn(holder, 'given').mockRejectedValueOnce(new Error('the inquiry is broken'));
  expect(await desk.app.get(AssignWaitingSweep).run()).toBe(1);
  expect(desk.given.map(({ subjectId }) => subjectId)).toEqual([second.subject.id]);
  expect(await waitingIds()).toHaveLength(1);
  expect((await desk.ledger()).kept).toEqual({ [anna]: '1/12' });
});
