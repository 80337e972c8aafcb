import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import { pageOf, type ListPage } from '../../../platform/http/list-page.js';
import type { Who } from '../../../platform/http/who.js';
import { readerId } from '../../cases/index.js';
import { Settings } from '../../settings/index.js';
import { withoutHidden } from '../inquiry-sight.js';
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

/**
 * Inquiries by deadline (soonest first) or by receipt (newest first), one keyset page at a time. Of the open ones by
 * deadline those that owe an answer come first: the deadline of one that waits or is answered presses nobody.
 */
@Injectable()
export class InquiryQueue {
  constructor(
    private readonly db: Database,
    private readonly search: InquirySearch,
    private readonly settings: Settings,
  ) {}

  async find(filter: QueueFilter, who: Who): Promise<QueuePage> {
    if (filter.topic !== undefined && !(await this.isTopic(filter.topic))) return nothing;
    const hits = filter.q ? await this.search.find(filter.q) : undefined;
    if (hits?.ids.length === 0) return nothing;
    const conditions = [
      ...conditionsOf(filter),
      ...(hits ? [{ sql: 'id IN (?)', values: [hits.ids] }] : []),
      ...withoutHidden(who, tellsContent(filter)),
    ];
    const lists = continued(filter, hits ? [{ index: '', conditions }] : indexed(filter, conditions));
    const { column, direction } = order[filter.sort];
    const sorted = `${column} ${direction}, id ${direction}`;
    const first = owesFirst(filter) ? 'awaits_answer DESC,' : '';
    const firstOf = owesFirst(filter) ? 'i.awaits_answer DESC,' : '';
    const rows = await this.db.query<StoredRow>(
      `SELECT ${rowColumns} FROM (SELECT id, awaits_answer, ${column} FROM (${lists.map((list) => `(${idsOf(list, column)} ORDER BY ${sorted} LIMIT ?)`).join(' UNION ALL ')}) found
        ORDER BY ${first} ${sorted} LIMIT ?) page ${rowJoins}
        ORDER BY ${firstOf} i.${column} ${direction}, i.id ${direction}`,
      [
        ...lists.flatMap((list) => [...list.conditions.flatMap(({ values }) => values), filter.limit + 1]),
        filter.limit + 1,
        readerId(who),
      ],
    );
    return {
      ...pageOf(rows.map(rowOf), filter.limit, (row) => cursorText(filter, row)),
      tooMany: hits?.more ?? false,
    };
  }

  /** Nothing has a topic that there never was: no index knows that, and a list would be read to its end to find out. */
  private async isTopic(code: string): Promise<boolean> {
    return (await this.settings.current()).topics.some((topic) => topic.code === code);
  }
}

const nothing: QueuePage = { items: [], nextCursor: null, tooMany: false };
const tellsContent = ({ topic, channel, enterpriseId, contactId, q }: QueueFilter): boolean =>
  [topic, channel, enterpriseId, contactId, q].some((value) => value !== undefined);

const order = {
  due: { column: 'due_at', direction: 'ASC', beyond: '>' },
  received: { column: 'received_at', direction: 'DESC', beyond: '<' },
} as const;

const lanes: Record<Lane, Condition[]> = {
  open: [{ sql: 'is_open = 1', values: [] }],
  waiting: [{ sql: 'is_waiting = 1', values: [] }],
  closed: [
    { sql: 'is_open = 0', values: [] },
    { sql: 'merged_into_id IS NULL', values: [] },
  ],
  all: [{ sql: 'merged_into_id IS NULL', values: [] }],
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
  ];
}

const owesFirst = ({ lane, sort }: QueueFilter): boolean => lane === 'open' && sort === 'due';

/** The lists from the cursor's row on; where the owed come first, they and the others are a list each. */
function continued(filter: QueueFilter, lists: readonly IdList[]): IdList[] {
  const seen = filter.cursor === undefined ? undefined : cursorFrom(filter.cursor);
  const after = seen ? beyond(filter, seen) : [];
  if (!owesFirst(filter))
    return lists.map(({ index, conditions }) => ({ index, conditions: [...conditions, ...after] }));
  const parts = seen?.owed === 0 ? [0] : [1, 0];
  return parts.flatMap((owed, at) =>
    lists.map(({ index, conditions }) => ({
      index,
      conditions: [...conditions, { sql: 'awaits_answer = ?', values: [owed] }, ...(at === 0 ? after : [])],
    })),
  );
}

/** After the cursor's row; written so that the index range starts there (MariaDB does not for row constructors). */
function beyond({ sort }: QueueFilter, seen: Seen): Condition[] {
  const { column, beyond: sign } = order[sort];
  return [
    {
      sql: `${column} ${sign}= ? AND (${column} ${sign} ? OR id ${sign} ?)`,
      values: [seen.at, seen.at, seen.id],
    },
  ];
}

interface IdList {
  readonly index: string;
  readonly conditions: readonly Condition[];
}

function idsOf({ index, conditions }: IdList, column: string): string {
  const hint = index === '' ? '' : `FORCE INDEX (${index})`;
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return `SELECT id, awaits_answer, ${column} FROM inquiry ${hint} WHERE ${where === '' ? '1 = 1' : where}`;
}

/**
 * The index that holds the list in its order. All of one advisor's is the open ones and the closed ones, each in
 * order: a list of everyone's would be read through until enough of them were met.
 */
function indexed(filter: QueueFilter, conditions: readonly Condition[]): IdList[] {
  const { lane, assignee, enterpriseId, contactId, from, sort } = filter;
  const alone = (index: string) => [{ index, conditions }];
  if (enterpriseId !== undefined) return alone('by_enterprise');
  if (contactId !== undefined) return alone('by_contact');
  if (lane === 'all' && (assignee === undefined || from !== undefined)) return alone(`by_${sort}`);
  if (lane === 'all')
    return ['is_open = 1', 'is_open = 0'].map((sql) => ({
      index: `mine_open_by_${sort}`,
      conditions: [{ sql, values: [] }, ...conditions],
    }));
  if (lane === 'waiting' && assignee === undefined)
    return alone(sort === 'due' ? 'waiting_by_due' : 'open_by_received');
  const mine = assignee === undefined ? '' : 'mine_';
  return alone(owesFirst(filter) ? `${mine}owed_first` : `${mine}open_by_${sort}`);
}

interface Seen {
  readonly at: Date;
  readonly id: string;
  readonly owed: 0 | 1;
}

function cursorText({ sort }: QueueFilter, { id, dueAt, receivedAt, awaitsAnswer }: InquiryRow): string {
  const at = (sort === 'due' ? dueAt : receivedAt).getTime();
  return Buffer.from(`${at}.${id}${awaitsAnswer ? '' : '.0'}`).toString('base64url');
}

function cursorFrom(cursor: string): Seen | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, at, id, other] = /^(\d{1,15})\.(\d{1,20})(\.0)?$/.exec(text) ?? [];
  return at && id ? { at: new Date(Number(at)), id, owed: other ? 0 : 1 } : undefined;
}
