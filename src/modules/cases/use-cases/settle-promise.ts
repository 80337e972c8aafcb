import { Injectable } from '@nestjs/common';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { CasePromises, type Settled } from '../case-promises.js';

/** A promise was kept, in time or late; or it will not be, and nobody need wait for it. */
@Injectable()
export class SettlePromise {
  constructor(
    private readonly change: CaseChange,
    private readonly promises: CasePromises,
  ) {}

  run({ id, as, ...input }: Omit<ChangeInput, 'version'> & { id: string; as: Settled }, who: Who) {
    return this.change.run('promise_settled', input, {}, who, async ({ tx, matter, now }) => {
      const what = await this.promises.settle(tx, matter.id, id, { as, now, who });
      return { brief: what.slice(0, 200), data: { promise: id, settled: as } };
    });
  }
}
