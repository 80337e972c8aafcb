import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { CaseDoor } from '../cases/index.js';
import type { Inquiry } from './inquiry.entity.js';
import { inquiryNotFound } from './inquiry.refusals.js';
import type { Act } from './inquiry-state.js';

/** What hangs on a confidential case is for those who may read the case, and for whoever has the inquiry. */
@Injectable()
export class InquiryDoor {
  constructor(private readonly cases: CaseDoor) {}

  async admit(tx: Tx, act: Act | 'merge', { caseId, assigneeId }: Inquiry, who: Who): Promise<void> {
    if (caseId === null || assigneeId === who.id) return;
    const sight = await this.cases.sight(tx, caseId, who);
    if (sight === 'nothing' || (sight === 'existence' && act !== 'reassign')) throw inquiryNotFound();
  }
}
