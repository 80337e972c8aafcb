import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { ContactRepository } from '../contact.repository.js';
import { PartyRegister } from '../party-register.js';
import { contactChanged } from '../party.refusals.js';
import { readContact, tellsOfSomeone, type TypedContact } from '../typed-fields.js';

interface ContactChange {
  readonly id: string;
  /** The version the writer had before them. */
  readonly version: number;
  readonly fields: TypedContact;
}

/** Corrects a contact. Only what is given changes; a stale version changes nothing. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly db: Database,
    private readonly contacts: ContactRepository,
    private readonly register: PartyRegister,
    private readonly clock: Clock,
  ) {}

  async run({ id, version, fields: typed }: ContactChange, who: Who): Promise<void> {
    const fields = readContact(typed, localDate(this.clock.now().getTime()));
    return this.db.transaction(async (tx) => {
      const seen = await this.contacts.getForUpdate(tx, id);
      if (seen.id !== id || seen.version !== version) throw contactChanged();
      if (!tellsOfSomeone({ ...seen, ...fields }))
        throw new Refusal('contact.nothing_told', 'invalid', {}, 'name');
      await this.register.correctContact(tx, who, seen, fields);
    }, who.once);
  }
}
