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
    await tx.query('DELETE FROM party_key WHERE enterprise_id = ?', [id]);
    if (!isLiving(enterprise)) return;
    const keys = await this.keysOf(tx, enterprise);
    const contacts = (await tx.findBy(Contact, { enterpriseId: id })).filter(isLiving);
    const tombstones = await this.mergedInto(tx, contacts);
    await this.write(tx, [
      ...keys.map((key): KeyRow => [key, id, '0']),
      ...contacts.flatMap((contact) => rowsOf(contact, tombstones, keys)),
    ]);
  }

  async contact(tx: Tx, id: string): Promise<void> {
    const contact = await tx.findOneByOrFail(Contact, { id });
    const enterprise = contact.enterpriseId === null ? null : await this.locked(tx, contact.enterpriseId);
    await tx.query('DELETE FROM party_key WHERE contact_id = ?', [id]);
    if (!isLiving(contact)) return;
    const keys = enterprise ? await this.keysOf(tx, enterprise) : [];
    await this.write(tx, rowsOf(contact, await this.mergedInto(tx, [contact]), keys));
  }

  /** Its own, and those of the enterprises that turned out to be this one: who asks for the old name finds it. */
  private async keysOf(tx: Tx, enterprise: Enterprise): Promise<string[]> {
    const same = await tx.findBy(Enterprise, { mergedIntoId: enterprise.id });
    return [...new Set([enterprise, ...same].flatMap(enterpriseKeys))];
  }

  private async mergedInto(tx: Tx, contacts: readonly Contact[]): Promise<Contact[]> {
    if (contacts.length === 0) return [];
    return tx.findBy(
      Contact,
      contacts.map(({ id }) => ({ mergedIntoId: id })),
    );
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

/** What it is found by itself, what its tombstones were found by, and what its enterprise is found by. */
const rowsOf = (
  contact: Contact,
  tombstones: readonly Contact[],
  enterpriseKeys: readonly string[],
): KeyRow[] => {
  const same = tombstones.filter(({ mergedIntoId }) => mergedIntoId === contact.id);
  const own = [contact, ...same].flatMap((one) => contactKeys(one));
  return [...new Set([...own, ...enterpriseKeys])].map((key) => [
    key,
    contact.enterpriseId ?? '0',
    contact.id,
  ]);
};

const isLiving = ({ mergedIntoId }: Enterprise | Contact): boolean => mergedIntoId === null;
