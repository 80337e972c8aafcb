import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { Audit } from '../../audit/index.js';
import { staffNotFound } from '../staff.refusals.js';
import { StaffRepository } from '../staff.repository.js';

/** Someone comes back, with the roles and the password they left with; their tokens stay revoked. */
@Injectable()
export class ReactivateStaff {
  constructor(
    private readonly db: Database,
    private readonly staff: StaffRepository,
    private readonly audit: Audit,
  ) {}

  async run(id: string, who: Who): Promise<void> {
    await this.db.transaction(async (tx) => {
      const person = await this.staff.find(tx, id);
      if (!person) throw staffNotFound();
      if (person.active) return;
      await this.staff.setActive(tx, id, true);
      await this.audit.record(tx, who, 'staff.reactivated', { type: 'staff', id });
    }, who.once);
  }
}
