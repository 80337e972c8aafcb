import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Contact } from './contact.entity.js';
import { Enterprise } from './enterprise.entity.js';
import { wordsOfParty } from './party-keys.js';
import type { Party } from './party.js';

@Injectable()
export class PartyWords {
  /** Folded words and numbers by which whatever a party is named on is found: names, CVR number, phone, address. */
  async wordsOf(tx: Tx, { enterpriseId, contactId }: Party): Promise<string[]> {
    const enterprise = enterpriseId === null ? null : await tx.findOneBy(Enterprise, { id: enterpriseId });
    const contact = contactId === null ? null : await tx.findOneBy(Contact, { id: contactId });
    return wordsOfParty(enterprise ?? undefined, contact ?? undefined);
  }
}
