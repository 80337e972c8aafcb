import type { Decision } from '#desk/fair-assignment';
import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Logger } from '../../../platform/log/log.js';
import { UnassignedWork } from '../queries/unassigned-work.query.js';
import { AssignWaiting } from '../use-cases/assign-waiting.js';

const batch = 200;

/** Everyone is away or without working time: no other work could be given either. */
const nobodyIsIn = ({ sheet }: Decision) =>
  sheet.every(({ excluded }) => excluded === 'absent' || excluded === 'no_capacity');

/** Finds in SQL what no bell announced: absences that ran out, advisors who came, bells that were lost. */
@Injectable()
export class AssignWaitingSweep {
  constructor(
    private readonly unassigned: UnassignedWork,
    private readonly assignWaiting: AssignWaiting,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** How many were given away. One that fails is logged and does not hold up the rest. */
  async run(): Promise<number> {
    let given = 0;
    let ids = await this.unassigned.ids(batch);
    for (let last: string | undefined; ids.length > 0; ids = await this.unassigned.ids(batch, last)) {
      for (const id of ids) {
        const assigned = await this.try(id);
        if (assigned?.advisorId) given += 1;
        else if (assigned && nobodyIsIn(assigned.decision)) return given;
      }
      last = ids.at(-1);
    }
    return given;
  }

  private async try(id: string) {
    try {
      return await this.assignWaiting.run(id);
    } catch (error) {
      this.log.error(
        { workItem: id, message: (error as Error).message },
        'waiting work could not be assigned',
      );
      return null;
    }
  }
}
