import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { AssignmentSheets, type AssignmentSheet } from '../../assignment/index.js';
import type { TimelineItem } from '../timeline-sources.js';
import { CaseCards, type CaseCard } from './case-card.query.js';
import { CasePromisesOf, type PromiseRow } from './case-promises-of.query.js';
import { CaseTimeline } from './case-timeline.query.js';
import { RelatedCases, type RelatedCase } from './related-cases.query.js';

export interface CaseFile {
  readonly card: CaseCard;
  readonly timeline: readonly TimelineItem[];
  readonly promises: readonly PromiseRow[];
  readonly related: readonly RelatedCase[];
  readonly sheet: AssignmentSheet | null;
}

/** One case with all that belongs to it. Of one that its reader may only know exists there is nothing but the card. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly cards: CaseCards,
    private readonly timelines: CaseTimeline,
    private readonly promises: CasePromisesOf,
    private readonly related: RelatedCases,
    private readonly sheets: AssignmentSheets,
  ) {}

  async open(reference: string, who: Who): Promise<CaseFile> {
    const card = await this.cards.byReference(reference, who);
    if (!card.readable) return { card, timeline: [], promises: [], related: [], sheet: null };
    const [timeline, promises, related, sheet] = await Promise.all([
      this.timelines.find(card.id, who.language),
      this.promises.find(card.id),
      this.related.find(card.id, who),
      this.sheets.newest({ type: 'case', id: card.id }, who.language),
    ]);
    return { card, timeline, promises, related, sheet };
  }
}
