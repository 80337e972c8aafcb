import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { weekdays, type Week } from './week.js';

export type WeekRow = Week & { readonly advisorId: string };

/** Of everyone who does not work whole weeks. */
export const weeksSql = `SELECT advisor_id AS advisorId, ${weekdays.join(', ')} FROM advisor_week`;

@Injectable()
export class WeekRepository {
  async all(tx: Tx): Promise<ReadonlyMap<string, Week>> {
    const rows: WeekRow[] = await tx.query(weeksSql);
    return new Map(rows.map((row) => [row.advisorId, row]));
  }

  async put(tx: Tx, advisorId: string, week: Week): Promise<void> {
    await tx.query(
      `REPLACE INTO advisor_week (advisor_id, ${weekdays.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`,
      [advisorId, ...weekdays.map((day) => week[day])],
    );
  }
}
