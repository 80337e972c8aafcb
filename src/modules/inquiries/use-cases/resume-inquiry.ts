import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** The wait is over: as much service time is left as when it began. */
@Injectable()
export class ResumeInquiry {
  constructor(private readonly change: InquiryChange) {}

  run(input: Omit<ChangeInput, 'text'>, who: Who) {
    return this.change.run('resume', input, who, () => ({}));
  }
}
