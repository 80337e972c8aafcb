import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { readableCase, readerId, readerTable } from '../case-reader.js';

/** A promise to keep or a step to take. */
export interface DueToday {
  readonly kind: 'promise' | 'step';
  /** Of the promise, or of the case whose step it is. */
  readonly id: string;
  readonly reference: string;
  readonly what: string;
  readonly dueAt: Date;
  readonly enterpriseName: string | null;
}

const atMost = 12;

/** Promises and next steps that are due by a moment, and what is overdue, soonest first. A sleeping case asks nothing. */
@Injectable()
export class CasesToday {
  constructor(private readonly db: Database) {}

  /** @param advisorId whose; undefined: everyone's that the reader may read */
  find(until: Date, who: Who, advisorId?: string): Promise<DueToday[]> {
    const mine = advisorId === undefined ? '' : 'AND COALESCE(k.step_by, k.assignee_id) = ?';
    const owned = advisorId === undefined ? '' : 'AND k.assignee_id = ?';
    const whose = advisorId === undefined ? [] : [advisorId];
    return this.db.query(
      `SELECT due.kind, due.id, due.reference, due.what, due.dueAt, e.name AS enterpriseName FROM (
         (SELECT 'promise' AS kind, p.id, k.reference, p.what, p.due_at AS dueAt, k.enterprise_id
            FROM case_promise p JOIN desk_case k ON k.id = p.case_id JOIN ${readerTable}
           WHERE p.settled IS NULL AND p.due_at < ? AND k.status <> 'closed' ${owned} AND ${readableCase}
           ORDER BY p.due_at, p.id LIMIT ${atMost})
         UNION ALL
         (SELECT 'step', k.id, k.reference, k.step_what, k.step_due_at, k.enterprise_id
            FROM desk_case k JOIN ${readerTable}
           WHERE k.status = 'open' AND k.turn_at < ? AND k.step_due_at < ? ${mine} AND ${readableCase}
           ORDER BY k.turn_at, k.id LIMIT ${atMost})
       ) due LEFT JOIN enterprise_card e ON e.id = due.enterprise_id ORDER BY due.dueAt, due.id LIMIT ${atMost}`,
      [readerId(who), until, ...whose, readerId(who), until, until, ...whose],
    );
  }
}
