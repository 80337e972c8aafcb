import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/http/refusal.js';
import { participantStaff } from './case.refusals.js';

/** Who may be named on a case: persons who are here, and for a step one who advises. */
@Injectable()
export class StaffOfDesk {
  async mustBeAdvisor(tx: Tx, id: string): Promise<void> {
    const rows: unknown[] = await tx.query(
      "SELECT 1 FROM staff_card WHERE id = ? AND active = 1 AND FIND_IN_SET('advisor', roles)",
      [id],
    );
    if (rows.length === 0) throw new Refusal('advisor.unknown', 'not-found', {}, 'byId');
  }

  /** Cases are open to advisors and managers alone: to name anyone else would promise what the rights refuse. */
  async mustReadCases(tx: Tx, id: string): Promise<void> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM staff_card WHERE id = ? AND active = 1
          AND (FIND_IN_SET('advisor', roles) OR FIND_IN_SET('manager', roles))`,
      [id],
    );
    if (rows.length === 0) throw participantStaff();
  }
}
