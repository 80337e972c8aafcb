import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Settings } from '../../settings/index.js';
import { person, AssignmentDesk } from '../../../../test/support/assignment-desk.js';
import { AssignmentSheets } from './assignment-sheets.query.js';

let desk: AssignmentDesk;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

const sheets = () => desk.app.get(AssignmentSheets);

test('the newest sheet tells why in the reader’s language, with every candidate and the version of the rule', async () => {
  const anna = await desk.advisor('Anna');
  const bo = await desk.advisor('Bo');
  await desk.away(bo, '2026-11-24T07:00:00Z', '2026-11-24T22:00:00Z');
  const { subject } = await desk.assign();
  const sheet = await sheets().newest(subject, 'da');
  expect(sheet).toMatchObject({
    advisorId: anna,
    manual: false,
    ruleVersion: '2026-1',
    decidedAt: desk.clock.now(),
  });
  expect(sheet?.why).toEqual(['Anna er den eneste, der kan få den', 'Bo er fraværende']);
  expect(sheet?.scores.map(({ name, excluded }) => [name, excluded])).toEqual([
    ['Anna', null],
    ['Bo', 'absent'],
  ]);
  expect((await sheets().newest(subject, 'en'))?.why).toEqual([
    'Anna is the only one who can take it',
    'Bo is away',
  ]);
});

test('the topic is called by its name', async () => {
  const [anna] = [await desk.advisor('Anna'), await desk.advisor('Bo')];
  const settings = desk.app.get(Settings, { strict: false });
  await desk.write((tx) => settings.change(tx, person('1'), 'preferredTopics', { [anna]: ['procurement'] }));
  const { subject, advisorId } = await desk.assign({ topic: 'procurement' });
  expect(advisorId).toBe(anna);
  expect((await sheets().newest(subject, 'da'))?.why.join('. ')).toContain('Emnet Indkøb hører til Anna');
});

test('nobody eligible is a sheet like any other', async () => {
  const { subject } = await desk.assign();
  const sheet = await sheets().newest(subject, 'da');
  expect(sheet).toMatchObject({ advisorId: null, manual: false, scores: [] });
  expect(sheet?.why).toEqual(['Ingen kan få den: der er ingen rådgivere']);
});

test('the history tells who moved it and why, newest first', async () => {
  const anna = await desk.advisor('Anna');
  const { subject } = await desk.assign();
  const bo = await desk.advisor('Bo');
  const karen = await desk.advisor('Karen', { roles: 'manager' });
  const move = (by: string, advisorId: string, because: string) =>
    desk.write((tx) => desk.assignments.move(tx, person(by), subject, { advisorId, because }));
  await move(karen, bo, 'Kender branchen');
  await move(anna, anna, '');
  const history = await sheets().history(subject, 'da');
  expect(history.map(({ advisorId, why, manual }) => [advisorId, why[0], manual])).toEqual([
    [anna, 'Anna tog den selv', true],
    [bo, 'Flyttet af Karen: Kender branchen', true],
    [anna, 'Anna er den eneste, der kan få den', false],
  ]);
  expect(history[1]).toMatchObject({ scores: [], ruleVersion: null });
});

test('work handled at once says so, and what was never given has no sheet', async () => {
  const anna = await desk.advisor('Anna');
  const work = desk.work();
  await desk.write((tx) => desk.assignments.handled(tx, person(anna, 'advisor'), work));
  expect((await sheets().newest(work.subject, 'da'))?.why).toEqual(['Anna klarede den med det samme']);
  expect(await sheets().newest({ type: 'inquiry', id: '999999' }, 'da')).toBeNull();
});
