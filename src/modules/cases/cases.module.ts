import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentModule } from '../assignment/index.js';
import { AuditModule } from '../audit/index.js';
import { DraftsModule } from '../drafts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { MergesModule } from '../merges/index.js';
import { SettingsModule } from '../settings/index.js';
import { CaseChange } from './case-change.js';
import { CaseDoor } from './case-door.js';
import { CaseJournal } from './case-journal.js';
import { CaseOpening } from './case-opening.js';
import { CaseParticipants } from './case-participants.js';
import { CasePromises } from './case-promises.js';
import { CaseRelations } from './case-relations.js';
import { CaseWork } from './case-work.js';
import { Case } from './case.entity.js';
import { CaseRepository } from './case.repository.js';
import { CasesTold } from './cases-told.js';
import { Checklists } from './checklists.js';
import { CaseCards } from './queries/case-card.query.js';
import { CaseFiles } from './queries/case-file.query.js';
import { CaseList } from './queries/case-list.query.js';
import { CasePromisesOf } from './queries/case-promises-of.query.js';
import { CaseSearch } from './queries/case-search.query.js';
import { CaseTimeline } from './queries/case-timeline.query.js';
import { CasesToday } from './queries/cases-today.query.js';
import { ChecklistTemplates } from './queries/checklist-templates.query.js';
import { CountCases } from './queries/count-cases.query.js';
import { OpenCasesOf } from './queries/open-cases-of.query.js';
import { PromiseRate } from './queries/promise-rate.query.js';
import { RelatedCases } from './queries/related-cases.query.js';
import { StaffOfDesk } from './staff-of-desk.js';
import { TimelineSources } from './timeline-sources.js';
import { AddCaseNote } from './use-cases/add-case-note.js';
import { AddCheck } from './use-cases/add-check.js';
import { AddConversation } from './use-cases/add-conversation.js';
import { AddParticipant } from './use-cases/add-participant.js';
import { ChangeCheck } from './use-cases/change-check.js';
import { ChangeConfidentiality } from './use-cases/change-confidentiality.js';
import { CloseCase } from './use-cases/close-case.js';
import { EditCase } from './use-cases/edit-case.js';
import { FinishStep } from './use-cases/finish-step.js';
import { MakePromise } from './use-cases/make-promise.js';
import { OpenCase } from './use-cases/open-case.js';
import { PlanStep } from './use-cases/plan-step.js';
import { PutToSleep } from './use-cases/put-to-sleep.js';
import { ReassignCase } from './use-cases/reassign-case.js';
import { RelateCase } from './use-cases/relate-case.js';
import { RemoveParticipant } from './use-cases/remove-participant.js';
import { ReopenCase } from './use-cases/reopen-case.js';
import { SettlePromise } from './use-cases/settle-promise.js';
import { UndoCase } from './use-cases/undo-case.js';
import { UnrelateCase } from './use-cases/unrelate-case.js';
import { WakeCase } from './use-cases/wake-case.js';
import { WakeCases } from './use-cases/wake-cases.js';
import { WriteChecklist } from './use-cases/write-checklist.js';
import { CaseActsApi } from './web/case-acts.api.js';
import { CaseAnswers } from './web/case-answers.js';
import { CaseAttempt } from './web/case-attempt.js';
import { CasePagePropsMaker } from './web/case-page-props.js';
import { CasePartsApi } from './web/case-parts.api.js';
import { CasePartsPages } from './web/case-parts.pages.js';
import { CasePages } from './web/case.pages.js';
import { CasesApi } from './web/cases.api.js';
import { CasesPages } from './web/cases.pages.js';
import { ChecklistsApi } from './web/checklists.api.js';
import { ChecklistsPages } from './web/checklists.pages.js';

const steps = [
  CaseChange,
  CaseDoor,
  CaseJournal,
  CaseOpening,
  CaseParticipants,
  CasePromises,
  CaseRelations,
  CaseRepository,
  CaseWork,
  CasesTold,
  Checklists,
  StaffOfDesk,
  TimelineSources,
];
const useCases = [
  AddCaseNote,
  AddCheck,
  AddConversation,
  AddParticipant,
  ChangeCheck,
  ChangeConfidentiality,
  CloseCase,
  EditCase,
  FinishStep,
  MakePromise,
  OpenCase,
  PlanStep,
  PutToSleep,
  ReassignCase,
  RelateCase,
  RemoveParticipant,
  ReopenCase,
  SettlePromise,
  UndoCase,
  UnrelateCase,
  WakeCase,
  WakeCases,
  WriteChecklist,
];
const queries = [
  CaseCards,
  CaseFiles,
  CaseList,
  CasePromisesOf,
  CaseSearch,
  CaseTimeline,
  CasesToday,
  ChecklistTemplates,
  CountCases,
  OpenCasesOf,
  PromiseRate,
  RelatedCases,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Case]),
    AuditModule,
    SettingsModule,
    EnterprisesModule,
    DraftsModule,
    MergesModule,
    AssignmentModule,
  ],
  // Before the page of one case, whose address would swallow theirs.
  controllers: [
    CasesPages,
    CasePages,
    CasePartsPages,
    CasesApi,
    CaseActsApi,
    CasePartsApi,
    ChecklistsApi,
    ChecklistsPages,
  ],
  providers: [...steps, ...useCases, ...queries, CaseAnswers, CaseAttempt, CasePagePropsMaker],
  exports: [CaseDoor, CaseOpening, TimelineSources, CaseList, CasesToday, CountCases, PromiseRate, WakeCases],
})
export class CasesModule {}
