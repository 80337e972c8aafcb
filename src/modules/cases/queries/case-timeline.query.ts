import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Language } from '../../../texts/index.js';
import { timelineItem, type StoredEntry } from '../timeline-words.js';
import { TimelineSources, type TimelineItem } from '../timeline-sources.js';

const longest = 500;

/** What has happened on a case and on all that hangs on it, newest first. */
@Injectable()
export class CaseTimeline {
  constructor(
    private readonly db: Database,
    private readonly sources: TimelineSources,
  ) {}

  async find(caseId: string, language: Language): Promise<TimelineItem[]> {
    const [entries, attached] = await Promise.all([
      this.db.query<StoredEntry>(
        `SELECT t.id, t.kind, t.direction, t.at, t.by_staff AS byId, p.name AS byName, t.brief, t.text, t.data,
                q.name AS toName
           FROM case_entry t
           LEFT JOIN staff_card p ON p.id = t.by_staff
           LEFT JOIN staff_card q ON q.id = CAST(JSON_VALUE(t.data, '$.to') AS UNSIGNED)
          WHERE t.case_id = ? ORDER BY t.at DESC, t.id DESC LIMIT ?`,
        [caseId, longest],
      ),
      this.sources.find(caseId, language),
    ]);
    const own = entries.map((entry) => timelineItem(entry, language));
    // Stable: of one moment, what each wrote last stands first.
    return [...own, ...attached].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, longest);
  }
}
