import { localDate, resumeDeadline } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { refuseCpr } from '../audit/index.js';
import { Assignments, RecordUndo } from '../assignment/index.js';
import { Settings } from '../settings/index.js';
import { InquiryDoor } from './inquiry-door.js';
import type { Inquiry } from './inquiry.entity.js';
import { InquiryJournal, type NewEntry } from './inquiry-journal.js';
import { inquiryChanged } from './inquiry.refusals.js';
import { InquiryRepository } from './inquiry.repository.js';
import { isWaiting, type Act } from './inquiry-state.js';

/** What every change of an inquiry is given: the record by reference, and the version its writer had seen. */
export interface ChangeInput {
  readonly reference: string;
  /** Absent: the writer does not mind what happened meanwhile. */
  readonly version?: number;
  /** Free text of the change, checked for CPR numbers, by field name. */
  readonly text?: Readonly<Record<string, string | undefined>>;
  readonly notCpr?: boolean;
  /** It may be taken back for some seconds; the advisors it may be given to beside the one who has it. */
  readonly undoable?: { readonly advisorIds: readonly string[] };
}

interface Change {
  readonly tx: Tx;
  readonly inquiry: Inquiry;
  readonly now: Date;
  /** A second act in the same go, such as closing with the answer. */
  readonly also: (act: Act) => void;
}

/**
 * The frame of every act on an inquiry: lock, version, state, the load it puts on its advisor, journal and audit,
 * all in one transaction. The use case says only what is particular to its act.
 */
@Injectable()
export class InquiryChange {
  constructor(
    private readonly db: Database,
    private readonly inquiries: InquiryRepository,
    private readonly assignments: Assignments,
    private readonly journal: InquiryJournal,
    private readonly undo: RecordUndo,
    private readonly door: InquiryDoor,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(
    act: Act,
    input: ChangeInput,
    who: Who,
    work: (change: Change) => Promise<Omit<NewEntry, 'at' | 'kind'>> | Omit<NewEntry, 'at' | 'kind'>,
  ): Promise<{ reference: string }> {
    const now = this.clock.now();
    const calendar = await this.settings.calendar();
    const fields = input.text ?? {};
    const found = refuseCpr({ fields, today: localDate(now.getTime()), overridden: input.notCpr ?? false });
    return this.db.transaction(async (tx) => {
      const inquiry = await this.inquiries.getForUpdate(tx, input.reference);
      await this.door.admit(tx, act, inquiry, who);
      const another = inquiry.reference !== input.reference;
      if (input.version !== undefined && (another || input.version !== inquiry.version))
        throw inquiryChanged(inquiry.reference);
      const before = inquiry.status;
      const was =
        input.undoable &&
        (await this.undo.before(tx, subjectOf(inquiry), inquiry, input.undoable.advisorIds));
      const move = (next: Act) =>
        inquiry.move(next, now, (due, paused, resumed) => resumeDeadline(calendar, due, paused, resumed));
      move(act);
      const entry = await work({ tx, inquiry, now, also: move });
      await this.weigh(tx, inquiry, before);
      await this.inquiries.save(tx, inquiry);
      const data = found.length > 0 ? { ...entry.data, notCpr: found } : entry.data;
      await this.journal.write(tx, who, inquiry.id, { ...entry, data, kind: act, at: now });
      const { version } = inquiry;
      if (was) await this.undo.remember(tx, who, { subject: subjectOf(inquiry), version, act }, was);
      return { reference: inquiry.reference };
    }, who.once);
  }

  /** The advisor's load follows the status: closed weighs nothing, waiting half. */
  private async weigh(tx: Tx, inquiry: Inquiry, before: Inquiry['status']): Promise<void> {
    const subject = subjectOf(inquiry);
    if (inquiry.status === before) return;
    if (inquiry.status === 'closed') await this.assignments.close(tx, subject);
    else {
      if (before === 'closed') inquiry.lentBy = (await this.assignments.reopen(tx, subject)).lentBy;
      if (isWaiting(inquiry.status) !== isWaiting(before))
        await this.assignments.changePhase(tx, subject, isWaiting(inquiry.status) ? 'waiting' : 'active');
    }
  }
}

const subjectOf = ({ id }: Inquiry) => ({ type: 'inquiry', id }) as const;
