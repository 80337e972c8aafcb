import { likeness } from '#desk/text-folding';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { candidateContact, candidateEnterprise, inOrder } from './candidates.js';
import { ContactRepository } from './contact.repository.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { LikelySame, type KnownContact } from './likely-same.js';
import { wholeKey } from './party-keys.js';
import type { Candidate, Party } from './party.js';
import { contactElsewhere, contactNotFound, enterpriseNotFound } from './party.refusals.js';
import { asksForContact, asksForEnterprise, type SoughtParty } from './sought-party.js';

/** Who it certainly is, and, where that is open, who it may be. */
export interface Match extends Party {
  readonly candidates: readonly Candidate[];
}

/**
 * Certain is: the record picked, the CVR number, and a contact of the same name with the same phone or address, or in
 * the same enterprise with nothing that tells them apart. The rest a person must decide.
 */
@Injectable()
export class MatchParty {
  constructor(
    private readonly enterprises: EnterpriseRepository,
    private readonly contacts: ContactRepository,
    private readonly likely: LikelySame,
  ) {}

  async find(tx: Tx, sought: SoughtParty): Promise<Match> {
    const named = await this.namedEnterprise(tx, sought);
    const picked = sought.contactId === null ? null : await this.pickedContact(tx, sought.contactId, named);
    if (picked) return this.withEnterprise(tx, sought, named ?? picked.enterpriseId, picked.id);
    if (!asksForContact(sought)) return this.withEnterprise(tx, sought, named, null);
    const reached = await this.reached(tx, sought, named);
    const certain = only(reached.filter((known) => isSame(known, sought, named)));
    if (certain) return this.withEnterprise(tx, sought, named ?? certain.enterpriseId, certain.id);
    const colleagues = await this.namesakes(tx, sought, named);
    const colleague =
      named === null ? undefined : only(colleagues.filter((known) => !toldApart(known, sought)));
    if (colleague) return { enterpriseId: named, contactId: colleague.id, candidates: [] };
    const open = await this.withEnterprise(tx, sought, named, null);
    const contacts = [
      ...reached.map((known) =>
        candidateContact(known, known.phone === sought.contact.phone ? 'phone' : 'email'),
      ),
      ...colleagues.map((known) => candidateContact(known, 'name')),
    ];
    return { ...open, candidates: inOrder([...contacts, ...open.candidates]) };
  }

  /** Who a new enterprise may be, if it is known already. */
  async alike(tx: Tx, sought: SoughtParty): Promise<Candidate[]> {
    const reached = sought.contactId === null ? await this.reached(tx, sought, null) : [];
    const { candidates } = await this.withEnterprise(tx, sought, null, sought.contactId);
    return inOrder([...reached.map((known) => candidateReached(known, sought)), ...candidates]);
  }

  /** Contacts of the enterprise whom a new one may be. */
  async colleagues(tx: Tx, enterpriseId: string, contact: SoughtParty['contact']): Promise<Candidate[]> {
    const same = (a: string | null, b: string | null) => a !== null && a !== '' && a === b;
    const known = await this.likely.contactsOf(tx, enterpriseId);
    return inOrder([
      ...known.filter(({ phone }) => same(phone, contact.phone)).map((one) => candidateContact(one, 'phone')),
      ...known
        .filter(({ emailKey }) => same(emailKey, contact.emailKey))
        .map((one) => candidateContact(one, 'email')),
      ...known
        .filter(({ name }) => same(wholeKey(name), wholeKey(contact.name)))
        .map((one) => candidateContact(one, 'name')),
    ]);
  }

  /** Completes a match with the enterprise, or with those it may be. */
  private async withEnterprise(
    tx: Tx,
    sought: SoughtParty,
    enterpriseId: string | null,
    contactId: string | null,
  ): Promise<Match> {
    if (enterpriseId !== null) return { enterpriseId, contactId, candidates: [] };
    const { enterpriseName: name, cvr } = sought;
    const named = name === '' ? [] : await this.likely.enterprisesNamed(tx, name, cvr);
    const { emailDomain } = sought.contact;
    const neighbours =
      emailDomain === null || contactId !== null
        ? []
        : await this.likely.enterprisesOfDomain(tx, emailDomain, cvr);
    const candidates = inOrder([
      ...named.map((known) => candidateEnterprise(known, 'name')),
      ...neighbours.map((known) => candidateEnterprise(known, 'domain')),
    ]);
    return { enterpriseId: null, contactId, candidates };
  }

  private async namedEnterprise(tx: Tx, { enterpriseId, cvr }: SoughtParty): Promise<string | null> {
    if (enterpriseId !== null) {
      const found = await this.enterprises.find(tx, enterpriseId);
      if (!found) throw enterpriseNotFound('enterprise.id');
      return found.id;
    }
    return cvr === null ? null : ((await this.enterprises.findByCvr(tx, cvr))?.id ?? null);
  }

  private async pickedContact(tx: Tx, id: string, enterpriseId: string | null) {
    const found = await this.contacts.find(tx, id);
    if (!found) throw contactNotFound('contact.id');
    if (enterpriseId !== null && found.enterpriseId !== null && found.enterpriseId !== enterpriseId)
      throw contactElsewhere();
    return found;
  }

  /** With the phone number or the address: where the enterprise is known, its own and those of none. */
  private async reached(
    tx: Tx,
    { contact }: SoughtParty,
    enterpriseId: string | null,
  ): Promise<KnownContact[]> {
    if (contact.phone === null && contact.emailKey === null) return [];
    const all = await this.likely.reachedBy(tx, contact.phone, contact.emailKey);
    return all.filter(
      (known) => enterpriseId === null || (known.enterpriseId ?? enterpriseId) === enterpriseId,
    );
  }

  /** Of the same name: in the enterprise, or, where none is told, anywhere unless phone or address tell them apart. */
  private async namesakes(tx: Tx, sought: SoughtParty, enterpriseId: string | null): Promise<KnownContact[]> {
    const { name } = sought.contact;
    if (name === '') return [];
    if (enterpriseId !== null) {
      const colleagues = await this.likely.contactsOf(tx, enterpriseId);
      return colleagues.filter((known) => wholeKey(known.name) === wholeKey(name));
    }
    if (asksForEnterprise(sought)) return [];
    return (await this.likely.contactsNamed(tx, name)).filter((known) => !toldApart(known, sought));
  }
}

/** Reached by the same phone or address; the names and enterprises told do not speak against it. */
function isSame(known: KnownContact, sought: SoughtParty, enterpriseId: string | null): boolean {
  const { contact, enterpriseName, cvr } = sought;
  const sameName = contact.name === '' || known.name === '' || likeness(contact.name, known.name) === 'same';
  if (!sameName || enterpriseId !== null || known.enterpriseId === null) return sameName;
  // A CVR number that was found would have named the enterprise: this one's, if it has one, is another.
  if (cvr !== null && known.enterpriseCvr !== null) return false;
  return enterpriseName === '' || likeness(enterpriseName, known.enterpriseName ?? '') !== 'different';
}

/** A phone number or an address on both sides, and not the same. */
function toldApart(known: KnownContact, { contact }: SoughtParty): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  return differ(known.phone, contact.phone) || differ(known.emailKey, contact.emailKey);
}

const candidateReached = (known: KnownContact, { contact }: SoughtParty): Candidate =>
  candidateContact(known, known.phone !== null && known.phone === contact.phone ? 'phone' : 'email');

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
