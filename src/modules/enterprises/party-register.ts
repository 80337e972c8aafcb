import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Audit } from '../audit/index.js';
import { ContactRepository } from './contact.repository.js';
import type { Contact, ContactFields } from './contact.entity.js';
import type { Enterprise, EnterpriseFields } from './enterprise.entity.js';
import { EnterpriseRepository } from './enterprise.repository.js';
import { PartyIndex } from './party-index.js';
import { PartyObservers } from './party-observers.js';

/** Every write of enterprises and contacts: the record, what it is found by, who is told, the audit. */
@Injectable()
export class PartyRegister {
  constructor(
    private readonly enterprises: EnterpriseRepository,
    private readonly contacts: ContactRepository,
    private readonly index: PartyIndex,
    private readonly observers: PartyObservers,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async enterEnterprise(tx: Tx, who: Who, fields: EnterpriseFields): Promise<string> {
    const id = await this.enterprises.add(tx, { ...fields, rsvStatus: 'none', createdAt: this.clock.now() });
    await this.index.enterprise(tx, id);
    await this.audit.record(tx, who, 'enterprise.created', { type: 'enterprise', id }, { kind: fields.kind });
    return id;
  }

  async enterContact(tx: Tx, who: Who, fields: ContactFields): Promise<string> {
    const id = await this.contacts.add(tx, { ...fields, createdAt: this.clock.now() });
    await this.index.contact(tx, id);
    const { enterpriseId } = fields;
    await this.audit.record(tx, who, 'contact.created', { type: 'contact', id }, { enterpriseId });
    return id;
  }

  /** Writes what differs from `seen`, under the version of `seen`. */
  async correctEnterprise(
    tx: Tx,
    who: Who,
    seen: Enterprise,
    fields: Partial<EnterpriseFields>,
  ): Promise<void> {
    const { changes, names } = differing(seen, fields);
    if (names.length === 0) return;
    await this.enterprises.change(tx, seen, { ...changes, ...changedBy(who, this.clock.now()) });
    if (names.includes('name') || names.includes('cvr')) {
      await this.index.enterprise(tx, seen.id);
      await this.observers.renamed(tx, { enterpriseId: seen.id });
    }
    await this.audit.record(
      tx,
      who,
      'enterprise.changed',
      { type: 'enterprise', id: seen.id },
      { fields: names },
    );
  }

  async correctContact(tx: Tx, who: Who, seen: Contact, fields: Partial<ContactFields>): Promise<void> {
    const { changes, names } = differing(seen, fields);
    if (names.length === 0) return;
    await this.contacts.change(tx, seen, { ...changes, ...changedBy(who, this.clock.now()) });
    await this.index.contact(tx, seen.id);
    await this.observers.renamed(tx, { contactId: seen.id });
    await this.audit.record(tx, who, 'contact.changed', { type: 'contact', id: seen.id }, { fields: names });
  }
}

/** Who changed a record last, and when. */
export const changedBy = ({ id }: Who, at: Date) => ({
  changedAt: at,
  changedBy: /^\d+$/.test(id) ? id : null,
});

function differing<T extends object>(seen: T, fields: Partial<T>): { changes: Partial<T>; names: string[] } {
  const entries = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && value !== seen[name as keyof T],
  );
  return { changes: Object.fromEntries(entries) as Partial<T>, names: entries.map(([name]) => name) };
}
