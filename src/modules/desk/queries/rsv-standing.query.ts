import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** How many enterprises are registered (RSV), and how many are on the way. */
@Injectable()
export class RsvStanding {
  constructor(private readonly db: Database) {}

  async find(): Promise<{ registered: number; coming: number }> {
    const rows = await this.db.query<{ registered: string | null; coming: string | null }>(
      `SELECT SUM(rsv_status = 'rsv') AS registered, SUM(rsv_status IN ('preparing', 'applied')) AS coming
         FROM enterprise_card WHERE rsv_status IN ('rsv', 'preparing', 'applied')`,
    );
    return { registered: Number(rows[0]?.registered ?? 0), coming: Number(rows[0]?.coming ?? 0) };
  }
}
