import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** A misdirected inquiry goes on to the right authority (forvaltningsloven § 7, stk. 2) and is closed here. */
@Injectable()
export class ForwardInquiry {
  constructor(private readonly change: InquiryChange) {}

  run(input: Omit<ChangeInput, 'text'> & { readonly to: string; readonly reason: string }, who: Who) {
    const text = { to: input.to, reason: input.reason };
    return this.change.run('forward', { ...input, text }, who, ({ inquiry, now }) => {
      inquiry.closeWith('forwarded', now);
      return { text: input.reason, data: { to: input.to } };
    });
  }
}
