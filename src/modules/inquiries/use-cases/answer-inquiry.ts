import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** What becomes of the inquiry once it is answered. */
export const afterAnswer = ['stay', 'wait', 'close'] as const;
export type AfterAnswer = (typeof afterAnswer)[number];

interface Answer extends Omit<ChangeInput, 'text'> {
  readonly answer: string;
  readonly then?: AfterAnswer;
}

/** Puts on record what the inquirer was told. The first answer stops the clock. */
@Injectable()
export class AnswerInquiry {
  constructor(private readonly change: InquiryChange) {}

  run(input: Answer, who: Who) {
    const { answer, then = 'stay' } = input;
    return this.change.run('answer', { ...input, text: { answer } }, who, ({ inquiry, now, also }) => {
      inquiry.answered(now);
      if (then === 'wait') also('wait_client');
      if (then === 'close') {
        also('close');
        inquiry.closeWith('answered', now);
      }
      return { text: answer, data: { then } };
    });
  }
}
