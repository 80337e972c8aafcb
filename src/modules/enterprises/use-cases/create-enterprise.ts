import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Who } from '../../../platform/http/who.js';
import { candidateEnterprise } from '../candidates.js';
import { ContactRepository } from '../contact.repository.js';
import { EnterpriseRepository } from '../enterprise.repository.js';
import { MatchParty } from '../match-party.js';
import { PartyRegister } from '../party-register.js';
import { PartyTurn } from '../party-turn.js';
import { probablySame } from '../party.refusals.js';
import type { SoughtParty } from '../sought-party.js';
import {
  emptyContact,
  readContact,
  readEnterprise,
  tellsOfSomeone,
  type TypedContact,
  type TypedEnterprise,
} from '../typed-fields.js';

interface NewEnterprise extends TypedEnterprise {
  readonly name: string;
  /** With `id` someone known, who has no enterprise yet. */
  readonly contact?: TypedContact & { readonly id?: string };
  /** The writer has seen the candidates, and it is none of them. A CVR number that is taken stays taken. */
  readonly confirmedNew?: boolean;
}

/** Enters an enterprise and, where one is told, its first contact; asks first where it may be known already. */
@Injectable()
export class CreateEnterprise {
  constructor(
    private readonly db: Database,
    private readonly match: MatchParty,
    private readonly register: PartyRegister,
    private readonly enterprises: EnterpriseRepository,
    private readonly contacts: ContactRepository,
    private readonly turn: PartyTurn,
    private readonly clock: Clock,
  ) {}

  async run(input: NewEnterprise, who: Who): Promise<{ id: string }> {
    const sought = this.read(input);
    return this.db.transaction(async (tx) => {
      await this.turn.take(tx);
      await this.refuseKnown(tx, sought);
      const { enterpriseName: name, cvr, kind, municipalityCode, postalCode } = sought;
      const id = await this.register.enterEnterprise(tx, who, {
        name,
        cvr,
        kind,
        municipalityCode,
        postalCode,
      });
      await this.addContact(tx, who, sought, id);
      return { id };
    }, who.once);
  }

  private read({ contact = {}, confirmedNew = false, ...typed }: NewEnterprise) {
    const today = localDate(this.clock.now().getTime());
    const { name = '', cvr = null, kind = 'other', ...place } = readEnterprise(typed, today);
    const { municipalityCode = null, postalCode = null } = place;
    return {
      enterpriseId: null,
      enterpriseName: name,
      cvr,
      kind,
      municipalityCode,
      postalCode,
      contactId: contact.id ?? null,
      contact: { ...emptyContact, ...readContact(contact, today, 'contact.') },
      confirmedNew,
    };
  }

  private async refuseKnown(tx: Tx, sought: SoughtParty): Promise<void> {
    const owner = sought.cvr === null ? null : await this.enterprises.findByCvr(tx, sought.cvr);
    if (owner) throw probablySame([candidateEnterprise(owner, 'cvr')]);
    const candidates = sought.confirmedNew ? [] : await this.match.alike(tx, sought);
    if (candidates.length > 0) throw probablySame(candidates);
  }

  private async addContact(
    tx: Tx,
    who: Who,
    { contactId, contact }: SoughtParty,
    enterpriseId: string,
  ): Promise<void> {
    if (contactId !== null) {
      const known = await this.contacts.getForUpdate(tx, contactId);
      if (known.enterpriseId === null) await this.register.correctContact(tx, who, known, { enterpriseId });
    } else if (tellsOfSomeone(contact)) {
      await this.register.enterContact(tx, who, { ...contact, enterpriseId });
    }
  }
}
