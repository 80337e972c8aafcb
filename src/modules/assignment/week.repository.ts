import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { weekdays, type Week } from './week.js';

const columns = weekdays.join(', ');

@Injectable()
export class WeekRepository {
  /** Of everyone who does not work whole weeks. */
  async all(tx: Tx): Promise<ReadonlyMap<string, Week>> {
    const rows: (Week & { advisorId: string })[] = await tx.query(
      `SELECT advisor_id AS advisorId, ${columns} FROM advisor_week`,
    );
    return new Map(rows.map((row) => [row.advisorId, row]));
  }

  async put(tx: Tx, advisorId: string, week: Week): Promise<void> {
    await tx.query(`REPLACE INTO advisor_week (advisor_id, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`, [
      advisorId,
      ...weekdays.map((day) => week[day]),
    ]);
  }
}
