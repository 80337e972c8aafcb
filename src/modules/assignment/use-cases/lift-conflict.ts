import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { conflictUnknown, ownConflict } from '../assignment.refusals.js';
import { ConflictRepository } from '../conflict.repository.js';
import { isId } from '../ids.js';
import { WaitingBell } from '../waiting-bell.js';

/** Someone else than the advisor finds that there is no conflict of interest, or no longer one. */
@Injectable()
export class LiftConflict {
  constructor(
    private readonly db: Database,
    private readonly conflicts: ConflictRepository,
    private readonly bell: WaitingBell,
    private readonly audit: Audit,
  ) {}

  async run(
    conflict: { readonly advisorId: string; readonly enterpriseId: string },
    who: Who,
  ): Promise<void> {
    const { advisorId, enterpriseId } = conflict;
    if (!isId(advisorId) || !isId(enterpriseId)) throw conflictUnknown();
    if (advisorId === who.id) throw ownConflict();
    await this.db.transaction(async (tx) => {
      if (!(await this.conflicts.remove(tx, conflict))) throw conflictUnknown();
      const subject = { type: 'enterprise', id: enterpriseId };
      await this.audit.record(tx, who, 'conflict_of_interest.lifted', subject, { advisorId });
    }, who.once);
    await this.bell.ring();
  }
}
