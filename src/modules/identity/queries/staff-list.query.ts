import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { Language } from '../../../texts/index.js';
import type { Role } from '../rights.js';

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  /** Working-time share in percent of a full-timer. */
  readonly capacity: number;
  readonly language: Language;
  readonly active: boolean;
  /** Has a password that somebody else made, and has not changed it yet. */
  readonly passwordOnce: boolean;
  readonly version: number;
}

type Row = Omit<StaffRow, 'roles' | 'active' | 'passwordOnce'> & {
  roles: string;
  active: number;
  passwordOnce: number;
};

const select = `SELECT id, name, email, roles, capacity, language, active,
  password_once_until IS NOT NULL AS passwordOnce, version FROM staff`;

/** Everyone who works or has worked at the desk, as the administrator sees them. */
@Injectable()
export class StaffList {
  constructor(private readonly db: Database) {}

  /** In the order in which they came. */
  async find({ limit, cursor }: { limit: number; cursor?: string }): Promise<ListPage<StaffRow>> {
    const rows = await this.db.query<Row>(`${select} WHERE id > ? ORDER BY id LIMIT ?`, [
      cursor ?? '0',
      limit + 1,
    ]);
    return pageOf(rows.map(rowOf), limit, ({ id }) => id);
  }

  async one(id: string): Promise<StaffRow | undefined> {
    const rows = await this.db.query<Row>(`${select} WHERE id = ?`, [id]);
    return rows[0] && rowOf(rows[0]);
  }
}

const rowOf = (row: Row): StaffRow => ({
  ...row,
  roles: row.roles.split(',').filter(Boolean) as Role[],
  active: row.active === 1,
  passwordOnce: Number(row.passwordOnce) === 1,
});
