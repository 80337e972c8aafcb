import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Language } from '../../../texts/index.js';
import type { Role } from '../rights.js';

export interface OwnProfile {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly language: Language;
  readonly singleKeys: boolean;
  /** The password was made by somebody else, and must be changed. */
  readonly passwordOnce: boolean;
  readonly version: number;
}

type Row = Omit<OwnProfile, 'roles' | 'singleKeys' | 'passwordOnce'> & {
  roles: string;
  singleKeys: number;
  passwordOnce: number;
};

@Injectable()
export class OwnProfiles {
  constructor(private readonly db: Database) {}

  async of(id: string): Promise<OwnProfile> {
    const rows = await this.db.query<Row>(
      `SELECT id, name, email, roles, language, single_keys AS singleKeys,
              password_once_until IS NOT NULL AS passwordOnce, version
         FROM staff WHERE id = ?`,
      [id],
    );
    const row = rows[0];
    if (!row) throw new RangeError('Who asks has signed in, and so is in the register');
    return {
      ...row,
      roles: row.roles.split(',').filter(Boolean) as Role[],
      singleKeys: row.singleKeys === 1,
      passwordOnce: Number(row.passwordOnce) === 1,
    };
  }
}
