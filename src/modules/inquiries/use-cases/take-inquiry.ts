import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** An advisor takes an inquiry and starts on it. Who has it as lent starts only: it still goes back. */
@Injectable()
export class TakeInquiry {
  constructor(
    private readonly change: InquiryChange,
    private readonly assignments: Assignments,
  ) {}

  run(input: Omit<ChangeInput, 'text'>, who: Who) {
    return this.change.run('take', input, who, async ({ tx, inquiry }) => {
      const from = inquiry.assigneeId;
      if (from !== who.id) {
        const subject = { type: 'inquiry', id: inquiry.id } as const;
        await this.assignments.move(tx, who, subject, { advisorId: who.id, because: '' });
        inquiry.assigneeId = who.id;
        inquiry.lentBy = null;
      }
      return { data: { from, to: who.id } };
    });
  }
}
