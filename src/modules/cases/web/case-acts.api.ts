import { Body, Controller, Delete, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { versionFrom } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { AddCaseNote } from '../use-cases/add-case-note.js';
import { AddConversation } from '../use-cases/add-conversation.js';
import { CloseCase } from '../use-cases/close-case.js';
import { FinishStep } from '../use-cases/finish-step.js';
import { MakePromise } from '../use-cases/make-promise.js';
import { PlanStep } from '../use-cases/plan-step.js';
import { PutToSleep } from '../use-cases/put-to-sleep.js';
import { ReassignCase } from '../use-cases/reassign-case.js';
import { ReopenCase } from '../use-cases/reopen-case.js';
import { SettlePromise } from '../use-cases/settle-promise.js';
import { UndoCase } from '../use-cases/undo-case.js';
import { WakeCase } from '../use-cases/wake-case.js';
import { CaseAnswers } from './case-answers.js';
import { CaseAnswer } from './case.answer.js';
import {
  CaseClosureForm,
  CaseNoteForm,
  CaseReassignmentForm,
  ConversationForm,
  PromiseForm,
  SleepForm,
  StepForm,
} from './case.form.js';

/** State changes as resources; each answers with the case as it stands afterwards. */
@ApiTags('cases')
@ApiHeader({ name: 'If-Match', required: false })
@Controller('/api/v1/cases/:reference')
export class CaseActsApi {
  constructor(
    private readonly answers: CaseAnswers,
    private readonly addNote: AddCaseNote,
    private readonly addConversation: AddConversation,
    private readonly closeCase: CloseCase,
    private readonly finishStep: FinishStep,
    private readonly makePromise: MakePromise,
    private readonly planStep: PlanStep,
    private readonly putToSleep: PutToSleep,
    private readonly reassignCase: ReassignCase,
    private readonly reopenCase: ReopenCase,
    private readonly settlePromise: SettlePromise,
    private readonly undoCase: UndoCase,
    private readonly wakeCase: WakeCase,
  ) {}

  @Allow('cases.write')
  @Post('notes')
  @ApiOperation({ summary: 'An internal note, a call or a mail, with date and direction' })
  @ApiBody({ type: CaseNoteForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  note(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { kind = 'note', at, ...form } = readForm(CaseNoteForm, body);
    return this.act(reference, request, (who) =>
      this.addNote.run({ ...form, reference, kind, at: at ? new Date(at) : undefined }, who),
    );
  }

  @Allow('cases.write')
  @Post('conversations')
  @ApiOperation({ summary: 'What was asked and advised, by which guide, and what was agreed' })
  @ApiBody({ type: ConversationForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  converse(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { at, ...form } = readForm(ConversationForm, body);
    return this.act(reference, request, (who) =>
      this.addConversation.run({ ...form, reference, at: at ? new Date(at) : undefined }, who),
    );
  }

  @Allow('cases.write')
  @Put('next-step')
  @ApiOperation({ summary: 'Plan the next step, or another time for it' })
  @ApiBody({ type: StepForm })
  @ApiOkResponse({ type: CaseAnswer })
  step(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { what, dueAt, byId = null, notCpr } = readForm(StepForm, body);
    return this.act(reference, request, (who, version) =>
      this.planStep.run({ reference, version, what, dueAt: new Date(dueAt), byId, notCpr }, who),
    );
  }

  @Allow('cases.write')
  @Post('next-step/done')
  @ApiOperation({ summary: 'The next step is done; the case is without one until another is planned' })
  @ApiCreatedResponse({ type: CaseAnswer })
  stepDone(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who, version) => this.finishStep.run({ reference, version }, who));
  }

  @Allow('cases.write')
  @Post('promises')
  @ApiOperation({ summary: 'A promise with its date' })
  @ApiBody({ type: PromiseForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  promise(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { dueAt, ...form } = readForm(PromiseForm, body);
    return this.act(reference, request, (who) =>
      this.makePromise.run({ ...form, reference, dueAt: new Date(dueAt) }, who),
    );
  }

  @Allow('cases.write')
  @Post('promises/:id/kept')
  @ApiOperation({ summary: 'The promise was kept' })
  @ApiCreatedResponse({ type: CaseAnswer })
  kept(@Param('reference') reference: string, @Param('id') id: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.settlePromise.run({ reference, id, as: 'kept' }, who));
  }

  @Allow('cases.write')
  @Post('promises/:id/broken')
  @ApiOperation({ summary: 'The promise will not be kept' })
  @ApiCreatedResponse({ type: CaseAnswer })
  broken(@Param('reference') reference: string, @Param('id') id: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) =>
      this.settlePromise.run({ reference, id, as: 'broken' }, who),
    );
  }

  @Allow('cases.write')
  @Post('sleep')
  @ApiOperation({ summary: 'Nothing is to be done until that day; it counts a quarter meanwhile' })
  @ApiBody({ type: SleepForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  sleep(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { wakeOn } = readForm(SleepForm, body);
    return this.act(reference, request, (who, version) =>
      this.putToSleep.run({ reference, version, wakeOn }, who),
    );
  }

  @Allow('cases.write')
  @Delete('sleep')
  @ApiOperation({ summary: 'Take it up again' })
  @ApiOkResponse({ type: CaseAnswer })
  wake(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who, version) => this.wakeCase.run({ reference, version }, who));
  }

  @Allow('cases.reassign')
  @Post('reassignment')
  @ApiOperation({ summary: 'Give it to another advisor, with a reason' })
  @ApiBody({ type: CaseReassignmentForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  reassign(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(CaseReassignmentForm, body);
    return this.act(reference, request, (who, version) =>
      this.reassignCase.run({ ...form, reference, version }, who),
    );
  }

  @Allow('cases.write')
  @Post('closure')
  @ApiOperation({ summary: 'Close with an outcome; every promise must be settled' })
  @ApiBody({ type: CaseClosureForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  close(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { outcome } = readForm(CaseClosureForm, body);
    return this.act(reference, request, (who, version) =>
      this.closeCase.run({ reference, version, outcome }, who),
    );
  }

  @Allow('cases.write')
  @Delete('closure')
  @ApiOperation({ summary: 'Reopen' })
  @ApiOkResponse({ type: CaseAnswer })
  reopen(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who, version) => this.reopenCase.run({ reference, version }, who));
  }

  @Allow('cases.reassign')
  @Post('undo')
  @ApiOperation({
    summary: 'Take back your own closing or move, for 10 seconds, while nothing else has happened',
  })
  @ApiCreatedResponse({ type: CaseAnswer })
  undo(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.undoCase.run({ reference }, who));
  }

  private async act(
    reference: string,
    request: DeskRequest,
    work: (who: Who, version: number | undefined) => Promise<unknown>,
  ): Promise<CaseAnswer> {
    const who = signedIn(request);
    const version = versionFrom(request.headers['if-match']);
    await this.answers.withCurrent(reference, who, () => work(who, version));
    return this.answers.one(reference, who);
  }
}
