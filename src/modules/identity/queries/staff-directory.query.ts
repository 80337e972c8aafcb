import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Role } from '../rights.js';
import { emailKeyOf } from '../staff.entity.js';

export interface StaffCard {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  /** Working-time share in percent of a full-timer. */
  readonly capacity: number;
  readonly active: boolean;
}

type Row = Omit<StaffCard, 'roles' | 'active'> & { roles: string; active: number };
const select = 'SELECT id, name, email, roles, capacity, active FROM staff';

/** Who works at the desk, for the modules that show or choose persons. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly db: Database) {}

  async byIds(ids: readonly string[]): Promise<StaffCard[]> {
    if (ids.length === 0) return [];
    return cards(await this.db.query<Row>(select + ' WHERE id IN (?) ORDER BY name, id', [ids]));
  }

  /** The active ones. */
  async withRole(role: Role): Promise<StaffCard[]> {
    const where = ' WHERE active = 1 AND FIND_IN_SET(?, roles) ORDER BY name, id';
    return cards(await this.db.query<Row>(select + where, [role]));
  }

  /** Active or not. */
  async byEmail(email: string): Promise<StaffCard | undefined> {
    return cards(await this.db.query<Row>(select + ' WHERE email_key = ?', [emailKeyOf(email)]))[0];
  }
}

const cards = (rows: readonly Row[]): StaffCard[] =>
  rows.map((row) => ({
    ...row,
    roles: row.roles.split(',').filter(Boolean) as Role[],
    active: row.active === 1,
  }));
