import { addDays, localDate } from '#desk/business-time';
import { effort, type Candidate, type Facts } from '#desk/fair-assignment';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import type { Tx } from '../../platform/database/tx.js';
import { Settings } from '../settings/index.js';
import { presenceOf, type Presence } from './presence.js';
import { spellsAround } from './spells.js';
import { WeekRepository } from './week.repository.js';
import { isOff, type Week } from './week.js';
import type { Work } from './work.js';

const ordinaryWeeks = 4;
/** Continuity looks at the latest contacts only, so that an enterprise met ten thousand times costs no more. */
const contactsSeen = 100;

interface CandidateRow {
  id: string;
  name: string;
  capacity: number;
  open_count: number | null;
  open_quarters: number | null;
  last_given_at: Date | null;
  given_quarters: number | null;
  conflicted: string | null;
}

interface Acquaintance {
  readonly known: number;
  readonly owns: boolean;
}

/** Collects, behind the turn, all that a choice rests on: a few statements, each in the size of the staff. */
@Injectable()
export class AssignmentFacts {
  constructor(
    private readonly settings: Settings,
    private readonly weeks: WeekRepository,
  ) {}

  /**
   * Waits for the turn to assign. Whoever has it sees, by READ COMMITTED, everything committed before: two never
   * choose by the same loads. It ends with the transaction.
   */
  async takeTurn(tx: Tx): Promise<void> {
    await tx.query('SELECT id FROM assignment_turn WHERE id = 1 FOR UPDATE');
  }

  async read(tx: Tx, work: Omit<Work, 'subject'>, now: Date): Promise<Facts> {
    const { assignment, preferredTopics } = await this.settings.current(tx);
    const calendar = await this.settings.calendar(tx);
    const spells = await spellsAround(now, tx);
    const weeks = await this.weeks.all(tx);
    const acquaintances = await this.acquaintances(tx, work);
    const rows = await this.rows(tx, work.enterpriseId, now);
    const candidates = rows.map((row): Candidate => {
      const { known = 0, owns = false } = acquaintances.get(row.id) ?? {};
      return {
        advisorId: row.id,
        name: row.name,
        capacity: Math.min(row.capacity, 100),
        openQuarters: row.open_quarters ?? 0,
        openCount: row.open_count ?? 0,
        conflict: row.conflicted !== null,
        knowsEnterprise: known,
        ownsOpenCase: owns,
        prefersTopic: preferredTopics[row.id]?.includes(work.topic) ?? false,
        lastGivenAt: row.last_given_at?.getTime() ?? null,
        givenTodayQuarters: row.given_quarters ?? 0,
        ordinaryDailyQuarters: 0,
        ...offToday(weeks.get(row.id), now, presenceOf(spells.get(row.id) ?? [], now.getTime(), calendar)),
      };
    });
    return {
      topic: work.topic,
      newQuarters: effort(work.points, 'active'),
      coin: randomInt(2 ** 32),
      settings: assignment,
      candidates: await this.withOrdinaryDay(tx, candidates, now),
    };
  }

  private rows(tx: Tx, enterpriseId: string | null, now: Date): Promise<CandidateRow[]> {
    return tx.query(
      `SELECT s.id, s.name, s.capacity, l.open_count, l.open_quarters, l.last_given_at, d.given_quarters,
              c.advisor_id AS conflicted
         FROM staff_card s
         LEFT JOIN advisor_load l ON l.advisor_id = s.id
         LEFT JOIN advisor_day d ON d.advisor_id = s.id AND d.day = ?
         LEFT JOIN conflict_of_interest c ON c.enterprise_id = ? AND c.advisor_id = s.id
        WHERE s.active = 1 AND FIND_IN_SET('advisor', s.roles)
        ORDER BY s.id`,
      [localDate(now.getTime()), enterpriseId],
    );
  }

  private async acquaintances(
    tx: Tx,
    work: Omit<Work, 'subject'>,
  ): Promise<ReadonlyMap<string, Acquaintance>> {
    const party = work.enterpriseId ?? work.contactId;
    if (party === null) return new Map();
    const column = work.enterpriseId === null ? 'contact_id' : 'enterprise_id';
    const rows: { advisor_id: string; known: string; owns: number }[] = await tx.query(
      `SELECT advisor_id, SUM(known) AS known, MAX(owns) AS owns FROM (
         (SELECT advisor_id, 1 AS known, 0 AS owns FROM work_item WHERE ${column} = ? ORDER BY id DESC LIMIT ?)
         UNION ALL
         (SELECT advisor_id, 0, 1 FROM work_item WHERE ${column} = ? AND subject_type = 'case' AND open = 1)
       ) met WHERE advisor_id IS NOT NULL GROUP BY advisor_id`,
      [party, contactsSeen, party],
    );
    return new Map(
      rows.map((row) => [row.advisor_id, { known: Number(row.known), owns: Number(row.owns) === 1 }]),
    );
  }

  /**
   * Someone just back takes at most a multiple of their share of the team's ordinary day: the average of the days
   * of the last four weeks on which work was given, today only where there are none. Others need no average.
   */
  private async withOrdinaryDay(tx: Tx, candidates: Candidate[], now: Date): Promise<Candidate[]> {
    if (candidates.every(({ returned }) => returned === null)) return candidates;
    const today = localDate(now.getTime());
    const [row]: { quarters: string; days: string }[] = await tx.query(
      `SELECT SUM(given_quarters) AS quarters, COUNT(DISTINCT day) AS days FROM advisor_day
        WHERE day > ? AND day <= ? GROUP BY day = ? ORDER BY day = ? LIMIT 1`,
      [addDays(today, -7 * ordinaryWeeks), today, today, today],
    );
    const aDay = row ? Number(row.quarters) / Number(row.days) : 0;
    const team = candidates.reduce((sum, { capacity }) => sum + capacity, 0);
    return candidates.map((one) => ({
      ...one,
      ordinaryDailyQuarters: team > 0 ? (aDay * one.capacity) / team : 0,
    }));
  }
}

/** By the pattern of the week someone is given nothing, as if away; but may take, and be given by a person. */
function offToday(week: Week | undefined, now: Date, presence: Presence): Presence {
  if (presence.absent || !week || !isOff(week, now.getTime())) return presence;
  return { absent: { until: localDate(now.getTime()), kind: 'day_off' }, returned: null };
}
