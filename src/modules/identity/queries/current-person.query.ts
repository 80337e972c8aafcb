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

  /** Whose a session was, over or not, while its row is kept and its person is with the desk. */
  async whoseSession(hash: Buffer): Promise<string | undefined> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT p.id FROM session s JOIN staff p ON p.id = s.staff_id AND p.active = 1 WHERE s.token_hash = ?',
      [hash],
    );
    return rows[0]?.id;
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

  /** Of sessions and tokens, by hash in hex, those that still open anything, with the roles of their persons. */
  async stillOpen(hashes: readonly string[], now: Date): Promise<Map<string, string[]>> {
    const keys = hashes.map((hash) => Buffer.from(hash, 'hex'));
    const idleSince = new Date(now.getTime() - sessionLife.idle);
    const rows = await this.db.query<{ hash: Buffer; roles: string }>(
      `SELECT s.token_hash AS hash, p.roles FROM session s JOIN staff p ON p.id = s.staff_id AND p.active = 1
        WHERE s.token_hash IN (?) AND s.expires_at > ? AND s.seen_at > ?
       UNION ALL
       SELECT k.token_hash, p.roles FROM api_token k JOIN staff p ON p.id = k.staff_id AND p.active = 1
        WHERE k.token_hash IN (?) AND k.revoked_at IS NULL`,
      [keys, now, idleSince, keys],
    );
    return new Map(rows.map(({ hash, roles }) => [hash.toString('hex'), roles.split(',').filter(Boolean)]));
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
