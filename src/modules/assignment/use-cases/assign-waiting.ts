import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Assignments, type Assigned } from '../assignments.js';
import { WorkLedger } from '../work-ledger.js';

/** Tries again to give away one piece of work that waits for an advisor; null when it no longer waits. */
@Injectable()
export class AssignWaiting {
  constructor(
    private readonly db: Database,
    private readonly ledger: WorkLedger,
    private readonly assignments: Assignments,
  ) {}

  run(workItemId: string): Promise<Assigned | null> {
    return this.db.transaction(async (tx) => {
      const subject = await this.ledger.waiting(tx, workItemId);
      return subject ? this.assignments.assignWaiting(tx, subject) : null;
    });
  }
}
