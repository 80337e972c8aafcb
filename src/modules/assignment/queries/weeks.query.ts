import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { weeksSql, type WeekRow } from '../week.repository.js';
import { weekdays, wholeWeek, type Week } from '../week.js';

@Injectable()
export class Weeks {
  constructor(private readonly db: Database) {}

  /** Who is not known to work otherwise works whole weeks. */
  async of(advisorId: string): Promise<Week> {
    const [row] = await this.db.query<WeekRow>(`${weeksSql} WHERE advisor_id = ?`, [advisorId]);
    return row ? (Object.fromEntries(weekdays.map((day) => [day, row[day]])) as unknown as Week) : wholeWeek;
  }
}
