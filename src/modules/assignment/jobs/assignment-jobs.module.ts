import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment.module.js';
import { AssignWaitingJob } from './assign-waiting.job.js';

/** Only the worker process imports it: whoever does takes jobs from the queue. */
@Module({ imports: [AssignmentModule], providers: [AssignWaitingJob] })
export class AssignmentJobs {}
