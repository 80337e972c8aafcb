import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Language } from '../../texts/index.js';
import type { Role } from './rights.js';
import { Staff } from './staff.entity.js';

export interface StaffChange {
  readonly name?: string;
  readonly roles?: readonly Role[];
  /** Working-time share in percent of a full-timer. */
  readonly capacity?: number;
  readonly language?: Language;
}

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
    await tx.update(Staff, { id }, { passwordHash, passwordOnceUntil: null });
  }

  /** The same password, hashed at today's cost. */
  async raisePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.update(Staff, { id }, { passwordHash });
  }

  /** One that its owner must change before `until`. */
  async lendPassword(tx: Tx, id: string, passwordHash: string, until: Date): Promise<void> {
    await tx.update(Staff, { id }, { passwordHash, passwordOnceUntil: until });
  }

  /** What is left out stays. False when the version is no longer the present one. */
  async change(tx: Tx, id: string, change: StaffChange, version: number): Promise<boolean> {
    const { name = null, roles, capacity = null, language = null } = change;
    const changed = await tx.query<{ affectedRows: number }>(
      `UPDATE staff SET name = COALESCE(?, name), roles = COALESCE(?, roles), capacity = COALESCE(?, capacity),
              language = COALESCE(?, language), version = version + 1
        WHERE id = ? AND version = ?`,
      [name, roles ? roles.join(',') : null, capacity, language, id, version],
    );
    return changed.affectedRows === 1;
  }

  async setActive(tx: Tx, id: string, active: boolean): Promise<void> {
    await tx.query('UPDATE staff SET active = ?, version = version + 1 WHERE id = ?', [active ? 1 : 0, id]);
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

  /** Locking, so that of two who are added, or leave, at once one sees the other. */
  async administratorExistsBeside(tx: Tx, id: string): Promise<boolean> {
    const rows: { id: string }[] = await tx.query(
      "SELECT id FROM staff WHERE active = 1 AND FIND_IN_SET('administrator', roles) FOR UPDATE",
    );
    return rows.some((row) => row.id !== id);
  }
}
