import { localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Assignments, RecordUndo } from '../assignment/index.js';
import { refuseCpr } from '../audit/index.js';
import { CaseJournal, type NewEntry } from './case-journal.js';
import type { Act, Status } from './case-state.js';
import type { Case } from './case.entity.js';
import { mayDo, sightOf } from './case.policy.js';
import { caseChanged, caseNotFound } from './case.refusals.js';
import { CaseRepository } from './case.repository.js';

/** What every change of a case is given: the record by reference, and the version its writer had seen. */
export interface ChangeInput {
  readonly reference: string;
  /** Absent: the writer does not mind what happened meanwhile. */
  readonly version?: number;
  readonly notCpr?: boolean;
  /** The act may be taken back at once; those whom it may give the case to. */
  readonly undoable?: { readonly advisorIds: readonly string[] };
}

interface Change {
  readonly tx: Tx;
  readonly matter: Case;
  readonly now: Date;
}

/** What the act tells the journal; absent: it happened now, within the desk. */
export type Told = Partial<Omit<NewEntry, 'kind' | 'recordedAt'>>;

/**
 * The frame of every act on a case: lock, who may see it, version, state, the load it puts on its advisor, journal and
 * audit, all in one transaction. The use case says only what is particular to its act.
 */
@Injectable()
export class CaseChange {
  constructor(
    private readonly db: Database,
    private readonly cases: CaseRepository,
    private readonly assignments: Assignments,
    private readonly undo: RecordUndo,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
  ) {}

  /** @param text free text of the change, checked for CPR numbers, by field name */
  async run(
    act: Act,
    input: ChangeInput,
    text: Readonly<Record<string, string | undefined>>,
    who: Who,
    work: (change: Change) => Promise<Told> | Told,
  ): Promise<{ reference: string }> {
    const now = this.clock.now();
    const today = localDate(now.getTime());
    const noted = refuseCpr({ fields: text, today, overridden: input.notCpr ?? false });
    return this.db.transaction(async (tx) => {
      const matter = await this.cases.getForUpdate(tx, input.reference);
      await this.admit(tx, act, matter, who);
      if (input.version !== undefined && input.version !== matter.version)
        throw caseChanged(matter.reference);
      const before = matter.status;
      const subject = { type: 'case', id: matter.id } as const;
      const was = input.undoable && (await this.undo.before(tx, subject, matter, input.undoable.advisorIds));
      matter.move(act);
      const told = await work({ tx, matter, now });
      matter.settle(now);
      await this.weigh(tx, matter, before);
      await this.cases.save(tx, matter);
      const entry = { at: now, direction: 'internal', ...told, kind: act, recordedAt: now } as const;
      await this.journal.write(tx, who, matter.id, entry, noted);
      const { version } = matter;
      if (was) await this.undo.remember(tx, who, { subject, version, act }, was);
      return { reference: matter.reference };
    }, who.once);
  }

  private async admit(tx: Tx, act: Act, matter: Case, who: Who): Promise<void> {
    const readable = !matter.confidential || (await this.cases.isReadable(tx, matter.id, who));
    if (!mayDo(act, sightOf(who, readable))) throw caseNotFound();
  }

  /** The advisor's load follows the status: closed weighs nothing, sleeping a quarter. */
  private async weigh(tx: Tx, matter: Case, before: Status): Promise<void> {
    const { id, status } = matter;
    if (status === before) return;
    const subject = { type: 'case', id } as const;
    if (status === 'closed') await this.assignments.close(tx, subject);
    else if (before === 'closed') matter.lentBy = (await this.assignments.reopen(tx, subject)).lentBy;
    else await this.assignments.changePhase(tx, subject, status === 'sleeping' ? 'sleeping' : 'active');
  }
}
