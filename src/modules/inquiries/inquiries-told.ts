import { Injectable } from '@nestjs/common';
import { systemPerson } from '../../platform/http/who.js';
import { textsIn, type Language } from '../../texts/index.js';
import type { Deed, Matter, Span } from '../assignment/index.js';
import { InquiryCards } from './queries/inquiry-card.query.js';
import { InquiryTimeline } from './queries/inquiry-timeline.query.js';
import { entryTitle } from './views/entry-words.js';
import { partyName, statusMark, subjectOf } from './views/inquiry-words.js';

/**
 * Inquiries as the modules to the left tell of them: in a handover, and to whoever comes back. Of one in a
 * confidential case only that it is there: who reads the brief is not asked.
 */
@Injectable()
export class InquiriesTold {
  constructor(
    private readonly cards: InquiryCards,
    private readonly timelines: InquiryTimeline,
  ) {}

  async matters(ids: readonly string[], language: Language): Promise<Matter[]> {
    const t = textsIn(language);
    const [rows, last] = await Promise.all([
      this.cards.rowsOf(ids, systemPerson),
      this.timelines.lastWritten(ids),
    ]);
    return rows.map((row) => ({
      subjectId: row.id,
      reference: row.reference,
      title: subjectOf(row, t),
      path: `/henvendelser/${row.reference}`,
      party: partyName(row, t),
      open: row.status !== 'closed',
      dueAt: row.dueAt,
      next: statusMark(row, t).label,
      last: row.readable ? (last.get(row.id) ?? null) : null,
    }));
  }

  async deeds(spans: readonly Span[], language: Language): Promise<Deed[]> {
    const t = textsIn(language);
    const spanOf = new Map(spans.map((span) => [span.subjectId, span]));
    const first = new Date(Math.min(...spans.map(({ from }) => from.getTime())));
    const [rows, cards] = await Promise.all([
      this.timelines.since([...spanOf.keys()], first),
      this.cards.rowsOf([...spanOf.keys()], systemPerson),
    ]);
    const open = new Set(cards.filter(({ readable }) => readable).map(({ id }) => id));
    return rows
      .filter(({ inquiryId, kind, at }) => {
        const span = spanOf.get(inquiryId);
        // Who had it when is for the lending itself to tell.
        return kind !== 'assigned' && span && at >= span.from && at <= span.to;
      })
      .map((row) => {
        const title = entryTitle(row, t);
        return {
          subjectId: row.inquiryId,
          at: row.at,
          text: row.text && open.has(row.inquiryId) ? `${title}: ${row.text}` : title,
        };
      });
  }
}
