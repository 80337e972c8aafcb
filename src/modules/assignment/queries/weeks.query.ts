import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { weekdays, wholeWeek, type Week } from '../week.js';

@Injectable()
export class Weeks {
  constructor(private readonly db: Database) {}

  /** Who is not known to work otherwise works whole weeks. */
  async of(advisorId: string): Promise<Week> {
    const [row] = await this.db.query<Week>(
      `SELECT ${weekdays.join(', ')} FROM advisor_week WHERE advisor_id = ?`,
      [advisorId],
    );
    return row ?? wholeWeek;
  }
}
