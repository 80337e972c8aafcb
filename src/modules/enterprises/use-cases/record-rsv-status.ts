import { isLocalDate, localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit, refuseCpr } from '../../audit/index.js';
import { EnterpriseRepository } from '../enterprise.repository.js';
import type { RsvStatus } from '../kinds.js';

interface NewStatus {
  readonly enterpriseId: string;
  readonly status: RsvStatus;
  /** Local day from which it holds, `YYYY-MM-DD`; today or earlier. */
  readonly on: string;
  /** Where it is known from. */
  readonly source: string;
}

/** Adds to the history of an enterprise's RSV status. Nothing in it is overwritten: a later note corrects. */
@Injectable()
export class RecordRsvStatus {
  constructor(
    private readonly db: Database,
    private readonly enterprises: EnterpriseRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run({ enterpriseId, status, on, source }: NewStatus, who: Who): Promise<{ id: string }> {
    const now = this.clock.now();
    const today = localDate(now.getTime());
    if (!isLocalDate(on)) throw new Refusal('rsv_status.no_such_day', 'invalid', {}, 'on');
    if (on > today) throw new Refusal('rsv_status.in_future', 'invalid', {}, 'on');
    refuseCpr({ fields: { source }, today, overridden: false });
    return this.db.transaction(async (tx) => {
      const enterprise = await this.enterprises.getForUpdate(tx, enterpriseId);
      if (status === 'rsv' && enterprise.cvr === null)
        throw new Refusal('enterprise.cvr_needed', 'invalid', {}, 'status');
      const recordedBy = /^\d+$/.test(who.id) ? who.id : null;
      const id = await this.enterprises.addStatus(tx, {
        enterpriseId: enterprise.id,
        status,
        on,
        source,
        recordedAt: now,
        recordedBy,
      });
      const subject = { type: 'enterprise', id: enterprise.id };
      await this.audit.record(tx, who, 'enterprise.rsv_status_noted', subject, { status, on });
      return { id };
    }, who.once);
  }
}
