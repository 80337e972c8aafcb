import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';

/** `subject.fact`, past tense, for instance `inquiry.closed`. */
export type AuditAction = `${string}.${string}`;

/** Who did what: one row appended in the transaction of the change itself, never altered afterwards. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** `detail` holds codes and identifiers only: no names, no text a person wrote. */
  async record(
    tx: Tx,
    who: Who,
    action: AuditAction,
    subject: { type: string; id: string },
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const actor = /^\d+$/.test(who.id) ? who.id : null;
    await tx.query(
      `INSERT INTO audit_event (at, actor_id, action, subject_type, subject_id, request_id, detail)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        this.clock.now(),
        actor,
        action,
        subject.type,
        subject.id,
        who.requestId,
        detail ? JSON.stringify(detail) : null,
      ],
    );
  }
}
