import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Staff } from './staff.entity.js';

@Injectable()
export class StaffRepository {
  findByEmail(tx: Tx, emailKey: string): Promise<Staff | null> {
    return tx.findOneBy(Staff, { emailKey });
  }

  find(tx: Tx, id: string): Promise<Staff | null> {
    return tx.findOneBy(Staff, { id });
  }

  async add(tx: Tx, person: Omit<Staff, 'id' | 'version'>): Promise<string> {
    const inserted = await tx.insert(Staff, { ...person, version: 1 });
    return String(inserted.identifiers[0]?.id);
  }

  async changePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.update(Staff, { id }, { passwordHash });
  }

  async changePreferences(tx: Tx, id: string, wishes: Pick<Staff, 'language' | 'singleKeys'>): Promise<void> {
    await tx.update(Staff, { id }, wishes);
  }

  async administratorExists(tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      "SELECT 1 FROM staff WHERE active = 1 AND FIND_IN_SET('administrator', roles) LIMIT 1 FOR UPDATE",
    );
    return rows.length > 0;
  }
}
