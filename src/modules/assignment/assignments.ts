import { choose, type Decision, type Facts, type Phase } from '#desk/fair-assignment';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { advisorUnknown, hasConflict, isAbsent } from './assignment.refusals.js';
import { systemPerson, type Who } from '../../platform/http/who.js';
import { AssignmentFacts } from './assignment-facts.js';
import { AssignmentRepository } from './assignment.repository.js';
import { LendingRepository } from './lending.repository.js';
import { WorkHolders } from './work-holders.js';
import { WorkLedger, type HeldWork } from './work-ledger.js';
import type { Subject, Work } from './work.js';

export interface Assigned {
  /** Null when nobody can take it: it waits, in sight, until someone can. */
  readonly advisorId: string | null;
  readonly decision: Decision;
}

/**
 * The steps of assignment, each inside the transaction of the inquiry or case it belongs to. The caller holds the
 * subject's own row, keeps the assignee on it and writes the audit.
 */
@Injectable()
export class Assignments {
  constructor(
    private readonly facts: AssignmentFacts,
    private readonly ledger: WorkLedger,
    private readonly decided: AssignmentRepository,
    private readonly lendings: LendingRepository,
    private readonly holders: WorkHolders,
    private readonly clock: Clock,
  ) {}

  /** Chooses an advisor for new work. Call it late: until commit, nobody else is assigned anything. */
  async assignNew(tx: Tx, who: Who, work: Work): Promise<Assigned> {
    await this.facts.takeTurn(tx);
    const now = this.clock.now();
    const facts = await this.facts.read(tx, work, now);
    const decision = choose(facts);
    const advisorId = decision.chosen;
    await this.ledger.add(tx, { ...fresh(work), advisorId, givenAt: advisorId === null ? null : now });
    await this.note(tx, who, work.subject, now, facts, decision);
    return { advisorId, decision };
  }

  /**
   * Work that goes on from other work of the same advisor's: a case from its inquiry. It stays with them while they are
   * here and may deal with the enterprise (FVL § 6); else it is new work, and the rule chooses. Who has it now.
   */
  async openWith(tx: Tx, who: Who, work: Work, advisorId: string): Promise<string | null> {
    const now = this.clock.now();
    const { candidates } = await this.facts.read(tx, work, now);
    const advisor = candidates.find((candidate) => candidate.advisorId === advisorId);
    if (!advisor || advisor.conflict) return (await this.assignNew(tx, who, work)).advisorId;
    await this.ledger.add(tx, { ...fresh(work), advisorId, givenAt: now });
    await this.decided.add(tx, { kind: 'continued', subject: work.subject, advisorId, at: now, by: who });
    return advisorId;
  }

  /** Work that `who` did at once when it came in: it is theirs, weighs nothing, and counts as knowing the enterprise. */
  async handled(tx: Tx, who: Who, work: Work): Promise<void> {
    const now = this.clock.now();
    await this.ledger.add(tx, { ...fresh(work), advisorId: who.id, open: false, closedAt: now });
    await this.decided.add(tx, {
      kind: 'handled',
      subject: work.subject,
      advisorId: who.id,
      at: now,
      by: who,
    });
  }

  async changePhase(tx: Tx, subject: Subject, phase: Phase): Promise<void> {
    const item = await this.ledger.hold(tx, subject);
    if (item.phase !== phase) await this.ledger.change(tx, item, { phase });
  }

  /** Another topic or inquirer than was thought; what the advisor carries follows, the advisor stays. */
  async amend(tx: Tx, subject: Subject, known: Partial<Omit<Work, 'subject'>>): Promise<void> {
    await this.ledger.change(tx, await this.ledger.hold(tx, subject), known);
  }

  async close(tx: Tx, subject: Subject): Promise<void> {
    const item = await this.ledger.hold(tx, subject);
    if (item.open) await this.ledger.change(tx, item, { open: false, closedAt: this.clock.now() });
  }

  /** Open again and active, with the advisor it had; tells whose it is, while that one is away. */
  async reopen(tx: Tx, subject: Subject): Promise<{ lentBy: string | null }> {
    const item = await this.ledger.hold(tx, subject);
    const { lentBy } = item;
    if (!item.open) await this.ledger.change(tx, item, { open: true, phase: 'active', closedAt: null });
    return { lentBy };
  }

  /**
   * A person decides who has it, for good: what was lent is lent no longer. Refused: an unknown or former advisor (`advisor.unknown`), one with a conflict of
   * interest (`assignment.conflict`), one who is away (`assignment.absent`).
   *
   * @param because at most 300 characters, free of CPR numbers; empty when an advisor takes it themselves
   */
  async move(tx: Tx, who: Who, subject: Subject, to: { advisorId: string; because: string }): Promise<void> {
    const item = await this.ledger.hold(tx, subject);
    if (item.advisorId === to.advisorId && item.lentBy === null) return;
    const now = this.clock.now();
    const { candidates } = await this.facts.read(tx, item, now);
    const advisor = candidates.find(({ advisorId }) => advisorId === to.advisorId);
    if (!advisor) throw advisorUnknown();
    const { name } = advisor;
    if (advisor.conflict) throw hasConflict(name);
    // A day off by the pattern of the week keeps the rule away, not people.
    if (advisor.absent && advisor.absent.kind !== 'day_off') throw isAbsent(name);
    const givenAt = item.advisorId === to.advisorId ? item.givenAt : now;
    await this.ledger.change(tx, item, { advisorId: to.advisorId, lentBy: null, givenAt });
    if (item.lentBy !== null) await this.lendings.end(tx, item.id, now, 'kept');
    await this.decided.add(tx, { kind: 'moved', subject, ...to, at: now, by: who });
  }

  /** Tries again for work that waits; null when it no longer does. While nobody can take it, nothing is written. */
  async assignWaiting(tx: Tx, subject: Subject): Promise<Assigned | null> {
    await this.facts.takeTurn(tx);
    const item = await this.ledger.hold(tx, subject);
    if (!item.open || item.advisorId !== null || item.lentBy !== null) return null;
    const now = this.clock.now();
    const facts = await this.facts.read(tx, item, now);
    const decision = choose(facts);
    const advisorId = decision.chosen;
    if (advisorId === null) return { advisorId, decision };
    await this.ledger.change(tx, item, { advisorId, givenAt: now });
    await this.note(tx, systemPerson, subject, now, facts, decision);
    const handover = { advisorId, because: 'waited', lentBy: null } as const;
    await this.holders.of(subject.type).given(tx, systemPerson, subject.id, handover);
    return { advisorId, decision };
  }

  private note(tx: Tx, by: Who, subject: Subject, at: Date, facts: Facts, decision: Decision): Promise<void> {
    return this.decided.add(tx, {
      kind: 'rule',
      subject,
      advisorId: decision.chosen,
      at,
      by,
      facts,
      decision,
    });
  }
}

const fresh = (work: Work): HeldWork => ({
  ...work,
  advisorId: null,
  lentBy: null,
  phase: 'active',
  open: true,
  givenAt: null,
  closedAt: null,
});
