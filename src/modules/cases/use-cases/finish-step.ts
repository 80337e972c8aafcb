import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';

/** The next step is done. Until another one is planned, the case stands in the list of those without. */
@Injectable()
export class FinishStep {
  constructor(private readonly change: CaseChange) {}

  run(input: ChangeInput, who: Who) {
    return this.change.run('step_done', input, {}, who, ({ matter }) => ({
      data: { step: matter.finishStep() },
    }));
  }
}
