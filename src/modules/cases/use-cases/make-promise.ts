import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CasePromises } from '../case-promises.js';
import { dueInPast } from '../case.refusals.js';

/** What the enterprise was told it may count on, and by when. */
@Injectable()
export class MakePromise {
  constructor(
    private readonly change: CaseChange,
    private readonly promises: CasePromises,
  ) {}

  run({ what, dueAt, ...input }: Omit<ChangeInput, 'version'> & { what: string; dueAt: Date }, who: Who) {
    return this.change.run('promise', input, { what }, who, async ({ tx, matter, now }) => {
      if (dueAt < now) throw dueInPast('dueAt');
      const id = await this.promises.add(tx, matter.id, { what, dueAt, now, who });
      return {
        direction: 'sent',
        brief: what.slice(0, 200),
        data: { promise: id, due: dueAt.toISOString() },
      };
    });
  }
}
