import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { candidateEnterprise } from '../candidates.js';
import type { Enterprise, EnterpriseFields } from '../enterprise.entity.js';
import { EnterpriseRepository } from '../enterprise.repository.js';
import { PartyRegister } from '../party-register.js';
import { PartyTurn } from '../party-turn.js';
import { enterpriseChanged, probablySame } from '../party.refusals.js';
import { readEnterprise, type TypedEnterprise } from '../typed-fields.js';

interface EnterpriseChange {
  readonly id: string;
  /** The version the writer had before them. */
  readonly version: number;
  readonly fields: TypedEnterprise;
}

/** Corrects an enterprise. Only what is given changes; a stale version changes nothing. */
@Injectable()
export class ChangeEnterprise {
  constructor(
    private readonly db: Database,
    private readonly enterprises: EnterpriseRepository,
    private readonly register: PartyRegister,
    private readonly turn: PartyTurn,
    private readonly clock: Clock,
  ) {}

  async run({ id, version, fields: typed }: EnterpriseChange, who: Who): Promise<void> {
    const fields = readEnterprise(typed, localDate(this.clock.now().getTime()));
    return this.db.transaction(async (tx) => {
      if (fields.cvr) await this.turn.take(tx);
      const seen = await this.enterprises.getForUpdate(tx, id);
      if (seen.id !== id || seen.version !== version) throw enterpriseChanged();
      await this.refuseCvr(tx, seen, fields);
      await this.register.correctEnterprise(tx, who, seen, fields);
    }, who.once);
  }

  /** A CVR number is one enterprise's, and an RSV has one (lov 711/2014 § 4: legal persons with their own). */
  private async refuseCvr(tx: Tx, seen: Enterprise, { cvr }: Partial<EnterpriseFields>): Promise<void> {
    if (cvr === null && seen.rsvStatus === 'rsv')
      throw new Refusal('enterprise.cvr_needed', 'invalid', {}, 'cvr');
    const owner = cvr ? await this.enterprises.findByCvr(tx, cvr) : null;
    if (owner && owner.id !== seen.id) throw probablySame([candidateEnterprise(owner, 'cvr')]);
  }
}
