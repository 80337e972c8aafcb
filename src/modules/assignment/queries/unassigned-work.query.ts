import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Open work that nobody could take when it came. */
@Injectable()
export class UnassignedWork {
  constructor(private readonly db: Database) {}

  async count(): Promise<number> {
    const [row] = await this.db.query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM work_item WHERE open = 1 AND advisor_id IS NULL',
    );
    return Number(row?.n ?? 0);
  }

  /** Nobody's yet, oldest first, beginning after `after`; what is lent comes to someone by the absence it is lent in. */
  async ids(limit: number, after = '0'): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM work_item WHERE open = 1 AND advisor_id IS NULL AND lent_by IS NULL AND id > ?
        ORDER BY id LIMIT ?`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
