import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

const atMost = 200;

/** What an advisor has open, most urgent first: what an absence leaves behind. */
@Injectable()
export class OpenInquiriesOf {
  constructor(private readonly db: Database) {}

  find(advisorId: string): Promise<{ type: 'inquiry'; reference: string; title: string }[]> {
    return this.db.query(
      `SELECT 'inquiry' AS type, reference, subject AS title FROM inquiry
        WHERE assignee_id = ? AND is_open = 1 ORDER BY due_at, id LIMIT ${atMost}`,
      [advisorId],
    );
  }
}
