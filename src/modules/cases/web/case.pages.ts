import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { localMoment } from '../../../platform/http/local-moment.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page } from '../../../platform/html/page.js';
import { AddCaseNote } from '../use-cases/add-case-note.js';
import { AddConversation } from '../use-cases/add-conversation.js';
import { CloseCase } from '../use-cases/close-case.js';
import { EditCase } from '../use-cases/edit-case.js';
import { FinishStep } from '../use-cases/finish-step.js';
import { MakePromise } from '../use-cases/make-promise.js';
import { PlanStep } from '../use-cases/plan-step.js';
import { PutToSleep } from '../use-cases/put-to-sleep.js';
import { ReassignCase } from '../use-cases/reassign-case.js';
import { ReopenCase } from '../use-cases/reopen-case.js';
import { SettlePromise } from '../use-cases/settle-promise.js';
import { UndoCase } from '../use-cases/undo-case.js';
import { WakeCase } from '../use-cases/wake-case.js';
import { CasePage } from '../views/case.page.js';
import { CaseAttempt, type Typed } from './case-attempt.js';
import { ConversationForm } from './case.form.js';
import {
  CaseClosurePageForm,
  CaseReassignPageForm,
  CaseVersionForm,
  EditCasePageForm,
  PlainForm,
  PromisePageForm,
  SleepPageForm,
  StepPageForm,
  WriteForm,
} from './case-page.forms.js';
import { CasePagePropsMaker } from './case-page-props.js';

/** One case: its page, and a form for each thing that may be done. A refused form comes back as it was typed. */
@ApiExcludeController()
@Controller('/sager/:reference')
export class CasePages {
  constructor(
    private readonly props: CasePagePropsMaker,
    private readonly attempt: CaseAttempt,
    private readonly addNote: AddCaseNote,
    private readonly addConversation: AddConversation,
    private readonly closeCase: CloseCase,
    private readonly editCase: EditCase,
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

  @Allow('cases.read')
  @Get()
  @Page(CasePage)
  show(@Param('reference') reference: string, @Query('vis') vis: unknown, @Req() request: DeskRequest) {
    return this.props.make(reference, signedIn(request), { planning: vis === 'skridt' });
  }

  @Allow('cases.write')
  @Post('/skriv')
  @Page(CasePage)
  write(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'write', body, request }, (who) => {
      const { at, ...form } = readForm(WriteForm, body);
      return this.addNote.run({ ...form, reference, at: localMoment(at, 'at') }, who);
    });
  }

  @Allow('cases.write')
  @Post('/samtaler')
  @Page(CasePage)
  converse(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'conversation', body, request }, (who) => {
      const form = readForm(ConversationForm, body);
      return this.addConversation.run({ ...form, reference, at: undefined }, who);
    });
  }

  @Allow('cases.write')
  @Post('/naeste-skridt')
  @Page(CasePage)
  plan(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'step', body, request }, (who) => {
      const { dueAt, byId = null, ...form } = readForm(StepPageForm, body);
      return this.planStep.run({ ...form, reference, byId, dueAt: momentOf(dueAt) }, who);
    });
  }

  @Allow('cases.write')
  @Post('/naeste-skridt/gjort')
  @Page(CasePage)
  stepDone(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'act', body, request, then: '?vis=skridt' }, (who) => {
      const { version } = readForm(CaseVersionForm, body);
      return this.finishStep.run({ reference, version }, who);
    });
  }

  @Allow('cases.write')
  @Post('/loefter')
  @Page(CasePage)
  promise(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'promise', body, request }, (who) => {
      const { dueAt, ...form } = readForm(PromisePageForm, body);
      return this.makePromise.run({ ...form, reference, dueAt: momentOf(dueAt) }, who);
    });
  }

  @Allow('cases.write')
  @Post('/loefter/:id/holdt')
  @Page(CasePage)
  kept(
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: Typed,
    @Req() request: DeskRequest,
  ) {
    return this.attempt.run({ reference, section: 'act', body, request }, (who) => {
      readForm(PlainForm, body);
      return this.settlePromise.run({ reference, id, as: 'kept' }, who);
    });
  }

  @Allow('cases.write')
  @Post('/loefter/:id/brudt')
  @Page(CasePage)
  broken(
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: Typed,
    @Req() request: DeskRequest,
  ) {
    return this.attempt.run({ reference, section: 'act', body, request }, (who) => {
      readForm(PlainForm, body);
      return this.settlePromise.run({ reference, id, as: 'broken' }, who);
    });
  }

  @Allow('cases.write')
  @Post('/soevn')
  @Page(CasePage)
  sleep(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'sleep', body, request }, (who) => {
      const form = readForm(SleepPageForm, body);
      return this.putToSleep.run({ ...form, reference }, who);
    });
  }

  @Allow('cases.write')
  @Post('/vaagn')
  @Page(CasePage)
  wake(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'act', body, request }, (who) => {
      const { version } = readForm(CaseVersionForm, body);
      return this.wakeCase.run({ reference, version }, who);
    });
  }

  @Allow('cases.write')
  @Post()
  @Page(CasePage)
  correct(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'edit', body, request }, (who) => {
      const form = readForm(EditCasePageForm, body);
      return this.editCase.run({ ...form, reference }, who);
    });
  }

  @Allow('cases.reassign')
  @Post('/tildeling')
  @Page(CasePage)
  give(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'reassign', body, request }, (who) => {
      const form = readForm(CaseReassignPageForm, body);
      return this.reassignCase.run({ ...form, reference }, who);
    });
  }

  @Allow('cases.write')
  @Post('/afslutning')
  @Page(CasePage)
  close(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'act', body, request }, (who) => {
      const form = readForm(CaseClosurePageForm, body);
      return this.closeCase.run({ ...form, reference }, who);
    });
  }

  @Allow('cases.write')
  @Post('/genaabning')
  @Page(CasePage)
  openAgain(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'act', body, request, then: '?vis=skridt' }, (who) => {
      const { version } = readForm(CaseVersionForm, body);
      return this.reopenCase.run({ reference, version }, who);
    });
  }

  /** Who may move it, may take back a move; a closing is taken back by who closed it. */
  @Allow('cases.reassign')
  @Post('/fortryd')
  @Page(CasePage)
  undo(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run({ reference, section: 'act', body, request }, (who) =>
      this.undoCase.run({ reference }, who),
    );
  }
}

function momentOf(text: string): Date {
  const at = localMoment(text, 'dueAt');
  if (!at) throw new Refusal('time.unreadable', 'invalid', {}, 'dueAt');
  return at;
}
