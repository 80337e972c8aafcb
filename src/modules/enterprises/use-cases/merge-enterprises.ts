import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { MergeBook, mergedWithItself, refuseChanged, takenFromOther } from '../../merges/index.js';
import { EnterpriseMerger } from '../enterprise-merger.js';
import type { Enterprise } from '../enterprise.entity.js';
import { EnterpriseRepository } from '../enterprise.repository.js';
import { enterprisesApart, haveTwoCvr, type EnterpriseKeep } from '../merge-fields.js';
import { changedBy } from '../party-register.js';
import { PartyTurn } from '../party-turn.js';
import { enterpriseNotFound } from '../party.refusals.js';

export interface MergeInput<KeepFields> {
  /** Stays. */
  readonly id: string;
  /** Becomes a tombstone that leads to `id`. */
  readonly with: string;
  readonly keep?: KeepFields;
  /** As they were shown; absent: the writer does not mind what happened meanwhile. */
  readonly version?: number;
  readonly otherVersion?: number;
}

/** Two records of one enterprise become one; all that named the other names this one. */
@Injectable()
export class MergeEnterprises {
  constructor(
    private readonly db: Database,
    private readonly turn: PartyTurn,
    private readonly enterprises: EnterpriseRepository,
    private readonly merger: EnterpriseMerger,
    private readonly book: MergeBook,
    private readonly clock: Clock,
  ) {}

  run(input: MergeInput<EnterpriseKeep>, who: Who): Promise<{ mergeId: string }> {
    return this.db.transaction(async (tx) => {
      await this.turn.take(tx);
      const [into, from] = await this.both(tx, input);
      const taken = takenFromOther(enterprisesApart(into, from), input.keep ?? {});
      const kept = Object.fromEntries(taken.map((name) => [name, from[name]]));
      const mark = changedBy(who, this.clock.now());
      const pair = { type: 'enterprise', fromId: from.id, intoId: into.id } as const;
      const mergeId = await this.book.join(tx, who, pair, async () => {
        // First, because two records never have one CVR number.
        await this.enterprises.change(tx, from, { mergedIntoId: into.id, cvr: null, ...mark });
        await this.enterprises.change(tx, into, { ...kept, ...mark });
      });
      await this.merger.settle(tx, [from.id, into.id]);
      await this.refuseRsvWithoutCvr(tx, into.id);
      return { mergeId };
    }, who.once);
  }

  private async both(tx: Tx, input: MergeInput<unknown>): Promise<readonly [Enterprise, Enterprise]> {
    if (input.id === input.with) throw mergedWithItself();
    const [into, from] = await this.merger.both(tx, input.id, input.with);
    if (!into) throw enterpriseNotFound();
    if (!from) throw enterpriseNotFound('with');
    refuseChanged(into, from, input);
    if (haveTwoCvr(into, from)) throw new Refusal('merge.two_cvr', 'conflict');
    return [into, from];
  }

  /** Lov 711/2014 § 4: legal persons with a number of their own. */
  private async refuseRsvWithoutCvr(tx: Tx, id: string): Promise<void> {
    const { rsvStatus, cvr } = await this.enterprises.getForUpdate(tx, id);
    if (rsvStatus === 'rsv' && cvr === null) throw new Refusal('enterprise.cvr_needed', 'invalid', {}, 'cvr');
  }
}
