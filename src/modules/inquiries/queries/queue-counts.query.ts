import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { countedUpTo } from '../counted-up-to.js';

export interface QueueCounts {
  readonly open: number;
  readonly overdue: number;
  readonly unassigned: number;
  /** Owed an answer before the end of the given day. */
  readonly dueToday: number;
}

const capped = (where: string, index: string) =>
  `(SELECT COUNT(*) FROM (SELECT 1 FROM inquiry FORCE INDEX (${index}) WHERE ${where} LIMIT ${countedUpTo}) counted)`;

@Injectable()
export class CountQueue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Each count at most `countedUpTo`. With `assigneeId` only that advisor's. */
  async find(endOfToday: Date, assigneeId?: string): Promise<QueueCounts> {
    const now = this.clock.now();
    const mine = assigneeId === undefined ? '' : 'AND assignee_id = ?';
    const who = assigneeId === undefined ? [] : [assigneeId];
    const open = mine ? 'mine_open_by_due' : 'open_by_due';
    const owed = mine ? 'mine_answer_first' : 'answer_first';
    const rows = await this.db.query<Record<keyof QueueCounts, string>>(
      `SELECT ${capped(`is_open = 1 ${mine}`, open)} AS open,
              ${capped(`awaits_answer = 1 AND due_at < ? ${mine}`, owed)} AS overdue,
              ${capped('is_open = 1 AND assignee_id IS NULL', 'mine_open_by_due')} AS unassigned,
              ${capped(`awaits_answer = 1 AND due_at < ? ${mine}`, owed)} AS dueToday`,
      [...who, now, ...who, endOfToday, ...who],
    );
    const row = rows[0];
    const count = (name: keyof QueueCounts) => Number(row?.[name] ?? 0);
    return {
      open: count('open'),
      overdue: count('overdue'),
      unassigned: count('unassigned'),
      dueToday: count('dueToday'),
    };
  }

  /** The one count that every page's menu shows; at most `countedUpTo`. */
  async overdue(assigneeId?: string): Promise<number> {
    const now = this.clock.now();
    const late = 'awaits_answer = 1 AND due_at < ?';
    const rows =
      assigneeId === undefined
        ? await this.db.query<{ n: string }>(`SELECT ${capped(late, 'answer_first')} AS n`, [now])
        : await this.db.query<{ n: string }>(
            `SELECT ${capped(`${late} AND assignee_id = ?`, 'mine_answer_first')} AS n`,
            [now, assigneeId],
          );
    return Number(rows[0]?.n ?? 0);
  }
}
