import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { TimelineRow } from './inquiry-timeline.query.js';

export interface EntryOfCase extends TimelineRow {
  readonly reference: string;
  readonly subject: string;
  readonly channel: string;
  readonly fromName: string | null;
  readonly toName: string | null;
}

const longest = 500;

/** What has happened to the inquiries of one case, newest first. Whoever asks has been let in to the case. */
@Injectable()
export class InquiriesOfCase {
  constructor(private readonly db: Database) {}

  entries(caseId: string): Promise<EntryOfCase[]> {
    return this.db.query(
      `SELECT t.id, t.kind, t.at, t.by_staff AS byId, p.name AS byName, t.text, t.data, q.name AS toName,
              i.reference, i.subject, i.channel, COALESCE(c.name, e.name) AS fromName
         FROM inquiry i JOIN inquiry_entry t ON t.inquiry_id = i.id
         LEFT JOIN staff_card p ON p.id = t.by_staff
         LEFT JOIN staff_card q ON q.id = CAST(JSON_VALUE(t.data, '$.to') AS UNSIGNED)
         LEFT JOIN enterprise_card e ON e.id = i.enterprise_id
         LEFT JOIN contact_card c ON c.id = i.contact_id
        WHERE i.case_id = ? ORDER BY t.at DESC, t.id DESC LIMIT ?`,
      [caseId, longest],
    );
  }
}
