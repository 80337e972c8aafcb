import { resumeDeadline } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { RefusalCode } from '../../../texts/index.js';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { readableCase, readerId, readerTable } from '../../cases/index.js';
import { mergedWithItself, MergeForecast, type MergePreview, type PreviewNote } from '../../merges/index.js';
import { Settings } from '../../settings/index.js';
import { Inquiry } from '../inquiry.entity.js';
import { inquiryNotFound } from '../inquiry.refusals.js';
import { haveTwoParties, inquiriesApart, type ComparedInquiry } from '../merge-inquiry-fields.js';

type Facts = 'id' | 'reference' | 'subject' | 'status' | 'mergedIntoId' | 'version';
type Moments = 'receivedAt' | 'dueAt' | 'dueWhy' | 'pausedAt' | 'answeredAt' | 'closedAt';
type Row = Pick<Inquiry, Facts | Moments> &
  ComparedInquiry & {
    readonly open: number;
    readonly waiting: number;
    readonly awaits: number;
    readonly enterpriseName: string | null;
    readonly contactName: string | null;
  };

/** Two inquiries side by side: where they differ, and what merging them would do. */
@Injectable()
export class InquiryMergePreview {
  constructor(
    private readonly db: Database,
    private readonly forecast: MergeForecast,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async find(reference: string, otherReference: string, who: Who): Promise<MergePreview> {
    if (reference === otherReference) throw mergedWithItself();
    const rows = await this.rows([reference, otherReference], who);
    const [ours, other] = [reference, otherReference].map((asked) =>
      rows.find((row) => row.reference === asked),
    );
    if (!ours) throw inquiryNotFound();
    if (!other) throw new Refusal('inquiry.not_found', 'invalid', {}, 'with');
    const pair = { type: 'inquiry', fromId: other.id, intoId: ours.id } as const;
    const partyIn = (row: Row) => [row.enterpriseName, row.contactName].filter(Boolean).join(', ') || null;
    return {
      pair,
      this: recordOf(ours),
      other: recordOf(other),
      fields: inquiriesApart(ours, other).map((field) =>
        field.name === 'party' ? { ...field, this: partyIn(ours), other: partyIn(other) } : field,
      ),
      forecast: await this.forecast.of(pair),
      notes: await this.notes(ours, other),
      obstacle: obstacleOf(ours, other),
      confirm: haveTwoParties(ours, other),
    };
  }

  /** Merges copies of them, and tells what that did to the one that stays. */
  private async notes(ours: Row, other: Row): Promise<PreviewNote[]> {
    const calendar = await this.settings.calendar();
    const [into, from] = [inquiryOf(ours), inquiryOf(other)];
    from.mergeInto(into.id, this.clock.now(), (due, paused, resumed) =>
      resumeDeadline(calendar, due, paused, resumed),
    );
    into.takeOver(from);
    return [
      ...(other.open ? [{ code: 'workLeaves' } as const] : []),
      ...(into.receivedAt < ours.receivedAt
        ? [{ code: 'receivedEarlier', at: into.receivedAt } as const]
        : []),
      ...(into.dueAt < ours.dueAt ? [{ code: 'dueEarlier', at: into.dueAt } as const] : []),
      ...(ours.answeredAt === null && into.answeredAt
        ? [{ code: 'answered', at: into.answeredAt } as const]
        : []),
      { code: 'timeline' },
    ];
  }

  /** Of those that their reader may read. */
  private rows(references: readonly string[], who: Who): Promise<Row[]> {
    return this.db.query(
      `SELECT i.id, i.reference, i.subject, i.enterprise_id AS enterpriseId, i.contact_id AS contactId,
              i.inquirer_kind AS inquirerKind, i.municipality_code AS municipalityCode, i.status, i.is_open AS open,
              i.is_waiting AS waiting, i.awaits_answer AS awaits, i.received_at AS receivedAt, i.due_at AS dueAt,
              i.due_why AS dueWhy, i.paused_at AS pausedAt, i.answered_at AS answeredAt, i.closed_at AS closedAt,
              i.merged_into_id AS mergedIntoId, i.version, e.name AS enterpriseName, c.name AS contactName
         FROM inquiry i JOIN ${readerTable} LEFT JOIN case_card k ON k.id = i.case_id
         LEFT JOIN enterprise_card e ON e.id = i.enterprise_id
         LEFT JOIN contact_card c ON c.id = i.contact_id
        WHERE i.reference IN (?) AND (${readableCase} OR i.assignee_id <=> reader.id)`,
      [readerId(who), references],
    );
  }
}

const inquiryOf = ({ open, waiting, awaits, enterpriseName: _e, contactName: _c, ...row }: Row): Inquiry =>
  Object.assign(new Inquiry(), row, {
    isOpen: open === 1,
    isWaiting: waiting === 1,
    awaitsAnswer: awaits === 1,
  });

const recordOf = ({ reference, subject, version }: Row) => ({
  key: reference,
  label: `${reference} ${subject}`,
  href: `/henvendelser/${reference}`,
  version,
});

function obstacleOf(ours: Row, other: Row): RefusalCode | null {
  if (ours.mergedIntoId !== null || other.mergedIntoId !== null) return 'merge.already';
  return !ours.open && other.open ? 'merge.survivor_closed' : null;
}
