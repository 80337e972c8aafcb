import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Who } from '../../../platform/http/who.js';
import { MergeBook, mergedWithItself, refuseChanged, takenFromOther } from '../../merges/index.js';
import { ContactMerger } from '../contact-merger.js';
import type { Contact } from '../contact.entity.js';
import { ContactRepository } from '../contact.repository.js';
import { contactsApart, type ContactFieldName, type ContactKeep } from '../merge-fields.js';
import { changedBy } from '../party-register.js';
import { PartyTurn } from '../party-turn.js';
import { contactNotFound } from '../party.refusals.js';
import type { MergeInput } from './merge-enterprises.js';

/** Two records of one person become one. */
@Injectable()
export class MergeContacts {
  constructor(
    private readonly db: Database,
    private readonly turn: PartyTurn,
    private readonly contacts: ContactRepository,
    private readonly merger: ContactMerger,
    private readonly book: MergeBook,
    private readonly clock: Clock,
  ) {}

  run(input: MergeInput<ContactKeep>, who: Who): Promise<{ mergeId: string }> {
    return this.db.transaction(async (tx) => {
      await this.turn.take(tx);
      const [into, from] = await this.both(tx, input);
      const fields = contactsApart(compared(into), compared(from));
      const taken = takenFromOther(fields, input.keep ?? {});
      const kept = Object.assign({}, ...taken.map((name) => part(from, name))) as Partial<Contact>;
      const mark = changedBy(who, this.clock.now());
      const pair = { type: 'contact', fromId: from.id, intoId: into.id } as const;
      const mergeId = await this.book.join(tx, who, pair, async () => {
        await this.contacts.change(tx, from, { mergedIntoId: into.id, ...mark });
        await this.contacts.change(tx, into, { ...kept, ...mark });
      });
      await this.merger.settle(tx, [from.id, into.id]);
      return { mergeId };
    }, who.once);
  }

  private async both(tx: Tx, input: MergeInput<unknown>): Promise<readonly [Contact, Contact]> {
    if (input.id === input.with) throw mergedWithItself();
    const [into, from] = await this.merger.both(tx, input.id, input.with);
    if (!into) throw contactNotFound();
    if (!from) throw contactNotFound('with');
    refuseChanged(into, from, input);
    return [into, from];
  }
}

const compared = (contact: Contact) => ({ ...contact, enterprise: contact.enterpriseId });

/** The columns behind a field. */
function part(contact: Contact, name: ContactFieldName): Partial<Contact> {
  const { enterpriseId, email, emailKey, emailDomain } = contact;
  if (name === 'enterprise') return { enterpriseId };
  return name === 'email' ? { email, emailKey, emailDomain } : { [name]: contact[name] };
}
