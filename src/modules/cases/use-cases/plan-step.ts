import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { StaffOfDesk } from '../staff-of-desk.js';
import type { Step } from '../case.entity.js';
import { dueInPast } from '../case.refusals.js';

/** What is to be done next, by whom and when; another one, or another time for the same. */
@Injectable()
export class PlanStep {
  constructor(
    private readonly change: CaseChange,
    private readonly staff: StaffOfDesk,
  ) {}

  run({ what, dueAt, byId, ...input }: ChangeInput & Step, who: Who) {
    return this.change.run('step', input, { what }, who, async ({ tx, matter, now }) => {
      if (dueAt < now) throw dueInPast('dueAt');
      if (byId !== null) await this.staff.mustBeAdvisor(tx, byId);
      matter.plan({ what, dueAt, byId });
      return { data: { step: what, due: dueAt.toISOString(), to: byId ?? undefined } };
    });
  }
}
