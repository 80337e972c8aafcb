import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { AssignWaiting } from '../use-cases/assign-waiting.js';
import { assignmentQueue, assignWaitingJob } from '../waiting-bell.js';

@Processor(assignmentQueue)
export class AssignWaitingJob {
  constructor(private readonly assignWaiting: AssignWaiting) {}

  @Process(assignWaitingJob)
  async run(job: Pick<Job<{ id: string }>, 'data'>): Promise<void> {
    await this.assignWaiting.run(job.data.id);
  }
}
