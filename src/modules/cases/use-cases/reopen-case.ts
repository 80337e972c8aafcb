import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';

/** It was not over after all: the same advisor has it, and it asks for its next step. */
@Injectable()
export class ReopenCase {
  constructor(private readonly change: CaseChange) {}

  run(input: ChangeInput, who: Who) {
    return this.change.run('reopen', input, {}, who, ({ matter }) => {
      const { outcome } = matter;
      matter.reopen();
      return { data: { outcome } };
    });
  }
}
