import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { mayEnd } from '../absence.policy.js';
import { AbsenceRepository } from '../absence.repository.js';
import { absenceNotYours, absenceOver, absenceUnknown } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import { WaitingBell } from '../waiting-bell.js';

/** Back now, or not going after all. Work that waited for someone is offered at once. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly db: Database,
    private readonly absences: AbsenceRepository,
    private readonly bell: WaitingBell,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(id: string, who: Who): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      const absence = isId(id) ? await this.absences.hold(tx, id) : undefined;
      if (!absence) throw absenceUnknown();
      if (!mayEnd(who, absence, now)) throw absenceNotYours();
      if (absence.to <= now) throw absenceOver();
      if (absence.from >= now) await this.absences.remove(tx, id);
      else await this.absences.end(tx, id, now);
      const { advisorId } = absence;
      await this.audit.record(tx, who, 'absence.ended', { type: 'absence', id }, { advisorId });
    }, who.once);
    await this.bell.ring();
  }
}
