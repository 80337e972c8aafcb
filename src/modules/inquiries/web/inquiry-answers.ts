import { explainDeadline, formatMoment } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import type { Language } from '../../../texts/index.js';
import { InquiryFiles } from '../queries/inquiry-file.query.js';
import type { InquiryCard } from '../queries/inquiry-card.query.js';
import type { InquiryRow } from '../queries/inquiry-row.js';
import type { TimelineRow } from '../queries/inquiry-timeline.query.js';
import { directionOf } from '../journal-direction.js';
import { inquiryChanged } from '../inquiry.refusals.js';
import type { InquiryAnswer, InquiryItem } from './inquiry.answer.js';

/** Inquiries as the API answers them: explicit fields, nothing that happens to be on a row. */
@Injectable()
export class InquiryAnswers {
  constructor(private readonly files: InquiryFiles) {}

  async one(reference: string, who: Who): Promise<InquiryAnswer> {
    const { card, timeline, sheet } = await this.files.open(reference, who);
    return {
      ...this.item(card),
      dueWhy: dueWhy(card, who.language),
      inquirerKind: card.inquirerKind,
      municipalityCode: card.municipalityCode,
      assignment: sheet ? { why: sheet.why, scores: sheet.scores, ruleVersion: sheet.ruleVersion } : null,
      enterprise:
        card.enterpriseId === null
          ? null
          : { id: card.enterpriseId, name: card.enterpriseName ?? '', cvr: card.enterpriseCvr },
      contact:
        card.contactId === null
          ? null
          : {
              id: card.contactId,
              name: card.contactName ?? '',
              email: card.contactEmail,
              phone: card.contactPhone,
            },
      minutes: card.minutes,
      version: card.version,
      timeline: timeline.map(entry),
    };
  }

  item(row: InquiryRow): InquiryItem {
    return {
      id: row.id,
      reference: row.reference,
      status: row.status,
      channel: row.channel,
      topic: row.topic,
      subject: row.subject,
      outcome: row.outcome,
      caseReference: row.caseReference,
      receivedAt: row.receivedAt,
      dueAt: row.dueAt,
      answeredAt: row.answeredAt,
      assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
      lentBy: row.lentById === null ? null : { id: row.lentById, name: row.lentByName ?? '' },
      enterprise: row.enterpriseId === null ? null : { id: row.enterpriseId, name: row.enterpriseName ?? '' },
    };
  }

  /** A stale write is answered with the record as it stands (RFC 9110 § 15.5.13). */
  async withCurrent(reference: string, who: Who, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'stale')
        throw inquiryChanged(await this.one(reference, who));
      throw error;
    }
  }
}

function dueWhy(card: InquiryCard, language: Language): string {
  const dueMs = card.dueAt.getTime();
  return card.dueWhy.length > 0
    ? explainDeadline({ dueMs, steps: card.dueWhy }, language)
    : formatMoment(dueMs, language);
}

const entry = ({ id, kind, at, byId, byName, text, data, duplicate }: TimelineRow) => ({
  id,
  kind,
  direction: directionOf(kind),
  at,
  by: byId === null ? null : { id: byId, name: byName ?? '' },
  text,
  data,
  duplicate,
});
