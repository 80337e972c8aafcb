import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AssignmentDesk } from '../../../test/support/assignment-desk.js';
import { WorkHolders, type OpenWork, type WorkHolder } from './work-holders.js';

let desk: AssignmentDesk;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

const holder = (subjectType: 'inquiry' | 'case', work: readonly OpenWork[] = []): WorkHolder => ({
  subjectType,
  given: async () => undefined,
  openWork: async () => work,
});

test('a type of work has one holder', () => {
  const holders = new WorkHolders(desk.db);
  holders.register(holder('inquiry'));
  expect(() => holders.register(holder('inquiry'))).toThrow('"inquiry" has two holders');
});

test('the process does not start while there is work of a type that nobody holds', async () => {
  await desk.advisor('Anna');
  await desk.assign();
  await desk.assign({ subject: { type: 'case', id: '1' } });
  const holders = new WorkHolders(desk.db);
  holders.register(holder('inquiry'));
  await expect(holders.onApplicationBootstrap()).rejects.toThrow('"case" has no holder');
  holders.register(holder('case'));
  await expect(holders.onApplicationBootstrap()).resolves.toBeUndefined();
});

test('open work is told by all holders together', async () => {
  const holders = new WorkHolders(desk.db);
  const [inquiry, promise] = [
    { type: 'inquiry', reference: '2026-0007', title: 'Registrering' },
    { type: 'promise', reference: 'S-2026-0003', title: 'Ringer om revisor' },
  ] as const;
  holders.register(holder('inquiry', [inquiry]));
  holders.register(holder('case', [promise]));
  expect(await holders.openWork('1')).toEqual([inquiry, promise]);
});
