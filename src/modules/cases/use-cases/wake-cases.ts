import { localDate } from '#desk/business-time';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { systemPerson } from '../../../platform/http/who.js';
import { LOG, type Logger } from '../../../platform/log/log.js';
import { CaseRepository } from '../case.repository.js';
import { WakeCase } from './wake-case.js';

const portion = 200;

/** Wakes the cases whose day has come. Two workers at once do no harm: what is awake no longer sleeps. */
@Injectable()
export class WakeCases {
  constructor(
    private readonly db: Database,
    private readonly cases: CaseRepository,
    private readonly wake: WakeCase,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** How many were woken. One that fails is logged and does not hold up the rest. */
  async run(): Promise<number> {
    const today = localDate(this.clock.now().getTime());
    const references = await this.db.transaction((tx) => this.cases.wakingBy(tx, today, portion));
    let woken = 0;
    for (const reference of references) woken += await this.try(reference);
    return woken;
  }

  private async try(reference: string): Promise<number> {
    try {
      await this.wake.run({ reference }, systemPerson);
      return 1;
    } catch (error) {
      const awake = error instanceof Refusal && error.code === 'case.illegal_move';
      if (!awake)
        this.log.error({ reference, message: (error as Error).message }, 'a case could not be woken');
      return 0;
    }
  }
}
