import { localDate } from '#desk/business-time';
import { effort, type Phase } from '#desk/fair-assignment';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Subject, SubjectType, Work } from './work.js';

/** A piece of work and who has it. */
export interface HeldWork extends Work {
  readonly advisorId: string | null;
  /** Whose it is, while that one is away and someone else has it. */
  readonly lentBy: string | null;
  readonly phase: Phase;
  readonly open: boolean;
  /** Null for work that nobody was given: it waits, or its advisor took it up themselves. */
  readonly givenAt: Date | null;
  readonly closedAt: Date | null;
}

export interface WorkItem extends HeldWork {
  readonly id: string;
}

interface WorkItemRow {
  id: string;
  subject_type: SubjectType;
  subject_id: string;
  advisor_id: string | null;
  lent_by: string | null;
  enterprise_id: string | null;
  contact_id: string | null;
  topic: string;
  points: number;
  phase: Phase;
  open: number;
  given_at: Date | null;
  closed_at: Date | null;
}

/** What a change adds to an advisor's open work. */
interface Shift {
  readonly advisorId: string;
  readonly count: number;
  readonly quarters: number;
}

function shiftOf(item: HeldWork | null, sign: 1 | -1): Shift[] {
  if (!item?.open || item.advisorId === null) return [];
  return [{ advisorId: item.advisorId, count: sign, quarters: sign * effort(item.points, item.phase) }];
}

/** In the order of the advisors, so that two moves between the same two never lock each other out. */
function shiftsBetween(before: HeldWork | null, after: HeldWork): Shift[] {
  const [off] = shiftOf(before, -1);
  const [on] = shiftOf(after, 1);
  if (!off || !on || off.advisorId !== on.advisorId)
    return [off, on]
      .filter((shift) => shift !== undefined)
      .toSorted((a, b) => (a.advisorId < b.advisorId ? -1 : 1));
  return [{ advisorId: on.advisorId, count: off.count + on.count, quarters: off.quarters + on.quarters }];
}

interface Giving {
  readonly day: string;
  readonly shifts: readonly Shift[];
}

/** How a change shifts what was given on a day: what is moved on the same day counts for the new advisor only. */
function givingOf(before: HeldWork | null, after: HeldWork): Giving | null {
  if (after.givenAt === null) return null;
  const day = localDate(after.givenAt.getTime());
  if (before?.givenAt?.getTime() === after.givenAt.getTime())
    return before.advisorId === after.advisorId ? null : { day, shifts: shiftsBetween(before, after) };
  const sameDay = before?.givenAt && localDate(before.givenAt.getTime()) === day;
  return { day, shifts: shiftsBetween(sameDay ? before : null, after) };
}

const reversed = ({ advisorId, count, quarters }: Shift): Shift => ({
  advisorId,
  count: -count,
  quarters: -quarters,
});

/**
 * Who has which work, and the sum of it for each advisor, changed together: at every commit `advisor_load` is the
 * sum over the advisor's open items, so that a choice reads one row an advisor however much work there is.
 */
