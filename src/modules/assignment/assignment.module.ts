import { BullModule, getQueueToken } from '@nestjs/bull';
import { Module, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bull';
import { Metrics } from '../../platform/health/metrics.js';
import { Readiness } from '../../platform/health/readiness.js';
import { LOG, type Logger } from '../../platform/log/log.js';
import { Bell } from '../../platform/queue/bell.js';
import { AuditModule } from '../audit/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { MergesModule } from '../merges/index.js';
import { SettingsModule } from '../settings/index.js';
import { AbsenceRepository } from './absence.repository.js';
import { AdvisorRepository } from './advisor.repository.js';
import { AssignmentFacts } from './assignment-facts.js';
import { AssignmentRepository } from './assignment.repository.js';
import { Assignments } from './assignments.js';
import { ConflictRepository } from './conflict.repository.js';
import { AssignWaitingSweep } from './jobs/assign-waiting-sweep.js';
import { MergedParties } from './merged-parties.js';
import { AbsenceList } from './queries/absence-list.query.js';
import { Advisors } from './queries/advisors.query.js';
import { AssignmentSheets } from './queries/assignment-sheets.query.js';
import { ConflictList } from './queries/conflict-list.query.js';
import { UnassignedWork } from './queries/unassigned-work.query.js';
import { AssignWaiting } from './use-cases/assign-waiting.js';
import { EndAbsence } from './use-cases/end-absence.js';
import { LiftConflict } from './use-cases/lift-conflict.js';
import { RecordAbsence } from './use-cases/record-absence.js';
import { RecordConflict } from './use-cases/record-conflict.js';
import { WaitingBell, assignmentQueue } from './waiting-bell.js';
import { AbsencePages } from './web/absence.pages.js';
import { AbsencesApi } from './web/absences.api.js';
import { AdvisorsApi } from './web/advisors.api.js';
import { ConflictsApi } from './web/conflicts.api.js';
import { ConflictsPages } from './web/conflicts.pages.js';
import { WorkHolders } from './work-holders.js';
import { WorkLedger } from './work-ledger.js';

const bell = {
  provide: Bell,
  inject: [getQueueToken(assignmentQueue), Metrics, LOG],
  useFactory: (queue: Queue<{ id: string }>, metrics: Metrics, log: Logger) => new Bell(queue, metrics, log),
};
const steps = [AssignmentFacts, WorkLedger, AssignmentRepository, WorkHolders, Assignments];
const useCases = [RecordAbsence, EndAbsence, RecordConflict, LiftConflict, AssignWaiting];
const queries = [Advisors, AssignmentSheets, AbsenceList, ConflictList, UnassignedWork];

@Module({
  imports: [
    AuditModule,
    SettingsModule,
    MergesModule,
    EnterprisesModule,
    BullModule.registerQueue({ name: assignmentQueue }),
  ],
  controllers: [AbsencePages, AbsencesApi, AdvisorsApi, ConflictsApi, ConflictsPages],
  providers: [
    bell,
    WaitingBell,
    AbsenceRepository,
    AdvisorRepository,
    ConflictRepository,
    MergedParties,
    ...steps,
    ...useCases,
    ...queries,
    AssignWaitingSweep,
  ],
  exports: [Assignments, WorkHolders, ...useCases, ...queries, AssignWaitingSweep],
})
export class AssignmentModule implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly bell: Bell,
  ) {}

  onModuleInit(): void {
    this.readiness.add({ name: 'redis', missing: async () => !(await this.bell.answers()) });
  }
}
