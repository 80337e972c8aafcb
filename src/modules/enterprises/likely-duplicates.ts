import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { candidateContact, candidateEnterprise, inOrder } from './candidates.js';
import { ContactRepository } from './contact.repository.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { LikelySame } from './likely-same.js';
import { MatchParty } from './match-party.js';
import type { Candidate } from './party.js';

/** Others in the register who may be the same, surest first: what entering them would have asked about. */
@Injectable()
export class LikelyDuplicates {
  constructor(
    private readonly db: Database,
    private readonly enterprises: EnterpriseRepository,
    private readonly contacts: ContactRepository,
    private readonly likely: LikelySame,
    private readonly match: MatchParty,
  ) {}

  /** The steps that look up likely ones belong to a transaction; here it writes nothing. */
  ofEnterprise(id: string): Promise<Candidate[]> {
    return this.db.transaction(async (tx) => {
      const enterprise = await this.enterprises.find(tx, id);
      if (!enterprise) return [];
      const { name, cvr } = enterprise;
      const named = name === '' ? [] : await this.likely.enterprisesNamed(tx, name, cvr);
      const contacts = await this.likely.contactsOf(tx, id);
      const domains = new Set(contacts.flatMap(({ emailKey }) => emailKey?.split('@')[1] ?? []));
      const neighbours = [];
      for (const domain of [...domains].slice(0, 3))
        neighbours.push(...(await this.likely.enterprisesOfDomain(tx, domain, cvr)));
      const all = [
        ...named.map((known) => candidateEnterprise(known, 'name')),
        ...neighbours.map((known) => candidateEnterprise(known, 'domain')),
      ];
      return inOrder(all.filter(({ enterpriseId }) => enterpriseId !== enterprise.id));
    });
  }

  ofContact(id: string): Promise<Candidate[]> {
    return this.db.transaction(async (tx) => {
      const contact = await this.contacts.find(tx, id);
      if (!contact) return [];
      const { name, phone, emailKey, enterpriseId } = contact;
      const colleagues = enterpriseId === null ? [] : await this.match.colleagues(tx, enterpriseId, contact);
      const reached =
        phone === null && emailKey === null ? [] : await this.likely.reachedBy(tx, phone, emailKey);
      const namesakes = name === '' ? [] : await this.likely.contactsNamed(tx, name);
      const all = [
        ...colleagues,
        ...reached.map((known) => candidateContact(known, known.phone === phone ? 'phone' : 'email')),
        ...namesakes.map((known) => candidateContact(known, 'name')),
      ];
      return inOrder(all.filter(({ contactId }) => contactId !== contact.id));
    });
  }
}
