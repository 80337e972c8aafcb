import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { UndoSteps } from '../drafts/index.js';
import { WorkUndo, type WorkBefore } from './work-undo.js';
import type { Subject } from './work.js';

/** A whole record and its work, as they were. */
export interface RecordBefore {
  readonly record: Readonly<Record<string, unknown>>;
  readonly work: WorkBefore;
}

/** Milliseconds, as long as the receipt with its button stands there (UI.md, "States"). */
const openFor = 10_000;

/** What an act that may be taken back leaves behind, and how a record becomes what it was. Instants end in `At`. */
@Injectable()
export class RecordUndo {
  constructor(
    private readonly steps: UndoSteps,
    private readonly work: WorkUndo,
  ) {}

  /** @param advisorIds those who may be given it, beside the one who has it */
  async before(
    tx: Tx,
    subject: Subject,
    { version: _, ...record }: { readonly version: number },
    advisorIds: readonly string[],
  ): Promise<RecordBefore> {
    return { record, work: await this.work.before(tx, subject, advisorIds) };
  }

  /** @param version the record's, after the act */
  remember(
    tx: Tx,
    who: Who,
    step: { readonly subject: Subject; readonly version: number; readonly act: string },
    was: RecordBefore,
  ): Promise<void> {
    return this.steps.remember(tx, who, { ...step, was, openFor });
  }

  /** What was done, taken back in memory and in the ledger; the caller saves the record. */
  async takeBack(tx: Tx, who: Who, subject: Subject, record: { readonly version: number }): Promise<string> {
    const step = await this.steps.take<RecordBefore>(tx, who, subject, record.version);
    for (const [field, value] of Object.entries(step.was.record))
      Object.assign(record, { [field]: isMoment(field, value) ? new Date(value) : value });
    await this.work.putBack(tx, step.was.work);
    return step.act;
  }
}

const isMoment = (field: string, value: unknown): value is string =>
  field.endsWith('At') && typeof value === 'string';
