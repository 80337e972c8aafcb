import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Assignments, type Assigned } from '../assignments.js';
import type { Subject } from '../work.js';

/** Tries again to give away one piece of work that waits for an advisor; null when it no longer waits. */
@Injectable()
export class AssignWaiting {
  constructor(
    private readonly db: Database,
    private readonly assignments: Assignments,
  ) {}

  run(workItemId: string): Promise<Assigned | null> {
    return this.db.transaction(async (tx) => {
      const subject = await subjectOf(tx, workItemId);
      return subject ? this.assignments.assignWaiting(tx, subject) : null;
    });
  }
}

async function subjectOf(tx: Tx, workItemId: string): Promise<Subject | undefined> {
  const rows: Subject[] = await tx.query(
    'SELECT subject_type AS type, subject_id AS id FROM work_item WHERE id = ? AND open = 1 AND advisor_id IS NULL',
    [workItemId],
  );
  return rows[0];
}
