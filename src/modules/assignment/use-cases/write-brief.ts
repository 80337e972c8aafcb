import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit, refuseCpr } from '../../audit/index.js';
import { briefNotYours, handoverAccepted, handoverChanged, lendingUnknown } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import { LendingRepository } from '../lending.repository.js';
import { isSettled, mayWriteBrief } from '../return.policy.js';

export interface NewBrief {
  readonly absenceId: string;
  readonly lendingId: string;
  /** As its writer had seen it. */
  readonly version: number;
  /** At most 2000 characters. */
  readonly brief: string;
  readonly notCpr?: boolean;
}

/** The absent one, or who recorded for them, says better than the system what the borrower must know. */
@Injectable()
export class WriteBrief {
  constructor(
    private readonly db: Database,
    private readonly lendings: LendingRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run({ absenceId, lendingId, version, brief, notCpr = false }: NewBrief, who: Who): Promise<void> {
    const today = localDate(this.clock.now().getTime());
    const found = refuseCpr({ fields: { brief }, today, overridden: notCpr });
    await this.db.transaction(async (tx) => {
      const held = isId(lendingId) ? await this.lendings.hold(tx, lendingId) : undefined;
      if (!held || held.absenceId !== absenceId) throw lendingUnknown();
      if (!mayWriteBrief(who, held)) throw briefNotYours();
      if (isSettled(held)) throw handoverAccepted();
      if (held.version !== version) throw handoverChanged();
      await this.lendings.rewrite(tx, lendingId, brief);
      const detail = found.length > 0 ? { lendingId, notCpr: found } : { lendingId };
      await this.audit.record(tx, who, 'handover.written', { type: 'absence', id: absenceId }, detail);
    }, who.once);
  }
}
