import { BullModule, getQueueToken } from '@nestjs/bull';
import { Module, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bull';
import { Metrics } from '../../platform/health/metrics.js';
import { Readiness } from '../../platform/health/readiness.js';
import { LOG, type Logger } from '../../platform/log/log.js';
import { Bell } from '../../platform/queue/bell.js';
import { AuditModule } from '../audit/index.js';
import { DraftsModule } from '../drafts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { IdentityModule } from '../identity/index.js';
import { MergesModule } from '../merges/index.js';
import { SettingsModule } from '../settings/index.js';
import { AbsenceRepository } from './absence.repository.js';
import { AdvisorRepository } from './advisor.repository.js';
import { AssignmentFacts } from './assignment-facts.js';
import { AssignmentRepository } from './assignment.repository.js';
import { Assignments } from './assignments.js';
import { ConflictRepository } from './conflict.repository.js';
import { CoverStanding } from './cover-standing.js';
import { Cover } from './cover.js';
import { AssignWaitingSweep } from './jobs/assign-waiting-sweep.js';
import { LendingRepository } from './lending.repository.js';
import { MergedParties } from './merged-parties.js';
import { AbsenceList } from './queries/absence-list.query.js';
import { Advisors } from './queries/advisors.query.js';
import { AssignmentSheets } from './queries/assignment-sheets.query.js';
import { CoverWork } from './queries/cover-work.query.js';
import { ConflictList } from './queries/conflict-list.query.js';
import { CoverOfDay } from './queries/cover-of-day.query.js';
import { LendingList } from './queries/lendings.query.js';
import { ReturnBriefs } from './queries/return-brief.query.js';
import { Weeks } from './queries/weeks.query.js';
import { UnassignedWork } from './queries/unassigned-work.query.js';
import { AcceptHandover } from './use-cases/accept-handover.js';
import { DismissReturn } from './use-cases/dismiss-return.js';
import { SetWeek } from './use-cases/set-week.js';
import { WriteBrief } from './use-cases/write-brief.js';
import { AssignWaiting } from './use-cases/assign-waiting.js';
import { EndAbsence } from './use-cases/end-absence.js';
import { LiftConflict } from './use-cases/lift-conflict.js';
import { RecordAbsence } from './use-cases/record-absence.js';
import { RecordConflict } from './use-cases/record-conflict.js';
import { GiveOnOfLeaver } from './use-cases/give-on-of-leaver.js';
import { SettleCover } from './use-cases/settle-cover.js';
import { WaitingBell, assignmentQueue } from './waiting-bell.js';
import { AbsencePages } from './web/absence.pages.js';
import { AbsencesApi } from './web/absences.api.js';
import { AdvisorsApi } from './web/advisors.api.js';
import { CoverApi } from './web/cover.api.js';
import { CoverPages } from './web/cover.pages.js';
import { ConflictsApi } from './web/conflicts.api.js';
import { ConflictsPages } from './web/conflicts.pages.js';
import { WeekRepository } from './week.repository.js';
import { WorkHolders } from './work-holders.js';
import { WorkLedger } from './work-ledger.js';
import { RecordUndo } from './record-undo.js';
import { WorkUndo } from './work-undo.js';

const bell = {
  provide: Bell,
  inject: [getQueueToken(assignmentQueue), Metrics, LOG],
  useFactory: (queue: Queue<{ id: string }>, metrics: Metrics, log: Logger) => new Bell(queue, metrics, log),
};
const steps = [
  AssignmentFacts,
  WorkLedger,
  AssignmentRepository,
  LendingRepository,
  WeekRepository,
  WorkHolders,
  Assignments,
  CoverStanding,
  Cover,
  WorkUndo,
  RecordUndo,
];
const useCases = [
  RecordAbsence,
  EndAbsence,
  RecordConflict,
  LiftConflict,
  AssignWaiting,
  SettleCover,
  GiveOnOfLeaver,
  WriteBrief,
  AcceptHandover,
  DismissReturn,
  SetWeek,
];
const queries = [
  Advisors,
  AssignmentSheets,
  AbsenceList,
  ConflictList,
  UnassignedWork,
  CoverWork,
  LendingList,
  ReturnBriefs,
  CoverOfDay,
  Weeks,
];

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    SettingsModule,
    DraftsModule,
    MergesModule,
    EnterprisesModule,
    BullModule.registerQueue({ name: assignmentQueue }),
  ],
  controllers: [AbsencePages, AbsencesApi, CoverPages, CoverApi, AdvisorsApi, ConflictsApi, ConflictsPages],
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
  exports: [Assignments, WorkHolders, RecordUndo, ...useCases, ...queries, AssignWaitingSweep],
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
