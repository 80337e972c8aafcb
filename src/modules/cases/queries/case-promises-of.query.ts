import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

export interface PromiseRow {
  readonly id: string;
  readonly what: string;
  readonly dueAt: Date;
  readonly madeAt: Date;
  readonly settled: 'kept' | 'broken' | null;
  readonly settledAt: Date | null;
}

const atMost = 200;

/** What has been promised on a case: what is still owed first, soonest first. */
@Injectable()
export class CasePromisesOf {
  constructor(private readonly db: Database) {}

  find(caseId: string): Promise<PromiseRow[]> {
    return this.db.query(
      `SELECT id, what, due_at AS dueAt, made_at AS madeAt, settled, settled_at AS settledAt FROM case_promise
        WHERE case_id = ? ORDER BY settled IS NOT NULL, due_at, id LIMIT ${atMost}`,
      [caseId],
    );
  }
}
