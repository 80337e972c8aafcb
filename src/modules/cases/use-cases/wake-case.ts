import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';

/** A sleeping case is taken up again, before its day or on it. */
@Injectable()
export class WakeCase {
  constructor(private readonly change: CaseChange) {}

  run(input: ChangeInput, who: Who) {
    return this.change.run('wake', input, {}, who, () => ({}));
  }
}
