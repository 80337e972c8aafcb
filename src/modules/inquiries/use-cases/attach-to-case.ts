import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseDoor } from '../../cases/index.js';
import { InquiryChange, type ChangeInput } from '../inquiry-change.js';
import { inCaseAlready } from '../inquiry.refusals.js';

/** It is about a case that is open with the same enterprise. It is answered like any other, and stands in the case. */
@Injectable()
export class AttachToCase {
  constructor(
    private readonly change: InquiryChange,
    private readonly door: CaseDoor,
  ) {}

  run({ caseReference, ...input }: Omit<ChangeInput, 'text'> & { readonly caseReference: string }, who: Who) {
    return this.change.run('attach', input, who, async ({ tx, inquiry }) => {
      if (inquiry.caseId !== null) throw inCaseAlready();
      inquiry.caseId = await this.door.openFor(tx, who, caseReference, inquiry);
      return {};
    });
  }
}
