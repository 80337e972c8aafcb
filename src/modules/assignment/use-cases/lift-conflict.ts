import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { Survivors } from '../../enterprises/index.js';
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
    private readonly survivors: Survivors,
    private readonly bell: WaitingBell,
    private readonly audit: Audit,
  ) {}

  async run(
    conflict: { readonly advisorId: string; readonly enterpriseId: string },
    who: Who,
  ): Promise<void> {
    const { advisorId } = conflict;
    if (!isId(advisorId)) throw conflictUnknown();
    if (advisorId === who.id) throw ownConflict();
    await this.db.transaction(async (tx) => {
      const enterpriseId = await this.survivors.hold(tx, conflict.enterpriseId);
      if (enterpriseId === undefined || !(await this.conflicts.remove(tx, { advisorId, enterpriseId })))
        throw conflictUnknown();
      const subject = { type: 'enterprise', id: enterpriseId };
      await this.audit.record(tx, who, 'conflict_of_interest.lifted', subject, { advisorId });
    }, who.once);
    await this.bell.ring();
  }
}
