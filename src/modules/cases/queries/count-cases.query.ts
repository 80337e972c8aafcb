import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Counting stops here, so that a neglected desk's pages are as quick as a tidy one's. */
const atMost = 1000;

export interface CaseCounts {
  readonly open: number;
  readonly withoutStep: number;
  readonly sleeping: number;
}

@Injectable()
export class CountCases {
  constructor(private readonly db: Database) {}

  /** Each at most a thousand. With `assigneeId` that advisor's alone. */
  async find(assigneeId?: string): Promise<CaseCounts> {
    const mine = assigneeId === undefined ? '' : 'AND assignee_id = ?';
    const who = assigneeId === undefined ? [] : [assigneeId];
    const counted = (where: 'lacks_step = 1' | "status = 'open'" | "status = 'sleeping'") =>
      `(SELECT COUNT(*) FROM (SELECT 1 FROM desk_case WHERE ${where} ${mine} LIMIT ${atMost}) counted)`;
    const [row] = await this.db.query<Record<keyof CaseCounts, string>>(
      `SELECT ${counted("status = 'open'")} AS open, ${counted('lacks_step = 1')} AS withoutStep,
              ${counted("status = 'sleeping'")} AS sleeping`,
      [...who, ...who, ...who],
    );
    const count = (name: keyof CaseCounts) => Number(row?.[name] ?? 0);
    return { open: count('open'), withoutStep: count('withoutStep'), sleeping: count('sleeping') };
  }
}
