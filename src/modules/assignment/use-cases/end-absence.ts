import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { mayEnd } from '../absence.policy.js';
import { AbsenceRepository } from '../absence.repository.js';
import { absenceNotYours, absenceOver, absenceUnknown } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import { LendingRepository } from '../lending.repository.js';
import { AssignmentFacts } from '../assignment-facts.js';
import { WaitingBell } from '../waiting-bell.js';
import { SettleCover } from './settle-cover.js';

/** Pieces of work that one request moves; the workers move the rest. */
const whileAsked = 200;

/** Back now, or not going after all: what was lent comes back, and work that waited for someone is offered, at once. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly db: Database,
    private readonly facts: AssignmentFacts,
    private readonly absences: AbsenceRepository,
    private readonly lendings: LendingRepository,
    private readonly settleCover: SettleCover,
    private readonly bell: WaitingBell,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(id: string, who: Who): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      // By turns with lending: nothing is lent any more in an absence that has just ended.
      await this.facts.takeTurn(tx);
      const absence = isId(id) ? await this.absences.hold(tx, id) : undefined;
      if (!absence) throw absenceUnknown();
      if (!mayEnd(who, absence, now)) throw absenceNotYours();
      if (absence.to <= now) throw absenceOver();
      const began = absence.from < now || (await this.lendings.anyOf(tx, id));
      if (!began) await this.absences.remove(tx, id);
      else await this.absences.end(tx, id, now);
      const { advisorId } = absence;
      await this.audit.record(tx, who, 'absence.ended', { type: 'absence', id }, { advisorId });
    }, who.once);
    await this.settleCover.run(whileAsked);
    await this.bell.ring();
  }
}
