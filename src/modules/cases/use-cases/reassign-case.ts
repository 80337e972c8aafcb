import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { Assignments } from '../../assignment/index.js';
import { CaseChange, type ChangeInput } from '../case-change.js';

/** Someone decides that another advisor has it, and says why. What is planned and promised goes with it. */
@Injectable()
export class ReassignCase {
  constructor(
    private readonly change: CaseChange,
    private readonly assignments: Assignments,
  ) {}

  run({ advisorId, reason, ...input }: ChangeInput & { advisorId: string; reason: string }, who: Who) {
    const undoable = { advisorIds: [advisorId] };
    return this.change.run('reassign', { ...input, undoable }, { reason }, who, async ({ tx, matter }) => {
      const from = matter.assigneeId;
      const subject = { type: 'case', id: matter.id } as const;
      await this.assignments.move(tx, who, subject, { advisorId, because: reason });
      if (matter.stepBy === from) matter.stepBy = null;
      matter.assigneeId = advisorId;
      matter.lentBy = null;
      return { text: reason, data: { from, to: advisorId } };
    });
  }
}
