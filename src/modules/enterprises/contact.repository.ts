import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Contact } from './contact.entity.js';
import { contactChanged, contactNotFound } from './party.refusals.js';
import { isId } from './party.js';

type NewContact = Omit<Contact, 'id' | 'version' | 'changedAt' | 'changedBy'>;

@Injectable()
export class ContactRepository {
  find(tx: Tx, id: string): Promise<Contact | null> {
    return tx.findOneBy(Contact, { id });
  }

  ofEnterprise(tx: Tx, enterpriseId: string): Promise<Contact[]> {
    return tx.findBy(Contact, { enterpriseId });
  }

  /** Locked until the transaction ends. */
  async getForUpdate(tx: Tx, id: string): Promise<Contact> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isId(id) ? await tx.findOne(Contact, { where: { id }, lock }) : null;
    if (!found) throw contactNotFound();
    return found;
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
