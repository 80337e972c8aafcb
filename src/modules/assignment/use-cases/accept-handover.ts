import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { AbsenceRepository } from '../absence.repository.js';
import { absenceUnknown, nothingToAccept } from '../assignment.refusals.js';
import { isId } from '../ids.js';
import { LendingRepository } from '../lending.repository.js';

/** The borrower has read what was lent to them in an absence. They have had it since it was lent; now they say so. */
@Injectable()
export class AcceptHandover {
  constructor(
    private readonly db: Database,
    private readonly absences: AbsenceRepository,
    private readonly lendings: LendingRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(absenceId: string, who: Who): Promise<void> {
    await this.db.transaction(async (tx) => {
      const absence = isId(absenceId) ? await this.absences.hold(tx, absenceId) : undefined;
      if (!absence) throw absenceUnknown();
      const count = await this.lendings.accept(tx, absenceId, who, this.clock.now());
      if (count === 0) throw nothingToAccept();
      await this.audit.record(tx, who, 'handover.accepted', { type: 'absence', id: absenceId }, { count });
    }, who.once);
  }
}
