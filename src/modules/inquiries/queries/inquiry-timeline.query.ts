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
  /** Reference of the duplicate that it happened to, before or after that was merged into this one. */
  readonly duplicate: string | null;
}

const longest = 500;

/** What has happened to one inquiry and to those that were merged into it, newest first (the newest 500). */
@Injectable()
export class InquiryTimeline {
  constructor(private readonly db: Database) {}

  find(inquiryId: string): Promise<TimelineRow[]> {
    return this.db.query<TimelineRow>(
      `SELECT t.id, t.kind, t.at, t.by_staff AS byId, p.name AS byName, t.text, t.data, i.duplicate
         FROM (SELECT CAST(? AS UNSIGNED) AS id, NULL AS duplicate
               UNION ALL SELECT id, reference FROM inquiry WHERE merged_into_id = ?) i
         JOIN inquiry_entry t ON t.inquiry_id = i.id
         LEFT JOIN staff_card p ON p.id = t.by_staff
        ORDER BY t.id DESC LIMIT ?`,
      [inquiryId, inquiryId, longest],
    );
  }
}
