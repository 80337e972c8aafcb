import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** Someone decides that another advisor has it for good, and says why. The deadline stays as it was. */
@Injectable()
export class ReassignInquiry {
  constructor(
    private readonly change: InquiryChange,
    private readonly assignments: Assignments,
  ) {}

  run(input: Omit<ChangeInput, 'text'> & { readonly advisorId: string; readonly reason: string }, who: Who) {
    return this.change.run(
      'reassign',
      { ...input, text: { reason: input.reason }, undoable: { advisorIds: [input.advisorId] } },
      who,
      async ({ tx, inquiry }) => {
        const from = inquiry.assigneeId;
        const subject = { type: 'inquiry', id: inquiry.id } as const;
        await this.assignments.move(tx, who, subject, { advisorId: input.advisorId, because: input.reason });
        inquiry.assigneeId = input.advisorId;
        inquiry.lentBy = null;
        return { text: input.reason, data: { from, to: input.advisorId } };
      },
    );
  }
}
