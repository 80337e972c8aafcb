import { addDays, isLocalDate, localDate } from '#desk/business-time';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';
import type { Who } from '../../../platform/http/who.js';
import { CaseChange, type ChangeInput } from '../case-change.js';
import { wakesInPast } from '../case.refusals.js';

const longest = 3 * 366;

/** Nothing is to be done until a certain day, on which it comes back by itself; meanwhile it weighs a quarter. */
@Injectable()
export class PutToSleep {
  constructor(private readonly change: CaseChange) {}

  run({ wakeOn, ...input }: ChangeInput & { readonly wakeOn: string }, who: Who) {
    if (!isLocalDate(wakeOn)) throw new Refusal('time.unreadable', 'invalid', {}, 'wakeOn');
    return this.change.run('sleep', input, {}, who, ({ matter, now }) => {
      const today = localDate(now.getTime());
      if (wakeOn <= today || wakeOn > addDays(today, longest)) throw wakesInPast();
      matter.sleepUntil(wakeOn);
      return { data: { wakeOn } };
    });
  }
}
