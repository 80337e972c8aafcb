import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { EntryKind } from '../inquiry-journal.js';

export interface TimelineRow {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly text: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Of the staff whose ids stand in `data`, former staff too. */
  readonly names: Readonly<Record<string, string>>;
  /** Reference of the duplicate that it happened to, before or after that was merged into this one. */
  readonly duplicate: string | null;
}

type Entry = Omit<TimelineRow, 'names'>;

const longest = 500;
const mostSince = 2000;
const people = ['to', 'from', 'lender'];

const idsIn = (data: Entry['data']) =>
  people.map((key) => data?.[key]).filter((id) => typeof id === 'string' && /^\d+$/.test(id)) as string[];

/** What has happened to one inquiry and to those that were merged into it, newest first (the newest 500). */
@Injectable()
export class InquiryTimeline {
  constructor(private readonly db: Database) {}

  async find(inquiryId: string): Promise<TimelineRow[]> {
    const rows = await this.db.query<Entry>(
      `SELECT t.id, t.kind, t.at, t.by_staff AS byId, p.name AS byName, t.text, t.data, i.duplicate
         FROM (SELECT CAST(? AS UNSIGNED) AS id, NULL AS duplicate
               UNION ALL SELECT id, reference FROM inquiry WHERE merged_into_id = ?) i
         JOIN inquiry_entry t ON t.inquiry_id = i.id
         LEFT JOIN staff_card p ON p.id = t.by_staff
        ORDER BY t.id DESC LIMIT ?`,
      [inquiryId, inquiryId, longest],
    );
    return this.named(rows);
  }

  /** What happened to several since an instant, oldest first (the first 2000). */
  async since(inquiryIds: readonly string[], since: Date): Promise<(TimelineRow & { inquiryId: string })[]> {
    const rows = await this.db.query<Entry & { inquiryId: string }>(
      `SELECT t.id, t.inquiry_id AS inquiryId, t.kind, t.at, t.by_staff AS byId, p.name AS byName, t.text, t.data,
              NULL AS duplicate
         FROM inquiry_entry t LEFT JOIN staff_card p ON p.id = t.by_staff
        WHERE t.inquiry_id IN (?) AND t.at >= ? ORDER BY t.id LIMIT ?`,
      [inquiryIds, since, mostSince],
    );
    return this.named(rows);
  }

  /** What was last said or noted in each, by inquiry id. */
  async lastWritten(inquiryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ inquiryId: string; text: string }>(
      `SELECT inquiry_id AS inquiryId, text FROM inquiry_entry WHERE id IN
         (SELECT MAX(id) FROM inquiry_entry
           WHERE inquiry_id IN (?) AND text IS NOT NULL AND kind IN ('logged', 'note', 'answer')
           GROUP BY inquiry_id)`,
      [inquiryIds],
    );
    return new Map(rows.map(({ inquiryId, text }) => [inquiryId, text]));
  }

  private async named<Row extends Entry>(rows: readonly Row[]): Promise<(Row & TimelineRow)[]> {
    const ids = new Set(rows.flatMap(({ kind, data }) => (kind === 'forward' ? [] : idsIn(data))));
    const staff = await this.db.query<{ id: string; name: string }>(
      'SELECT id, name FROM staff_card WHERE id IN (?)',
      [[...ids, '0']],
    );
    const names = Object.fromEntries(staff.map(({ id, name }) => [id, name]));
    return rows.map((row) => ({ ...row, names }));
  }
}
