import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { AdvisorRepository } from '../advisor.repository.js';
import { AssignmentFacts } from '../assignment-facts.js';
import { advisorUnknown, weekNotYours } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import { WaitingBell } from '../waiting-bell.js';
import { WeekRepository } from '../week.repository.js';
import { weekdays, type Week } from '../week.js';

/** How much of each weekday an advisor works: the manager says so for everyone, an advisor for themselves. */
@Injectable()
export class SetWeek {
  constructor(
    private readonly db: Database,
    private readonly facts: AssignmentFacts,
    private readonly advisors: AdvisorRepository,
    private readonly weeks: WeekRepository,
    private readonly bell: WaitingBell,
    private readonly audit: Audit,
  ) {}

  async run({ advisorId, ...week }: Week & { readonly advisorId: string }, who: Who): Promise<void> {
    if (!who.roles.includes('manager') && advisorId !== who.id) throw weekNotYours();
    await this.db.transaction(async (tx) => {
      // By turns with assignment: from here on the new week holds.
      await this.facts.takeTurn(tx);
      if (!isId(advisorId) || !(await this.advisors.exists(tx, advisorId))) throw advisorUnknown();
      await this.weeks.put(tx, advisorId, week);
      const detail = Object.fromEntries(weekdays.map((day) => [day, week[day]]));
      await this.audit.record(tx, who, 'advisor.week_set', { type: 'staff', id: advisorId }, detail);
    }, who.once);
    await this.bell.ring();
  }
}
