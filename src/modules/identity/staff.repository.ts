import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Language } from '../../texts/index.js';
import { Staff } from './staff.entity.js';

export interface Preferences {
  readonly language?: Language;
  /** WCAG 2.1.4: single-letter keys can be switched off. */
  readonly singleKeys?: boolean;
}

@Injectable()
export class StaffRepository {
  findByEmail(tx: Tx, emailKey: string): Promise<Staff | null> {
    return tx.findOneBy(Staff, { emailKey });
  }

  find(tx: Tx, id: string): Promise<Staff | null> {
    return tx.findOneBy(Staff, { id });
  }

  async add(tx: Tx, person: Omit<Staff, 'id' | 'version' | 'who'>): Promise<string> {
    const inserted = await tx.insert(Staff, { ...person, version: 1 });
    return String(inserted.identifiers[0]?.id);
  }

  async changePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.update(Staff, { id }, { passwordHash });
  }

  /** What is left out stays. False when `version` is given and no longer the present one. */
  async changePreferences(tx: Tx, id: string, wishes: Preferences, version?: number): Promise<boolean> {
    const { language = null, singleKeys = null } = wishes;
    const changed = await tx.query<{ affectedRows: number }>(
      `UPDATE staff SET language = COALESCE(?, language), single_keys = COALESCE(?, single_keys), version = version + 1
        WHERE id = ? AND version = COALESCE(?, version)`,
      [language, singleKeys, id, version ?? null],
    );
    return changed.affectedRows === 1;
  }

  /** Locking, so that of two who are added at once one sees the other. */
  async administratorExistsBeside(tx: Tx, id: string): Promise<boolean> {
    const rows: { id: string }[] = await tx.query(
      "SELECT id FROM staff WHERE active = 1 AND FIND_IN_SET('administrator', roles) FOR UPDATE",
    );
    return rows.some((row) => row.id !== id);
  }
}
