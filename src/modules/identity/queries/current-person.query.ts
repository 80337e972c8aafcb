import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Language } from '../../../texts/index.js';
import { sessionLife } from '../session-life.js';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
  readonly language: Language;
  readonly singleKeys: boolean;
  /** Signed in with a password that is to be changed first; a token knows no such thing. */
  readonly passwordOnce: boolean;
  /** When the session or token was last marked as used. */
  readonly seenAt: Date | null;
}

interface PersonRow {
  id: string;
  name: string;
  roles: string;
  language: Language;
  single_keys: number;
  password_once_until: Date | null;
  seen_at: Date | null;
}

/** The person behind a session cookie or an API token, if it still opens anything. */
@Injectable()
export class CurrentPerson {
  constructor(private readonly db: Database) {}

  async bySession(hash: Buffer, now: Date): Promise<Person | undefined> {
    const idleSince = new Date(now.getTime() - sessionLife.idle);
    const rows = await this.db.query<PersonRow>(
      `SELECT p.id, p.name, p.roles, p.language, p.single_keys, p.password_once_until, s.seen_at
         FROM session s JOIN staff p ON p.id = s.staff_id AND p.active = 1
        WHERE s.token_hash = ? AND s.expires_at > ? AND s.seen_at > ?`,
      [hash, now, idleSince],
    );
    return rows[0] && personOf(rows[0]);
  }

  async byToken(hash: Buffer): Promise<Person | undefined> {
    const rows = await this.db.query<PersonRow>(
      `SELECT p.id, p.name, p.roles, p.language, p.single_keys, NULL AS password_once_until, k.used_at AS seen_at
         FROM api_token k JOIN staff p ON p.id = k.staff_id AND p.active = 1
        WHERE k.token_hash = ? AND k.revoked_at IS NULL`,
      [hash],
    );
    return rows[0] && personOf(rows[0]);
  }
}

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  roles: row.roles.split(',').filter(Boolean),
  language: row.language,
  singleKeys: row.single_keys === 1,
  passwordOnce: row.password_once_until !== null,
  seenAt: row.seen_at,
});
