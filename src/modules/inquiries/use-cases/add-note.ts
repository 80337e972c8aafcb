import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';

/** An internal note. It changes nothing else, so it is taken whatever happened meanwhile. */
@Injectable()
export class AddNote {
  constructor(private readonly change: InquiryChange) {}

  run(input: Omit<ChangeInput, 'version' | 'text'> & { readonly note: string }, who: Who) {
    return this.change.run('note', { ...input, version: undefined, text: { note: input.note } }, who, () => ({
      text: input.note,
    }));
  }
}
