import type { Decision, Facts } from '#desk/fair-assignment';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { Subject } from './work.js';

/**
 * `rule`: chosen · `moved`: a person decided · `handled`: the one who logged it did it at once · `continued`: it goes
 * on with whoever had what it came of. Chosen again, because the one who had it is away (`lent`), may not (`conflict`)
 * or has gone (`left`); `returned` to whom it was lent by.
 */
export type AssignmentKind =
  'rule' | 'moved' | 'handled' | 'continued' | 'lent' | 'returned' | 'conflict' | 'left';

interface NewAssignment {
  readonly kind: AssignmentKind;
  readonly subject: Subject;
  readonly advisorId: string | null;
  readonly at: Date;
  readonly by: Who;
  /** A person's reason; of a choice made again, the name of the one who had it. */
  readonly because?: string;
  readonly facts?: Facts;
  readonly decision?: Decision;
}

/** Every choice with all it rests on: appended, never altered but for the mark of one undone at once. */
@Injectable()
export class AssignmentRepository {
  async add(
    tx: Tx,
    { kind, subject, advisorId, at, by, because, facts, decision }: NewAssignment,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO assignment (kind, subject_type, subject_id, advisor_id, decided_at, decided_by, because,
                               rule_version, facts, decision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        kind,
        subject.type,
        subject.id,
        advisorId,
        at,
        /^\d+$/.test(by.id) ? by.id : null,
        because ?? null,
        decision?.ruleVersion ?? null,
        facts ? JSON.stringify(facts) : null,
        decision ? JSON.stringify(decision) : null,
      ],
    );
  }
}
