import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { OpenWork } from '../../assignment/index.js';

const atMost = 200;

/** What an advisor has open, cases and promises: what an absence leaves behind. A confidential one tells its number only. */
@Injectable()
export class OpenCasesOf {
  constructor(private readonly db: Database) {}

  async find(advisorId: string): Promise<OpenWork[]> {
    const [cases, promises] = await Promise.all([
      this.db.query<OpenWork>(
        `SELECT 'case' AS type, reference, IF(confidential, reference, title) AS title FROM desk_case
          WHERE assignee_id = ? AND is_open = 1 ORDER BY turn_at, id LIMIT ${atMost}`,
        [advisorId],
      ),
      this.db.query<OpenWork>(
        `SELECT 'promise' AS type, k.reference, IF(k.confidential, k.reference, p.what) AS title
           FROM desk_case k JOIN case_promise p ON p.case_id = k.id
          WHERE k.assignee_id = ? AND k.is_open = 1 AND p.settled IS NULL
          ORDER BY p.due_at, p.id LIMIT ${atMost}`,
        [advisorId],
      ),
    ]);
    return [...cases, ...promises];
  }
}
