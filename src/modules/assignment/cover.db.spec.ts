import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemPerson } from '../../platform/http/who.js';
import { person, AssignmentDesk } from '../../../test/support/assignment-desk.js';
import { StaffObservers } from '../identity/index.js';
import { CoverWork } from './queries/cover-work.query.js';
import { UnassignedWork } from './queries/unassigned-work.query.js';
import { EndAbsence } from './use-cases/end-absence.js';
import { RecordAbsence } from './use-cases/record-absence.js';
import { RecordConflict } from './use-cases/record-conflict.js';
import { SettleCover } from './use-cases/settle-cover.js';
import type { Subject } from './work.js';

let desk: AssignmentDesk;
beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
beforeEach(() => desk.empty());
afterAll(() => desk.close());

const hour = 3_600_000;
const kinds = [
  'log',
  'log',
  'log',
  'away',
  'away',
  'planned',
  'back',
  'move',
  'wait',
  'close',
  'reopen',
  'later',
];
const step = fc.record({
  kind: fc.constantFrom(...kinds, 'conflict', 'leave', 'sleep'),
  who: fc.nat(11),
  which: fc.nat(11),
});
type Step = { readonly kind: string; readonly who: number; readonly which: number };

/** A desk of four and two enterprises, and what a right to be had by one advisor alone leaves on record. */
class Story {
  readonly subjects: Subject[] = [];
  readonly owners = new Map<string, string | null>();

  constructor(
    private readonly advisors: readonly string[],
    private readonly enterprises: readonly (string | null)[],
  ) {}

  static async begin(): Promise<Story> {
    await desk.empty();
    const advisors = [];
    for (const name of ['Anna', 'Bo', 'Carla', 'Dan']) advisors.push(await desk.advisor(name));
    return new Story(advisors, [null, await desk.enterprise('Havn'), await desk.enterprise('Hånd')]);
  }

  async take({ kind, who, which }: Step): Promise<void> {
    const advisorId = this.advisors[who % 4] ?? '';
    const enterpriseId = this.enterprises[which % 3] ?? null;
    if (kind === 'log') await this.log(enterpriseId);
    else if (kind === 'away' || kind === 'planned') await this.away(advisorId, kind);
    else if (kind === 'back') await this.back(advisorId);
    else if (kind === 'later') await this.later();
    else if (kind === 'conflict' && enterpriseId)
      await desk.app.get(RecordConflict).run({ advisorId, enterpriseId }, person('999', 'manager'));
    else if (kind === 'leave') await this.leave(advisorId);
    else await this.change(kind, this.subjects[which % this.subjects.length], advisorId);
    for (const { subjectId, advisorId: to } of desk.given.splice(0)) this.owners.set(subjectId, to);
  }

  private async log(enterpriseId: string | null): Promise<void> {
    const { subject, advisorId } = await desk.assign({ enterpriseId });
    this.subjects.push(subject);
    this.owners.set(subject.id, advisorId);
  }

  private async away(advisorId: string, kind: string): Promise<void> {
    const now = desk.clock.now().getTime();
    const from = new Date(kind === 'planned' ? now + 2 * hour : now).toISOString();
    const absence = { advisorId, from, to: new Date(now + 7 * hour).toISOString(), kind: 'other' } as const;
    await desk.app.get(RecordAbsence).run(absence, person('999', 'manager'));
  }

  private async back(advisorId: string): Promise<void> {
    const rows = await desk.db.query<{ id: string }>(
      'SELECT id FROM absence WHERE advisor_id = ? AND to_at > ? ORDER BY from_at LIMIT 1',
      [advisorId, desk.clock.now()],
    );
    if (rows[0]) await desk.app.get(EndAbsence).run(rows[0].id, person('999', 'manager'));
  }

  /** Time goes by, and two workers see it at once. */
  private async later(): Promise<void> {
    desk.clock.forward(3 * hour);
    await Promise.all([desk.app.get(SettleCover).run(), desk.app.get(SettleCover).run()]);
  }

  private leave(advisorId: string): Promise<void> {
    return desk.write(async (tx) => {
      await tx.query('UPDATE staff SET active = 0, email_key = CONCAT(id, email_key) WHERE id = ?', [
        advisorId,
      ]);
      await desk.app.get(StaffObservers, { strict: false }).leaving(tx, systemPerson, advisorId);
    });
  }

  private async change(kind: string, subject: Subject | undefined, advisorId: string): Promise<void> {
    if (!subject) return;
    const { assignments } = desk;
    await desk.write(async (tx) => {
      if (kind === 'close') await assignments.close(tx, subject);
      if (kind === 'reopen') await assignments.reopen(tx, subject);
      if (kind === 'wait') await assignments.changePhase(tx, subject, 'waiting');
      if (kind === 'sleep') await assignments.changePhase(tx, subject, 'sleeping');
      if (kind === 'move') await assignments.move(tx, systemPerson, subject, { advisorId, because: 'x' });
    });
    if (kind === 'move') this.owners.set(subject.id, advisorId);
  }
}

interface Item {
  readonly subjectId: string;
  readonly advisorId: string | null;
  readonly lentBy: string | null;
  readonly open: number;
  readonly holderConflict: number;
  readonly holderServes: number;
  readonly lendings: string;
}

const items = () =>
  desk.db.query<Item>(
    `SELECT w.subject_id AS subjectId, w.advisor_id AS advisorId, w.lent_by AS lentBy, w.open,
            EXISTS (SELECT 1 FROM conflict_of_interest c
                     WHERE c.advisor_id = w.advisor_id AND c.enterprise_id = w.enterprise_id) AS holderConflict,
            EXISTS (SELECT 1 FROM staff s WHERE s.id = w.advisor_id AND s.active = 1) AS holderServes,
            (SELECT COUNT(*) FROM lending l WHERE l.work_item_id = w.id AND l.ended_at IS NULL) AS lendings
       FROM work_item w`,
  );

/** What must hold at rest, whatever has happened. */
async function check(story: Story): Promise<void> {
  const { kept, summed } = await desk.ledger();
  expect(kept).toEqual(summed);
  const all = await items();
  // Between two absences with no service time between them, nobody is back.
  const away = await desk.app.get(CoverWork).away();
  const open = all.filter((item) => item.open === 1);
  expect(await desk.app.get(UnassignedWork).count()).toBe(
    open.filter((item) => item.advisorId === null).length,
  );
  for (const item of all) {
    expect([item.subjectId, item.advisorId]).toEqual([
      item.subjectId,
      story.owners.get(item.subjectId) ?? null,
    ]);
    expect(Number(item.lendings)).toBe(item.lentBy !== null && item.advisorId !== null ? 1 : 0);
  }
  for (const item of open) {
    if (item.advisorId !== null) expect([item.holderConflict, item.holderServes]).toEqual([0, 1]);
    if (item.lentBy !== null)
      expect([away.has(item.lentBy), item.lentBy === item.advisorId]).toEqual([true, false]);
  }
}

const orRefused = (work: Promise<unknown>) =>
  work.catch((error: { code?: string }) => {
    if (!/^(assignment|advisor|absence)\./.test(error.code ?? '')) throw error;
  });

test('through absences, conflicts, moves and farewells every matter has one owner, and the sums are true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      const story = await Story.begin();
      for (const one of steps) await orRefused(story.take(one));
      await desk.app.get(SettleCover).run();
      await story.take({ kind: 'none', who: 0, which: 0 });
      await check(story);
      expect(await desk.app.get(SettleCover).run()).toBe(0);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
}, 60_000);
