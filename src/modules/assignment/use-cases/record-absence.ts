import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { periodOf, type PeriodInput } from '../absence-period.js';
import { mayRecord, type AbsenceKind } from '../absence.policy.js';
import { AbsenceRepository } from '../absence.repository.js';
import { AdvisorRepository } from '../advisor.repository.js';
import { AssignmentFacts } from '../assignment-facts.js';
import { absenceNotYours, absenceOverlaps, advisorUnknown } from '../assignment.refusals.js';
import { WorkHolders, type OpenWork } from '../work-holders.js';
import { SettleCover } from './settle-cover.js';

/** Pieces of work that one request moves; the workers move the rest. */
const whileAsked = 200;

export interface NewAbsence extends PeriodInput {
  readonly advisorId: string;
  readonly kind: AbsenceKind;
}

/**
 * From the moment this answers, the advisor is given nothing in that time. What it affects is told as it was before;
 * where the absence holds already, it has been lent to colleagues.
 */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly db: Database,
    private readonly facts: AssignmentFacts,
    private readonly absences: AbsenceRepository,
    private readonly advisors: AdvisorRepository,
    private readonly holders: WorkHolders,
    private readonly settleCover: SettleCover,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(
    { advisorId, kind, ...input }: NewAbsence,
    who: Who,
  ): Promise<{ id: string; affected: OpenWork[] }> {
    const asked = { advisorId, kind, ...periodOf(input) };
    const now = this.clock.now();
    if (!mayRecord(who, asked, now)) throw absenceNotYours();
    const affected = await this.holders.openWork(advisorId);
    const recorded = await this.db.transaction(async (tx) => {
      // By turns with assignment: an absence never lies beside one recorded at the same moment.
      await this.facts.takeTurn(tx);
      if (!(await this.advisors.exists(tx, advisorId))) throw advisorUnknown();
      // Ill in the morning, back at noon, ill again at two: the new one begins where the ended one did end.
      const told = await this.absences.toldUntil(tx, asked, now);
      const absence = { ...asked, from: told ?? asked.from };
      const other = await this.absences.overlapping(tx, absence);
      if (other) throw absenceOverlaps(other);
      const made = await this.absences.add(tx, absence, now, who);
      // Not the kind: the audit outlives every reason to know who was ill.
      await this.audit.record(tx, who, 'absence.recorded', { type: 'absence', id: made }, { advisorId });
      return { id: made, affected };
    }, who.once);
    await this.settleCover.run(whileAsked);
    return recorded;
  }
}
