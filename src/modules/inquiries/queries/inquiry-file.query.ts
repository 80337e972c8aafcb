import { Injectable } from '@nestjs/common';
import { AssignmentSheets, type AssignmentSheet } from '../../assignment/index.js';
import type { Who } from '../../../platform/http/who.js';
import { inquiryNotFound } from '../inquiry.refusals.js';
import { InquiryCards, type InquiryCard } from './inquiry-card.query.js';
import { InquiryTimeline, type TimelineRow } from './inquiry-timeline.query.js';

export interface InquiryFile {
  readonly card: InquiryCard;
  readonly timeline: TimelineRow[];
  readonly sheet: AssignmentSheet | null;
}

/** One inquiry with all that has happened to it and why its advisor has it. */
@Injectable()
export class InquiryFiles {
  constructor(
    private readonly cards: InquiryCards,
    private readonly timelines: InquiryTimeline,
    private readonly sheets: AssignmentSheets,
  ) {}

  async open(reference: string, who: Who): Promise<InquiryFile> {
    const card = await this.cards.byReference(reference, who);
    if (!card) throw inquiryNotFound();
    if (!card.readable) return { card, timeline: [], sheet: null };
    const [timeline, sheet] = await Promise.all([
      this.timelines.find(card.id),
      this.sheets.newest({ type: 'inquiry', id: card.id }, who.language),
    ]);
    return { card, timeline, sheet };
  }
}
