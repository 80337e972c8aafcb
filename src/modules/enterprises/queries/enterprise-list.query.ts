import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { EnterpriseKind, RsvStatus } from '../kinds.js';
import { likePrefix, typedKeys } from '../party-keys.js';

export interface EnterpriseFilter {
  /** Words, numbers or an address; each must begin a key of the enterprise or of a contact of it. */
  readonly q?: string;
  readonly kind?: EnterpriseKind;
  readonly rsvStatus?: RsvStatus;
  readonly limit: number;
  /** From the page before. One that is no cursor opens the first page. */
  readonly cursor?: string;
}

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly cvr: string | null;
  readonly kind: EnterpriseKind;
  readonly municipalityCode: string | null;
  readonly postalCode: string | null;
  readonly rsvStatus: RsvStatus;
  readonly version: number;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Enterprises by name in Danish order, one keyset page at a time. */
@Injectable()
export class EnterpriseList {
  constructor(private readonly db: Database) {}

  async find(filter: EnterpriseFilter): Promise<ListPage<EnterpriseRow>> {
    const { sql, values } = all([...conditionsOf(filter), ...beyond(filter.cursor)]);
    const rows = await this.db.query<EnterpriseRow>(
      `SELECT e.id, e.name, e.cvr, e.kind, e.municipality_code AS municipalityCode, e.postal_code AS postalCode,
              e.rsv_status AS rsvStatus, e.version
         FROM enterprise e ${isWhole(filter) ? 'FORCE INDEX (by_name)' : ''} WHERE ${sql} ORDER BY e.name, e.id LIMIT ?`,
      [...values, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, ({ name, id }) => cursorText(name, id));
  }

  async count(filter: Omit<EnterpriseFilter, 'limit' | 'cursor'>): Promise<number> {
    const { sql, values } = all(conditionsOf(filter));
    const rows = await this.db.query<{ n: string }>(
      `SELECT COUNT(*) AS n FROM enterprise e WHERE ${sql}`,
      values,
    );
    return Number(rows[0]?.n ?? 0);
  }
}

/** The whole register stands in its index's order; MariaDB would sort it all the same. */
const isWhole = ({ q, kind, rsvStatus }: EnterpriseFilter) =>
  q === undefined && kind === undefined && rsvStatus === undefined;

function conditionsOf({ q, kind, rsvStatus }: Omit<EnterpriseFilter, 'limit'>): Condition[] {
  const words = q === undefined ? [] : typedKeys(q);
  // Something was asked for, but nothing one can search by, such as a lone letter: it is in no name.
  const nothing = q !== undefined && q.trim() !== '' && words.length === 0;
  return [
    { sql: 'e.merged_into_id IS NULL', values: [] },
    ...(nothing ? [{ sql: '1 = 0', values: [] }] : []),
    ...words.map((word) => ({
      sql: 'e.id IN (SELECT k.enterprise_id FROM party_key k WHERE k.search_key LIKE ?)',
      values: [likePrefix(word)],
    })),
    ...(kind === undefined ? [] : [{ sql: 'e.kind = ?', values: [kind] }]),
    ...(rsvStatus === undefined ? [] : [{ sql: 'e.rsv_status = ?', values: [rsvStatus] }]),
  ];
}

/** After the cursor's row; written so that the index range starts there (MariaDB does not for row constructors). */
function beyond(cursor: string | undefined): Condition[] {
  const seen = cursor === undefined ? undefined : cursorFrom(cursor);
  if (!seen) return [];
  return [{ sql: 'e.name >= ? AND (e.name > ? OR e.id > ?)', values: [seen.name, seen.name, seen.id] }];
}

const all = (conditions: readonly Condition[]): Condition => ({
  sql: ['1 = 1', ...conditions.map(({ sql }) => sql)].join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

const cursorText = (name: string, id: string) => Buffer.from(`${id}.${name}`).toString('base64url');

function cursorFrom(cursor: string): { name: string; id: string } | undefined {
  const [, id, name] = /^(\d{1,20})\.(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return id === undefined || name === undefined ? undefined : { id, name };
}
