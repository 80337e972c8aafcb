import { choose, type Decision, type Facts } from '#desk/fair-assignment';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { systemPerson } from '../../platform/http/who.js';
import { AssignmentFacts } from './assignment-facts.js';
import { AssignmentRepository } from './assignment.repository.js';
import { CoverStanding } from './cover-standing.js';
import { coverStep, type CoverStep } from './cover.policy.js';
import { briefOf } from './handover-brief.js';
import { LendingRepository } from './lending.repository.js';
import { WorkHolders, type Handover, type Matter } from './work-holders.js';
import { WorkLedger, type WorkItem } from './work-ledger.js';
import type { Subject } from './work.js';

/** What is known of a piece of work beside the ledger. */
export interface CoverGiven {
  readonly matter?: Matter;
  /** Who leaves the desk in this very transaction. */
  readonly gone?: string;
}

export interface Covered {
  readonly steps: readonly CoverStep[];
  /** The choice that found nobody. */
  readonly nobody?: Decision;
}

type GivenOn = Extract<CoverStep, 'lend' | 'conflict' | 'left'>;

const kinds = { lend: 'lent', conflict: 'conflict', left: 'left' } as const;
/** Back from one who had lent it, and at once on to another: no state asks for more. */
const stepsAtMost = 3;

/**
 * Brings one piece of work to where it should lie while people are away, come back, leave or turn out to have a
 * conflict of interest. The ledger, the score sheet, the lending and the holder's own record change together.
 */
@Injectable()
export class Cover {
  constructor(
    private readonly facts: AssignmentFacts,
    private readonly standing: CoverStanding,
    private readonly ledger: WorkLedger,
    private readonly decided: AssignmentRepository,
    private readonly lendings: LendingRepository,
    private readonly holders: WorkHolders,
    private readonly clock: Clock,
  ) {}

  async settle(tx: Tx, subject: Subject, given: CoverGiven = {}): Promise<Covered> {
    await this.facts.takeTurn(tx);
    let item = await this.ledger.hold(tx, subject);
    const now = this.clock.now();
    const steps: CoverStep[] = [];
    while (steps.length < stepsAtMost) {
      const { names, ...standings } = await this.standing.read(tx, item, now, given.gone);
      const { open, phase } = item;
      const step = coverStep({ open, phase, dueAt: given.matter?.dueAt ?? null, ...standings });
      if (step === 'none') break;
      if (step === 'return') item = await this.giveBack(tx, item, now);
      else if (step === 'keep') item = await this.keep(tx, item, now, standings.lender?.conflict ?? false);
      else {
        const name = step === 'lend' ? names.lender || names.holder : names.holder;
        const passed = await this.giveOn(tx, item, step, { ...given, name, now });
        if (passed.nobody) return { steps, nobody: passed.nobody };
        item = passed.item;
      }
      steps.push(step);
    }
    return { steps };
  }

  private async giveBack(tx: Tx, item: WorkItem, now: Date): Promise<WorkItem> {
    const back = { advisorId: item.lentBy, lentBy: null };
    await this.ledger.change(tx, item, back);
    const { subject } = item;
    await this.decided.add(tx, {
      kind: 'returned',
      subject,
      advisorId: back.advisorId,
      at: now,
      by: systemPerson,
    });
    await this.lendings.end(tx, item.id, now, 'returned');
    await this.tell(tx, item, { ...back, because: 'returned' });
    return { ...item, ...back };
  }

  /** What is closed stays with whoever closed it, and is not spoken of again. */
  private async keep(tx: Tx, item: WorkItem, now: Date, conflict: boolean): Promise<WorkItem> {
    const { advisorId, open } = item;
    await this.ledger.change(tx, item, { lentBy: null });
    await this.lendings.end(tx, item.id, now, open ? 'kept' : 'closed');
    if (open) await this.tell(tx, item, { advisorId, because: conflict ? 'conflict' : 'left', lentBy: null });
    return { ...item, lentBy: null };
  }

  private async giveOn(
    tx: Tx,
    item: WorkItem,
    step: GivenOn,
    { name, now, matter, gone }: CoverGiven & { name: string; now: Date },
  ): Promise<{ item: WorkItem; nobody?: Decision }> {
    const facts = without(gone, await this.facts.read(tx, item, now));
    const decision = choose(facts);
    const advisorId = decision.chosen;
    if (advisorId === null && step === 'lend') return { item, nobody: decision };
    const lentBy = step === 'lend' ? (item.lentBy ?? item.advisorId) : item.lentBy;
    await this.ledger.change(tx, item, { advisorId, lentBy });
    const { subject } = item;
    const kind = kinds[step];
    await this.decided.add(tx, {
      kind,
      subject,
      advisorId,
      at: now,
      by: systemPerson,
      because: name,
      facts,
      decision,
    });
    await this.lendings.end(tx, item.id, now, 'lent_on');
    if (lentBy !== null && advisorId !== null) {
      const lending = { workItemId: item.id, lenderId: lentBy, borrowerId: advisorId, at: now };
      await this.lendings.add(tx, { ...lending, dueAt: matter?.dueAt ?? null, brief: briefOf(matter) });
    }
    await this.tell(tx, item, { advisorId, because: kind, lentBy });
    return { item: { ...item, advisorId, lentBy } };
  }

  private tell(tx: Tx, { subject }: WorkItem, handover: Handover): Promise<void> {
    return this.holders.of(subject.type).given(tx, systemPerson, subject.id, handover);
  }
}

const without = (gone: string | undefined, facts: Facts): Facts => ({
  ...facts,
  candidates: facts.candidates.filter(({ advisorId }) => advisorId !== gone),
});