@Injectable()
export class WorkLedger {
  async add(tx: Tx, item: HeldWork): Promise<void> {
    const { subject, advisorId, enterpriseId, contactId, topic, points, phase, open, givenAt, closedAt } =
      item;
    await tx.query(
      `INSERT INTO work_item (subject_type, subject_id, advisor_id, enterprise_id, contact_id, topic, points,
                              phase, open, given_at, closed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        subject.type,
        subject.id,
        advisorId,
        enterpriseId,
        contactId,
        topic,
        points,
        phase,
        open,
        givenAt,
        closedAt,
      ],
    );
    await this.book(tx, null, item);
  }

  /** The item of a subject, locked until the transaction ends. */
  async hold(tx: Tx, { type, id }: Subject): Promise<WorkItem> {
    const rows: WorkItemRow[] = await tx.query(
      `SELECT id, subject_type, subject_id, advisor_id, lent_by, enterprise_id, contact_id, topic, points, phase,
              open, given_at, closed_at
         FROM work_item WHERE subject_type = ? AND subject_id = ? FOR UPDATE`,
      [type, id],
    );
    if (!rows[0]) throw new Error(`${type} ${id} was never handed to assignment`);
    return itemOf(rows[0]);
  }

  /** What the item is about, while it waits for an advisor of its own. Not locked: `hold` it before changing it. */
  async waiting(tx: Tx, itemId: string): Promise<Subject | undefined> {
    const rows: Subject[] = await tx.query(
      'SELECT subject_type AS type, subject_id AS id FROM work_item WHERE id = ? AND open = 1 AND advisor_id IS NULL AND lent_by IS NULL',
      [itemId],
    );
    return rows[0];
  }

  /** What the advisor has open or has lent out. Not locked: `hold` each before changing it. */
  ofAdvisor(tx: Tx, advisorId: string): Promise<Subject[]> {
    return tx.query(
      `(SELECT subject_type AS type, subject_id AS id FROM work_item WHERE advisor_id = ? AND open = 1)
       UNION (SELECT subject_type, subject_id FROM work_item WHERE lent_by = ?)`,
      [advisorId, advisorId],
    );
  }

  async change(tx: Tx, before: WorkItem, changed: Partial<HeldWork>): Promise<void> {
    const after = { ...before, ...changed };
    await this.write(tx, after);
    await this.book(tx, before, after);
  }

  /** Back to how it was, as if the one change since had never been booked: loads, and the day's share. */
  async restore(tx: Tx, now: WorkItem, earlier: WorkItem): Promise<void> {
    await this.write(tx, earlier);
    await this.addToLoads(tx, shiftsBetween(now, earlier), () => null);
    const given = givingOf(earlier, now);
    if (given) await this.addToDay(tx, { ...given, shifts: given.shifts.map(reversed) });
  }

  private async book(tx: Tx, before: HeldWork | null, after: HeldWork): Promise<void> {
    const fresh = after.givenAt !== null && after.givenAt !== before?.givenAt ? after.givenAt : null;
    await this.addToLoads(tx, shiftsBetween(before, after), (id) => (id === after.advisorId ? fresh : null));
    const given = givingOf(before, after);
    if (given) await this.addToDay(tx, given);
  }

  private async write(tx: Tx, item: WorkItem): Promise<void> {
    const { id, advisorId, lentBy, enterpriseId, contactId, topic, points, phase, open, givenAt, closedAt } =
      item;
    await tx.query(
      `UPDATE work_item SET advisor_id = ?, lent_by = ?, enterprise_id = ?, contact_id = ?, topic = ?, points = ?,
              phase = ?, open = ?, given_at = ?, closed_at = ? WHERE id = ?`,
      [advisorId, lentBy, enterpriseId, contactId, topic, points, phase, open, givenAt, closedAt, id],
    );
  }

  private async addToLoads(tx: Tx, shifts: Shift[], givenTo: (id: string) => Date | null): Promise<void> {
    const loads = shifts.map(({ advisorId, count, quarters }) => [
      advisorId,
      count,
      quarters,
      givenTo(advisorId),
    ]);
    if (loads.length > 0)
      await tx.query(
        `INSERT INTO advisor_load (advisor_id, open_count, open_quarters, last_given_at) VALUES ?
         ON DUPLICATE KEY UPDATE open_count = open_count + VALUES(open_count),
           open_quarters = open_quarters + VALUES(open_quarters),
           last_given_at = COALESCE(VALUES(last_given_at), last_given_at)`,
        [loads],
      );
  }

  /** A day's share is never less than nothing: its work may have weighed less when it was given. */
  private async addToDay(tx: Tx, { day, shifts }: Giving): Promise<void> {
    for (const { advisorId, count, quarters } of shifts)
      await tx.query(
        `INSERT INTO advisor_day (advisor_id, day, given_count, given_quarters)
           VALUES (?, ?, GREATEST(0, ?), GREATEST(0, ?))
         ON DUPLICATE KEY UPDATE given_count = GREATEST(0, given_count + ?),
           given_quarters = GREATEST(0, given_quarters + ?)`,
        [advisorId, day, count, quarters, count, quarters],
      );
  }
}

const itemOf = (row: WorkItemRow): WorkItem => ({
  id: row.id,
  subject: { type: row.subject_type, id: row.subject_id },
  advisorId: row.advisor_id,
  lentBy: row.lent_by,
  enterpriseId: row.enterprise_id,
  contactId: row.contact_id,
  topic: row.topic,
  points: row.points,
  phase: row.phase,
  open: row.open === 1,
  givenAt: row.given_at,
  closedAt: row.closed_at,
});
