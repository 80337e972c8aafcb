import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { EnterpriseRepository } from '../enterprise.repository.js';
import { MatchParty } from '../match-party.js';
import { PartyRegister } from '../party-register.js';
import { PartyTurn } from '../party-turn.js';
import { probablySame } from '../party.refusals.js';
import { emptyContact, readContact, tellsOfSomeone, type TypedContact } from '../typed-fields.js';

interface NewContact extends TypedContact {
  readonly enterpriseId: string;
  readonly confirmedNew?: boolean;
}

/** Enters a contact of an enterprise; asks first where one of its contacts is like it. */
@Injectable()
export class AddContact {
  constructor(
    private readonly db: Database,
    private readonly enterprises: EnterpriseRepository,
    private readonly match: MatchParty,
    private readonly register: PartyRegister,
    private readonly turn: PartyTurn,
    private readonly clock: Clock,
  ) {}

  async run({ enterpriseId, confirmedNew = false, ...typed }: NewContact, who: Who): Promise<{ id: string }> {
    const contact = { ...emptyContact, ...readContact(typed, localDate(this.clock.now().getTime())) };
    if (!tellsOfSomeone(contact)) throw new Refusal('contact.nothing_told', 'invalid', {}, 'name');
    return this.db.transaction(async (tx) => {
      await this.turn.take(tx);
      const { id } = await this.enterprises.getForUpdate(tx, enterpriseId);
      const candidates = confirmedNew ? [] : await this.match.colleagues(tx, id, contact);
      if (candidates.length > 0) throw probablySame(candidates);
      return { id: await this.register.enterContact(tx, who, { ...contact, enterpriseId: id }) };
    }, who.once);
  }
}
