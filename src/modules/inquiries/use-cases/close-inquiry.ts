import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';
import type { Outcome } from '../inquiry-state.js';

@Injectable()
export class CloseInquiry {
  constructor(private readonly change: InquiryChange) {}

  run(input: Omit<ChangeInput, 'text'> & { readonly outcome: Outcome }, who: Who) {
    return this.change.run('close', { ...input, undoable: { advisorIds: [] } }, who, ({ inquiry, now }) => {
      inquiry.closeWith(input.outcome, now);
      if (input.outcome === 'answered') inquiry.answered(now);
      return { data: { outcome: input.outcome } };
    });
  }
}
