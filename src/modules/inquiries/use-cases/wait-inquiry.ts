import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** The ball is with the inquirer or a third party: the deadline stands still until the desk has it back. */
@Injectable()
export class WaitInquiry {
  constructor(private readonly change: InquiryChange) {}

  run(input: Omit<ChangeInput, 'text'> & { readonly on: 'client' | 'third' }, who: Who) {
    return this.change.run(input.on === 'client' ? 'wait_client' : 'wait_third', input, who, () => ({}));
  }
}
