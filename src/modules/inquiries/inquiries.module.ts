import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignmentModule } from '../assignment/index.js';
import { AuditModule } from '../audit/index.js';
import { CasesModule } from '../cases/index.js';
import { DraftsModule } from '../drafts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { MergesModule } from '../merges/index.js';
import { SettingsModule } from '../settings/index.js';
import { CaseTimelineOfInquiries } from './case-timeline.js';
import { InquiriesTold } from './inquiries-told.js';
import { InquiryChange } from './inquiry-change.js';
import { InquiryDoor } from './inquiry-door.js';
import { InquiryJournal } from './inquiry-journal.js';
import { InquiryMerger } from './inquiry-merger.js';
import { InquiryWork } from './inquiry-work.js';
import { Inquiry } from './inquiry.entity.js';
import { InquiryRepository } from './inquiry.repository.js';
import { AnswerFirst } from './queries/answer-first.query.js';
import { InquiryCards } from './queries/inquiry-card.query.js';
import { InquiryFiles } from './queries/inquiry-file.query.js';
import { InquiryMergePreview } from './queries/inquiry-merge.query.js';
import { InquiryQueue } from './queries/inquiry-queue.query.js';
import { InquiriesOfCase } from './queries/inquiries-of-case.query.js';
import { InquirySearch } from './queries/inquiry-search.query.js';
import { InquiryTimeline } from './queries/inquiry-timeline.query.js';
import { NewsSince } from './queries/news-since.query.js';
import { OpenInquiriesOf } from './queries/open-inquiries-of.query.js';
import { CountQueue } from './queries/queue-counts.query.js';
import { AddNote } from './use-cases/add-note.js';
import { AnswerInquiry } from './use-cases/answer-inquiry.js';
import { AttachToCase } from './use-cases/attach-to-case.js';
import { CloseInquiry } from './use-cases/close-inquiry.js';
import { EditInquiry } from './use-cases/edit-inquiry.js';
import { ForwardInquiry } from './use-cases/forward-inquiry.js';
import { LogInquiry } from './use-cases/log-inquiry.js';
import { MergeInquiries } from './use-cases/merge-inquiries.js';
import { OpenCaseOfInquiry } from './use-cases/open-case-of-inquiry.js';
import { ReassignInquiry } from './use-cases/reassign-inquiry.js';
import { ReopenInquiry } from './use-cases/reopen-inquiry.js';
import { ResumeInquiry } from './use-cases/resume-inquiry.js';
import { TakeInquiry } from './use-cases/take-inquiry.js';
import { UndoInquiry } from './use-cases/undo-inquiry.js';
import { WaitInquiry } from './use-cases/wait-inquiry.js';
import { InquiriesApi } from './web/inquiries.api.js';
import { InquiriesPages } from './web/inquiries.pages.js';
import { InquiryActsApi } from './web/inquiry-acts.api.js';
import { InquiryCaseApi } from './web/inquiry-case.api.js';
import { InquiryCasePages } from './web/inquiry-case.pages.js';
import { InquiryAttempt } from './web/inquiry-attempt.js';
import { InquiryAnswers } from './web/inquiry-answers.js';
import { InquiryNowPages } from './web/inquiry-now.pages.js';
import { InquiryPagePropsMaker } from './web/inquiry-page-props.js';
import { InquiryPages } from './web/inquiry.pages.js';
import { LogFormProps } from './web/log-form-props.js';
import { LogPages } from './web/log.pages.js';
import { ViewersApi } from './web/viewers.api.js';
import { InquiryMergesApi } from './web/merge-inquiries.api.js';
import { InquiryMergePages } from './web/merge-inquiries.pages.js';

const useCases = [
  AddNote,
  AnswerInquiry,
  AttachToCase,
  CloseInquiry,
  EditInquiry,
  ForwardInquiry,
  LogInquiry,
  MergeInquiries,
  OpenCaseOfInquiry,
  ReassignInquiry,
  ReopenInquiry,
  ResumeInquiry,
  TakeInquiry,
  UndoInquiry,
  WaitInquiry,
];
const queries = [
  AnswerFirst,
  CountQueue,
  InquiriesOfCase,
  InquiryCards,
  InquiryFiles,
  InquiryMergePreview,
  InquiryQueue,
  InquirySearch,
  InquiryTimeline,
  NewsSince,
  OpenInquiriesOf,
];
const web = [InquiryAnswers, InquiryAttempt, InquiryPagePropsMaker, LogFormProps];

@Module({
  imports: [
    TypeOrmModule.forFeature([Inquiry]),
    AuditModule,
    SettingsModule,
    DraftsModule,
    MergesModule,
    EnterprisesModule,
    AssignmentModule,
    CasesModule,
  ],
  // Before the page of one inquiry, whose address would swallow theirs.
  controllers: [
    LogPages,
    InquiriesPages,
    InquiryNowPages,
    InquiryPages,
    InquiryCasePages,
    InquiryMergePages,
    InquiriesApi,
    InquiryActsApi,
    InquiryCaseApi,
    InquiryMergesApi,
    ViewersApi,
  ],
  providers: [
    CaseTimelineOfInquiries,
    InquiryRepository,
    InquiryJournal,
    InquiryDoor,
    InquiryChange,
    InquiriesTold,
    InquiryMerger,
    InquiryWork,
    ...useCases,
    ...queries,
    ...web,
  ],
  exports: [AnswerFirst, CountQueue, InquiryCards, InquiryQueue, LogFormProps, LogInquiry],
})
export class InquiriesModule {}
