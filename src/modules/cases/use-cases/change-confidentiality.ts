import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CaseParticipants } from '../case-participants.js';

/** Who may read it: everyone at the desk, or those who take part alone. */
@Injectable()
export class ChangeConfidentiality {
  constructor(
    private readonly change: CaseChange,
    private readonly participants: CaseParticipants,
  ) {}

  run({ confidential, ...input }: ChangeInput & { readonly confidential: boolean }, who: Who) {
    return this.change.run('confidentiality', input, {}, who, async ({ tx, matter }) => {
      if (confidential) await this.participants.letIn(tx, matter.id, who.id);
      matter.confidential = confidential;
      return { data: { confidential } };
    });
  }
}
