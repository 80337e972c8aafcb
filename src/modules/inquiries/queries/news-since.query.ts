import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { EntryKind } from '../inquiry-journal.js';

export interface NewsEntry {
  readonly kind: EntryKind;
  readonly byName: string | null;
}

const shownAtMost = 5;

/** What others have done to an inquiry since an entry of its timeline, oldest first. */
@Injectable()
export class NewsSince {
  constructor(private readonly db: Database) {}

  find(inquiryId: string, entryId: string, exceptId: string): Promise<NewsEntry[]> {
    return this.db.query<NewsEntry>(
      `SELECT t.kind, p.name AS byName FROM inquiry_entry t LEFT JOIN staff_card p ON p.id = t.by_staff
        WHERE t.inquiry_id = ? AND t.id > ? AND (t.by_staff IS NULL OR t.by_staff <> ?)
        ORDER BY t.id LIMIT ?`,
      [inquiryId, entryId, exceptId, shownAtMost],
    );
  }
}
