import { compareDanish } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export interface ConflictRow {
  readonly advisorId: string;
  readonly advisorName: string;
  readonly enterpriseId: string;
  readonly recordedAt: Date;
}

/** Who has a conflict of interest with an enterprise. */
@Injectable()
export class ConflictList {
  constructor(private readonly db: Database) {}

  async find(enterpriseId: string): Promise<ConflictRow[]> {
    const rows = await this.db.query<ConflictRow>(
      `SELECT c.advisor_id AS advisorId, s.name AS advisorName, c.enterprise_id AS enterpriseId,
              c.recorded_at AS recordedAt
         FROM conflict_of_interest c JOIN staff_card s ON s.id = c.advisor_id WHERE c.enterprise_id = ?`,
      [enterpriseId],
    );
    return rows.toSorted((a, b) => compareDanish(a.advisorName, b.advisorName));
  }

  async enterpriseName(enterpriseId: string): Promise<string | undefined> {
    const rows = await this.db.query<{ name: string }>('SELECT name FROM enterprise_card WHERE id = ?', [
      enterpriseId,
    ]);
    return rows[0]?.name;
  }
}
