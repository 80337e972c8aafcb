import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { ContactFields } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { MatchParty, type Match } from './match-party.js';
import { PartyRegister } from './party-register.js';
import { PartyTurn } from './party-turn.js';
import type { Party, PartyInput } from './party.js';
import { probablySame } from './party.refusals.js';
import { asksForContact, asksForEnterprise, readSought, type SoughtParty } from './sought-party.js';

/**
 * From what was typed to a record, inside the caller's transaction: attaches to whom it certainly is, filling in what
 * their record lacks; asks (`party.probably_same`, 409, with candidates) where it may be someone known; else enters
 * them. Bad numbers and addresses are `invalid` refusals on `enterprise.cvr`, `contact.phone` and `contact.email`.
 */
@Injectable()
export class ResolveParty {
  constructor(
    private readonly match: MatchParty,
    private readonly register: PartyRegister,
    private readonly enterprises: EnterpriseRepository,
    private readonly contacts: ContactRepository,
    private readonly turn: PartyTurn,
    private readonly clock: Clock,
  ) {}

  async resolve(tx: Tx, who: Who, input: PartyInput): Promise<Party> {
    const sought = readSought(input, localDate(this.clock.now().getTime()));
    if (!asksForEnterprise(sought) && !asksForContact(sought)) return { enterpriseId: null, contactId: null };
    const seen = await this.decided(tx, sought);
    if ((await this.isComplete(tx, sought, seen)) && (await this.stays(tx, seen)))
      return { enterpriseId: seen.enterpriseId, contactId: seen.contactId };
    await this.turn.take(tx);
    return this.write(tx, who, sought, await this.decided(tx, sought));
  }

  private async decided(tx: Tx, sought: SoughtParty): Promise<Match> {
    const match = await this.match.find(tx, sought);
    if (match.candidates.length > 0 && !sought.confirmedNew) throw probablySame(match.candidates);
    return match;
  }

  /** Nobody has to be entered and no record lacks what was told: nothing to write, no lock to take. */
  private async isComplete(
    tx: Tx,
    sought: SoughtParty,
    { enterpriseId, contactId }: Match,
  ): Promise<boolean> {
    if (enterpriseId === null && asksForEnterprise(sought)) return false;
    if (contactId === null && asksForContact(sought)) return false;
    const enterprise = enterpriseId === null ? null : await this.enterprises.find(tx, enterpriseId);
    const contact = contactId === null ? null : await this.contacts.find(tx, contactId);
    return (
      (!enterprise || isEmpty(lacking(enterprise, toldOfEnterprise(sought)))) &&
      (!contact || isEmpty(lacking(contact, { ...sought.contact, enterpriseId })))
    );
  }

  /** Held against merging until the transaction ends; false when it was merged since it was found. */
  private async stays(tx: Tx, { enterpriseId, contactId }: Match): Promise<boolean> {
    if (enterpriseId !== null && !(await this.enterprises.isLiving(tx, enterpriseId))) return false;
    return contactId === null || this.contacts.isLiving(tx, contactId);
  }

  private async write(tx: Tx, who: Who, sought: SoughtParty, match: Match): Promise<Party> {
    const enterpriseId = asksForEnterprise(sought)
      ? await this.enterprise(tx, who, sought, match.enterpriseId)
      : match.enterpriseId;
    const contactId = asksForContact(sought)
      ? await this.contact(tx, who, { ...sought.contact, enterpriseId }, match.contactId)
      : null;
    return { enterpriseId, contactId };
  }

  private async enterprise(tx: Tx, who: Who, sought: SoughtParty, id: string | null): Promise<string> {
    const told = toldOfEnterprise(sought);
    if (id === null)
      return this.register.enterEnterprise(tx, who, { ...told, kind: sought.kind, postalCode: null });
    const known = await this.enterprises.getForUpdate(tx, id);
    const taken = told.cvr !== null && (await this.enterprises.findByCvr(tx, told.cvr)) !== null;
    await this.register.correctEnterprise(
      tx,
      who,
      known,
      lacking(known, { ...told, cvr: taken ? null : told.cvr }),
    );
    return id;
  }

  private async contact(tx: Tx, who: Who, told: ContactFields, id: string | null): Promise<string> {
    if (id === null) return this.register.enterContact(tx, who, told);
    const known = await this.contacts.getForUpdate(tx, id);
    await this.register.correctContact(tx, who, known, lacking(known, told));
    return id;
  }
}

const toldOfEnterprise = ({ enterpriseName: name, cvr, municipalityCode }: SoughtParty) => ({
  name,
  cvr,
  municipalityCode,
});

/** What was told and the record does not hold; what it holds is never overwritten here. */
function lacking<Told extends object>(
  record: Readonly<Record<keyof Told, unknown>>,
  told: Told,
): Partial<Told> {
  const without = (value: unknown) => value === null || value === '';
  const entries = Object.entries(told).filter(
    ([name, value]) => !without(value) && without(record[name as keyof Told]),
  );
  return Object.fromEntries(entries) as Partial<Told>;
}

const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0;
