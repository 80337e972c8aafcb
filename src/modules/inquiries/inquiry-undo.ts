import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { WorkUndo, type WorkBefore } from '../assignment/index.js';
import { UndoSteps } from '../drafts/index.js';
import type { Inquiry } from './inquiry.entity.js';
import type { Act } from './inquiry-state.js';

/** The whole record and its work, as they were. */
export interface InquiryBefore {
  readonly record: Readonly<Record<string, unknown>>;
  readonly work: WorkBefore;
}

/** Milliseconds, as long as the receipt with its button stands there (UI.md, "States"). */
const openFor = 10_000;

/** What an act that may be taken back leaves behind, and how an inquiry becomes what it was. */
@Injectable()
export class InquiryUndo {
  constructor(
    private readonly steps: UndoSteps,
    private readonly work: WorkUndo,
  ) {}

  async before(tx: Tx, inquiry: Inquiry, advisorIds: readonly string[]): Promise<InquiryBefore> {
    const { version: _, ...record } = inquiry;
    return { record, work: await this.work.before(tx, subjectOf(inquiry), advisorIds) };
  }

  remember(tx: Tx, who: Who, inquiry: Inquiry, act: Act, was: InquiryBefore): Promise<void> {
    const subject = subjectOf(inquiry);
    return this.steps.remember(tx, who, { subject, act, version: inquiry.version, was, openFor });
  }

  /** What was done, taken back in memory and in the ledger; the caller saves the inquiry. */
  async takeBack(tx: Tx, who: Who, inquiry: Inquiry): Promise<string> {
    const step = await this.steps.take<InquiryBefore>(tx, who, subjectOf(inquiry), inquiry.version);
    const { record, work } = step.was;
    for (const [field, value] of Object.entries(record))
      Object.assign(inquiry, { [field]: isMoment(field, value) ? new Date(value) : value });
    await this.work.putBack(tx, work);
    return step.act;
  }
}

const subjectOf = ({ id }: Inquiry) => ({ type: 'inquiry', id }) as const;
const isMoment = (field: string, value: unknown): value is string =>
  field.endsWith('At') && typeof value === 'string';
