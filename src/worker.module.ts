import { Module, type DynamicModule } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { AssignmentJobs } from './modules/assignment/index.js';
import type { ProcessSetUp } from './platform/platform.module.js';

/** The desk, and the jobs that answer its bells. */
@Module({})
export class WorkerModule {
  static for(setUp: ProcessSetUp): DynamicModule {
    return { module: WorkerModule, imports: [AppModule.for(setUp), AssignmentJobs] };
  }
}
