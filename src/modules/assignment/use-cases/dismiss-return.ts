import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { absenceUnknown, returnNotYours } from '../assignment.refusals.js';
import { AbsenceRepository } from '../absence.repository.js';
import { isId } from '../ids.js';

/** Whoever is back has read what happened meanwhile: Min dag speaks of it no more. Again is the same. */
@Injectable()
export class DismissReturn {
  constructor(
    private readonly db: Database,
    private readonly absences: AbsenceRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(absenceId: string, who: Who): Promise<void> {
    await this.db.transaction(async (tx) => {
      const absence = isId(absenceId) ? await this.absences.hold(tx, absenceId) : undefined;
      if (!absence) throw absenceUnknown();
      if (absence.advisorId !== who.id) throw returnNotYours();
      if (!(await this.absences.markSeen(tx, absenceId, this.clock.now()))) return;
      await this.audit.record(tx, who, 'absence.return_read', { type: 'absence', id: absenceId });
    }, who.once);
  }
}
