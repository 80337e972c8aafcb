import { Injectable } from '@nestjs/common';
import { formatMoment } from '#desk/business-time';
import { Database } from '../../platform/database/database.js';
import { textsIn, type Language } from '../../texts/index.js';
import type { Deed, Matter, Span } from '../assignment/index.js';
import { timelineItem, type StoredEntry } from './timeline-words.js';

interface Told {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly confidential: number;
  readonly open: number;
  readonly stepWhat: string | null;
  readonly stepDueAt: Date | null;
  readonly party: string | null;
  readonly promised: string | null;
  readonly promisedBy: Date | null;
  readonly last: string | null;
}

const mostDeeds = 2000;

/**
 * Cases as the modules to the left tell of them: in a handover, and to whoever comes back. Of a confidential one only
 * that it is there: who reads the brief is not asked.
 */
@Injectable()
export class CasesTold {
  constructor(private readonly db: Database) {}

  async matters(ids: readonly string[], language: Language): Promise<Matter[]> {
    const rows = await this.db.query<Told>(
      `SELECT k.id, k.reference, k.title, k.confidential, k.is_open AS open, k.step_what AS stepWhat,
              k.step_due_at AS stepDueAt, COALESCE(e.name, c.name) AS party, p.what AS promised, p.due_at AS promisedBy,
              (SELECT t.text FROM case_entry t
                WHERE t.case_id = k.id AND t.text IS NOT NULL ORDER BY t.at DESC, t.id DESC LIMIT 1) AS last
         FROM desk_case k
         LEFT JOIN enterprise_card e ON e.id = k.enterprise_id
         LEFT JOIN contact_card c ON c.id = k.contact_id
         LEFT JOIN case_promise p ON p.id = (SELECT q.id FROM case_promise q
           WHERE q.case_id = k.id AND q.settled IS NULL ORDER BY q.due_at, q.id LIMIT 1)
        WHERE k.id IN (?)`,
      [ids],
    );
    return rows.map((row) => matterOf(row, language));
  }

  async deeds(spans: readonly Span[], language: Language): Promise<Deed[]> {
    const spanOf = new Map(spans.map((span) => [span.subjectId, span]));
    const first = new Date(Math.min(...spans.map(({ from }) => from.getTime())));
    const rows = await this.db.query<StoredEntry & { caseId: string; confidential: number }>(
      `SELECT t.case_id AS caseId, k.confidential, t.id, t.kind, t.direction, t.at, t.by_staff AS byId,
              s.name AS byName, t.brief, t.text, t.data, q.name AS toName
         FROM case_entry t JOIN desk_case k ON k.id = t.case_id
         LEFT JOIN staff_card s ON s.id = t.by_staff
         LEFT JOIN staff_card q ON q.id = CAST(JSON_VALUE(t.data, '$.to') AS UNSIGNED)
        WHERE t.case_id IN (?) AND t.at >= ? ORDER BY t.at, t.id LIMIT ${mostDeeds}`,
      [[...spanOf.keys()], first],
    );
    return rows
      .filter(({ caseId, kind, at, confidential }) => {
        const span = spanOf.get(caseId);
        // Who had it when is for the lending itself to tell.
        return kind !== 'assigned' && confidential === 0 && span && at >= span.from && at <= span.to;
      })
      .map((row) => {
        const { title, text } = timelineItem(row, language);
        return { subjectId: row.caseId, at: row.at, text: text ? `${title}: ${text}` : title };
      });
  }
}

function matterOf(row: Told, language: Language): Matter {
  const { cases: t } = textsIn(language);
  const hidden = row.confidential === 1;
  const promise =
    row.promised && row.promisedBy
      ? t.toldPromise(row.promised, formatMoment(row.promisedBy.getTime(), language))
      : '';
  return {
    subjectId: row.id,
    reference: row.reference,
    title: hidden ? t.confidentialCase : row.title,
    path: `/sager/${row.reference}`,
    party: hidden ? null : row.party,
    open: row.open === 1,
    dueAt: row.stepDueAt,
    next: hidden ? '' : [row.stepWhat ?? t.noStep, promise].filter(Boolean).join('. '),
    last: hidden ? null : row.last,
  };
}
