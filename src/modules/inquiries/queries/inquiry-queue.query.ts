import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { Channel, Status } from '../inquiry-state.js';
import { rowColumns, rowJoins, rowOf, type InquiryRow, type StoredRow } from './inquiry-row.js';
import { InquirySearch } from './inquiry-search.query.js';

export type Lane = 'open' | 'waiting' | 'closed' | 'all';

export interface QueueFilter {
  readonly lane: Lane;
  /** Narrower than the lane. */
  readonly status?: Status;
  readonly topic?: string;
  readonly channel?: Channel;
  /** Staff id, or `none` for those nobody has. */
  readonly assignee?: string;
  readonly enterpriseId?: string;
  readonly contactId?: string;
  readonly from?: Date;
  readonly to?: Date;
  readonly q?: string;
  readonly sort: 'due' | 'received';
  readonly limit: number;
  readonly cursor?: string;
}

export interface QueuePage extends ListPage<InquiryRow> {
  /** The search found more than it reads. */
  readonly tooMany: boolean;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Inquiries by deadline (soonest first) or by receipt (newest first), one keyset page at a time. */
@Injectable()
export class InquiryQueue {
  constructor(
    private readonly db: Database,
    private readonly search: InquirySearch,
  ) {}

  async find(filter: QueueFilter): Promise<QueuePage> {
    const hits = filter.q ? await this.search.find(filter.q) : undefined;
    if (hits?.ids.length === 0) return { items: [], nextCursor: null, tooMany: false };
    const conditions = [...conditionsOf(filter), ...(hits ? [{ sql: 'id IN (?)', values: [hits.ids] }] : [])];
    const { column, direction } = order[filter.sort];
    const index = hits ? '' : `FORCE INDEX (${indexFor(filter)})`;
    const rows = await this.db.query<StoredRow>(
      `SELECT ${rowColumns} FROM (
         SELECT id FROM inquiry ${index} WHERE ${conditions.map(({ sql }) => sql).join(' AND ') || '1 = 1'}
          ORDER BY ${column} ${direction}, id ${direction} LIMIT ?) page
       ${rowJoins} ORDER BY i.${column} ${direction}, i.id ${direction}`,
      [...conditions.flatMap(({ values }) => values), filter.limit + 1],
    );
    const cursorOf = (row: InquiryRow) =>
      cursorText(filter.sort === 'due' ? row.dueAt : row.receivedAt, row.id);
    return { ...pageOf(rows.map(rowOf), filter.limit, cursorOf), tooMany: hits?.more ?? false };
  }
}

const order = {
  due: { column: 'due_at', direction: 'ASC', beyond: '>' },
  received: { column: 'received_at', direction: 'DESC', beyond: '<' },
} as const;

const lanes: Record<Lane, Condition[]> = {
  open: [{ sql: 'is_open = 1', values: [] }],
  waiting: [{ sql: 'is_waiting = 1', values: [] }],
  closed: [{ sql: 'is_open = 0', values: [] }],
  all: [],
};

function conditionsOf(filter: QueueFilter): Condition[] {
  const is = (sql: string, value: SqlValue | undefined): Condition[] =>
    value === undefined ? [] : [{ sql, values: [value] }];
  const assignee =
    filter.assignee === 'none'
      ? [{ sql: 'assignee_id IS NULL', values: [] }]
      : is('assignee_id = ?', filter.assignee);
  return [
    ...lanes[filter.lane],
    ...is('status = ?', filter.status),
    ...assignee,
    ...is('topic = ?', filter.topic),
    ...is('channel = ?', filter.channel),
    ...is('enterprise_id = ?', filter.enterpriseId),
    ...is('contact_id = ?', filter.contactId),
    ...is('received_at >= ?', filter.from),
    ...is('received_at < ?', filter.to),
    ...beyond(filter),
  ];
}

/** After the cursor's row; written so that the index range starts there (MariaDB does not for row constructors). */
function beyond({ sort, cursor }: QueueFilter): Condition[] {
  const seen = cursor === undefined ? undefined : cursorFrom(cursor);
  if (!seen) return [];
  const { column, beyond: sign } = order[sort];
  return [
    {
      sql: `${column} ${sign}= ? AND (${column} ${sign} ? OR id ${sign} ?)`,
      values: [seen.at, seen.at, seen.id],
    },
  ];
}

function indexFor({ lane, assignee, enterpriseId, contactId, sort }: QueueFilter): string {
  if (enterpriseId !== undefined) return 'by_enterprise';
  if (contactId !== undefined) return 'by_contact';
  if (lane === 'all') return `by_${sort}`;
  if (lane === 'waiting' && assignee === undefined)
    return sort === 'due' ? 'waiting_by_due' : 'open_by_received';
  return `${assignee === undefined ? '' : 'mine_'}open_by_${sort}`;
}

const cursorText = (at: Date, id: string) => Buffer.from(`${at.getTime()}.${id}`).toString('base64url');

function cursorFrom(cursor: string): { at: Date; id: string } | undefined {
  const [, at, id] = /^(\d{1,15})\.(\d{1,20})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}
