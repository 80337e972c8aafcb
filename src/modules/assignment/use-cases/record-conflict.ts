import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { Survivors } from '../../enterprises/index.js';
import { AdvisorRepository } from '../advisor.repository.js';
import { advisorUnknown, conflictEnterpriseUnknown } from '../assignment.refusals.js';
import { ConflictRepository } from '../conflict.repository.js';
import { SettleCover } from './settle-cover.js';

/**
 * The advisor has a conflict of interest with the enterprise (FVL §§ 3–6), is never given its work again, and what
 * they had of it is given on.
 */
@Injectable()
export class RecordConflict {
  constructor(
    private readonly db: Database,
    private readonly conflicts: ConflictRepository,
    private readonly advisors: AdvisorRepository,
    private readonly settleCover: SettleCover,
    private readonly survivors: Survivors,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(
    conflict: { readonly advisorId: string; readonly enterpriseId: string },
    who: Who,
  ): Promise<void> {
    const { advisorId } = conflict;
    await this.db.transaction(async (tx) => {
      if (!(await this.advisors.exists(tx, advisorId))) throw advisorUnknown();
      const enterpriseId = await this.survivors.hold(tx, conflict.enterpriseId);
      if (enterpriseId === undefined) throw conflictEnterpriseUnknown();
      if (!(await this.conflicts.add(tx, { advisorId, enterpriseId }, this.clock.now(), who))) return;
      const subject = { type: 'enterprise', id: enterpriseId };
      await this.audit.record(tx, who, 'conflict_of_interest.recorded', subject, { advisorId });
    }, who.once);
    await this.settleCover.run();
  }
}
