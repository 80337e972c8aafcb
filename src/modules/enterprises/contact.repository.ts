import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Contact } from './contact.entity.js';
import { contactChanged, contactNotFound } from './party.refusals.js';
import { isId } from './party.js';

type NewContact = Omit<Contact, 'id' | 'version' | 'changedAt' | 'changedBy' | 'mergedIntoId'>;

@Injectable()
export class ContactRepository {
  /** The one of the id, or the one it was merged into. */
  async find(tx: Tx, id: string): Promise<Contact | null> {
    const found = await tx.findOneBy(Contact, { id });
    return found?.mergedIntoId ? tx.findOneBy(Contact, { id: found.mergedIntoId }) : found;
  }

  ofEnterprise(tx: Tx, enterpriseId: string): Promise<Contact[]> {
    return tx.findBy(Contact, { enterpriseId });
  }

  /** Locked until the transaction ends. Of one that was merged it is the survivor: look at the `id`. */
  async getForUpdate(tx: Tx, id: string): Promise<Contact> {
    const found = await this.hold(tx, id);
    if (!found) throw contactNotFound();
    return found.mergedIntoId ? this.getForUpdate(tx, found.mergedIntoId) : found;
  }

  /** Locked, a tombstone as itself. */
  async hold(tx: Tx, id: string): Promise<Contact | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return isId(id) ? tx.findOne(Contact, { where: { id }, lock }) : null;
  }

  /** Whether it is there and no tombstone, and so it stays until the transaction ends: nobody can merge it meanwhile. */
  async isLiving(tx: Tx, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT 1 FROM contact WHERE id = ? AND merged_into_id IS NULL LOCK IN SHARE MODE',
      [id],
    );
    return rows.length > 0;
  }

  async add(tx: Tx, contact: NewContact): Promise<string> {
    const inserted = await tx.insert(Contact, { ...contact, version: 1 });
    return String(inserted.identifiers[0]?.id);
  }

  /** Writes under the version that was seen. */
  async change(tx: Tx, { id, version }: Contact, changes: Partial<Contact>): Promise<void> {
    const updated = await tx.update(Contact, { id, version }, { ...changes, version: version + 1 });
    if (updated.affected !== 1) throw contactChanged();
  }
}
