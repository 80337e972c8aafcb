import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { IdentityModule } from '../identity/index.js';
import { DraftDone } from './draft-done.interceptor.js';
import { DraftRepository } from './draft.repository.js';
import { OpenUndos } from './queries/open-undo.query.js';
import { OwnDrafts } from './queries/own-drafts.query.js';
import { Viewers } from './queries/viewers.query.js';
import { UndoSteps } from './undo-steps.js';
import { UnfinishedForms } from './unfinished-forms.js';
import { ClearUnfinished } from './use-cases/clear-unfinished.js';
import { DiscardDraft } from './use-cases/discard-draft.js';
import { FinishDraft } from './use-cases/finish-draft.js';
import { SaveDraft } from './use-cases/save-draft.js';
import { ViewRecord } from './use-cases/view-record.js';
import { ViewerRepository } from './viewer.repository.js';
import { DraftsApi } from './web/drafts.api.js';
import { DraftsPages } from './web/drafts.pages.js';

const faced = [ClearUnfinished, OpenUndos, UndoSteps, Viewers, ViewRecord];

@Module({
  imports: [IdentityModule],
  controllers: [DraftsPages, DraftsApi],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: DraftDone },
    ...faced,
    DiscardDraft,
    DraftRepository,
    FinishDraft,
    OwnDrafts,
    SaveDraft,
    UnfinishedForms,
    ViewerRepository,
  ],
  exports: faced,
})
export class DraftsModule {}
