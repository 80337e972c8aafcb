import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { Who } from '../../../platform/http/who.js';
import type { CaseLane } from '../case-lanes.js';
import { readableCase, readerId, readerTable } from '../case-reader.js';
import { seesExistence } from '../case.policy.js';
import { rowColumns, rowJoins, rowOf, type CaseRow, type StoredCase } from './case-row.js';
import { CaseSearch } from './case-search.query.js';

export interface CaseFilter {
  readonly lane: CaseLane;
  /** Staff id, or `none` for those nobody has. */
  readonly assignee?: string;
  readonly topic?: string;
  readonly enterpriseId?: string;
  readonly contactId?: string;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/**
 * Cases by when they ask for someone, soonest first; those that are closed, or all of them, latest first. An advisor is
 * shown what they may read; a manager also that the others exist, but not by a filter that would tell what they are about.
 */
@Injectable()
export class CaseList {
  constructor(
    private readonly db: Database,
    private readonly search: CaseSearch,
  ) {}

  async find(filter: CaseFilter, who: Who): Promise<ListPage<CaseRow>> {
    const hits = filter.q ? await this.search.find(filter.q) : undefined;
    if (hits?.length === 0) return { items: [], nextCursor: null };
    const { index, direction } = orders[filter.lane];
    const conditions = [
      ...conditionsOf(filter),
      ...(hits ? [{ sql: 'k.id IN (?)', values: [hits] }] : []),
      ...(seesExistence(who) && !tellsContent(filter) ? [] : [{ sql: readableCase, values: [] }]),
    ];
    const where = conditions.map(({ sql }) => sql).join(' AND ');
    const hint = index[filter.assignee === undefined || filter.assignee === 'none' ? 'everyone' : 'one'];
    const rows = await this.db.query<StoredCase>(
      `SELECT ${rowColumns}, ${readableCase} AS readable
         FROM (SELECT k.id, k.turn_at FROM desk_case k ${tellsContent(filter) ? '' : hint}
                JOIN ${readerTable}
                WHERE ${where === '' ? '1 = 1' : where} ORDER BY k.turn_at ${direction}, k.id ${direction} LIMIT ?) page
         JOIN desk_case k ON k.id = page.id JOIN ${readerTable} ${rowJoins}
        ORDER BY k.turn_at ${direction}, k.id ${direction}`,
      [readerId(who), ...conditions.flatMap(({ values }) => values), filter.limit + 1, readerId(who)],
    );
    return pageOf(rows.map(rowOf), filter.limit, (row) => cursorText(row.turnAt, row.id));
  }
}

const tellsContent = ({ topic, enterpriseId, contactId, q }: CaseFilter): boolean =>
  [topic, enterpriseId, contactId, q].some((value) => value !== undefined);

const byStatus = {
  everyone: 'FORCE INDEX (status_by_turn)',
  one: 'FORCE INDEX (mine_status_by_turn)',
} as const;

/** Which index holds a lane in its order; all of one advisor's are few enough to be sorted. */
const orders = {
  open: { direction: 'ASC', index: byStatus },
  sleeping: { direction: 'ASC', index: byStatus },
  without_step: {
    direction: 'ASC',
    index: { everyone: 'FORCE INDEX (lacking_by_turn)', one: 'FORCE INDEX (lacking_by_turn)' },
  },
  closed: { direction: 'DESC', index: byStatus },
  all: { direction: 'DESC', index: { everyone: 'FORCE INDEX (by_turn)', one: '' } },
} as const;

const lanes: Record<CaseLane, Condition[]> = {
  open: [{ sql: "k.status = 'open'", values: [] }],
  sleeping: [{ sql: "k.status = 'sleeping'", values: [] }],
  without_step: [{ sql: 'k.lacks_step = 1', values: [] }],
  closed: [{ sql: "k.status = 'closed'", values: [] }],
  all: [],
};

function conditionsOf(filter: CaseFilter): Condition[] {
  const is = (sql: string, value: SqlValue | undefined): Condition[] =>
    value === undefined ? [] : [{ sql, values: [value] }];
  return [
    ...lanes[filter.lane],
    ...(filter.assignee === 'none'
      ? [{ sql: 'k.assignee_id IS NULL', values: [] }]
      : is('k.assignee_id = ?', filter.assignee)),
    ...is('k.topic = ?', filter.topic),
    ...is('k.enterprise_id = ?', filter.enterpriseId),
    ...is('k.contact_id = ?', filter.contactId),
    ...beyond(filter),
  ];
}

function beyond({ lane, cursor }: CaseFilter): Condition[] {
  const seen = cursor === undefined ? undefined : cursorFrom(cursor);
  if (!seen) return [];
  const sign = orders[lane].direction === 'ASC' ? '>' : '<';
  return [
    {
      sql: `k.turn_at ${sign}= ? AND (k.turn_at ${sign} ? OR k.id ${sign} ?)`,
      values: [seen.at, seen.at, seen.id],
    },
  ];
}

const cursorText = (at: Date, id: string) => Buffer.from(`${at.getTime()}.${id}`).toString('base64url');

function cursorFrom(cursor: string): { at: Date; id: string } | undefined {
  const [, at, id] = /^(\d{1,15})\.(\d{1,20})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}
