import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Contact } from './contact.entity.js';
import { Enterprise } from './enterprise.entity.js';
import { contactKeys, enterpriseKeys } from './party-keys.js';

/** What parties are found by as one types: rewritten in the transaction in which they change. */
@Injectable()
export class PartyIndex {
  /** The enterprise and its contacts, which are found by its name too. The caller holds the enterprise's lock. */
  async enterprise(tx: Tx, id: string): Promise<void> {
    const enterprise = await tx.findOneByOrFail(Enterprise, { id });
    const contacts = await tx.findBy(Contact, { enterpriseId: id });
    await tx.query('DELETE FROM party_key WHERE enterprise_id = ?', [id]);
    await this.write(tx, [
      ...enterpriseKeys(enterprise).map((key): KeyRow => [key, id, '0']),
      ...contacts.flatMap((contact) => rowsOf(contact, enterprise)),
    ]);
  }

  async contact(tx: Tx, id: string): Promise<void> {
    const contact = await tx.findOneByOrFail(Contact, { id });
    const enterprise = contact.enterpriseId === null ? null : await this.locked(tx, contact.enterpriseId);
    await tx.query('DELETE FROM party_key WHERE contact_id = ?', [id]);
    await this.write(tx, rowsOf(contact, enterprise ?? undefined));
  }

  /** So that a new name of the enterprise cannot slip in between reading it and writing the contact's keys. */
  private locked(tx: Tx, id: string): Promise<Enterprise | null> {
    return tx.findOne(Enterprise, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async write(tx: Tx, rows: readonly KeyRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query('INSERT INTO party_key (search_key, enterprise_id, contact_id) VALUES ?', [rows]);
  }
}

type KeyRow = readonly [key: string, enterpriseId: string, contactId: string];

const rowsOf = (contact: Contact, enterprise?: Enterprise): KeyRow[] =>
  contactKeys(contact, enterprise).map((key) => [key, contact.enterpriseId ?? '0', contact.id]);
