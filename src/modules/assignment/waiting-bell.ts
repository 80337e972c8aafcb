import { Injectable } from '@nestjs/common';
import { Bell } from '../../platform/queue/bell.js';
import { UnassignedWork } from './queries/unassigned-work.query.js';

export const assignmentQueue = 'assignment';
export const assignWaitingJob = 'assign-waiting';

const atOnce = 200;

/** Rung after commit when someone may have become free; what it does not reach, the sweep finds. */
@Injectable()
export class WaitingBell {
  constructor(
    private readonly bell: Bell,
    private readonly unassigned: UnassignedWork,
  ) {}

  async ring(): Promise<void> {
    for (const id of await this.unassigned.ids(atOnce)) this.bell.ring(assignWaitingJob, id);
  }
}
