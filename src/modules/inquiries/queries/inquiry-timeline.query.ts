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
}

const longest = 500;

/** What has happened to one inquiry, newest first (the newest 500). */
@Injectable()
export class InquiryTimeline {
  constructor(private readonly db: Database) {}

  find(inquiryId: string): Promise<TimelineRow[]> {
    return this.db.query<TimelineRow>(
      `SELECT t.id, t.kind, t.at, t.by_staff AS byId, p.name AS byName, t.text, t.data
         FROM inquiry_entry t LEFT JOIN staff_card p ON p.id = t.by_staff
        WHERE t.inquiry_id = ? ORDER BY t.id DESC LIMIT ?`,
      [inquiryId, longest],
    );
  }
}
