import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CasePromises } from '../case-promises.js';
import type { Outcome } from '../case-state.js';

/** Ends a case with an outcome. Its next step goes with it; a promise does not, and must be settled first. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly change: CaseChange,
    private readonly promises: CasePromises,
  ) {}

  run({ outcome, ...input }: ChangeInput & { readonly outcome: Outcome }, who: Who) {
    return this.change.run(
      'close',
      { ...input, undoable: { advisorIds: [] } },
      {},
      who,
      async ({ tx, matter, now }) => {
        await this.promises.mustAllBeSettled(tx, matter.id);
        matter.closeWith(outcome, now);
        return { data: { outcome } };
      },
    );
  }
}
