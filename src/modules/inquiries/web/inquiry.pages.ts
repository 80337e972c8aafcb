import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { localMoment } from '../../../platform/http/local-moment.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page, SeeOther } from '../../../platform/html/page.js';
import { readPicked, readWho } from '../../enterprises/index.js';
import { Merges } from '../../merges/index.js';
import { AddNote } from '../use-cases/add-note.js';
import { AnswerInquiry } from '../use-cases/answer-inquiry.js';
import { CloseInquiry } from '../use-cases/close-inquiry.js';
import { EditInquiry } from '../use-cases/edit-inquiry.js';
import { ForwardInquiry } from '../use-cases/forward-inquiry.js';
import { ReassignInquiry } from '../use-cases/reassign-inquiry.js';
import { ReopenInquiry } from '../use-cases/reopen-inquiry.js';
import { ResumeInquiry } from '../use-cases/resume-inquiry.js';
import { TakeInquiry } from '../use-cases/take-inquiry.js';
import { UndoInquiry } from '../use-cases/undo-inquiry.js';
import { WaitInquiry } from '../use-cases/wait-inquiry.js';
import { InquiryPage } from '../views/inquiry.page.js';
import {
  ClosurePageForm,
  EditPageForm,
  ForwardPageForm,
  ReassignPageForm,
  VersionForm,
  WaitPageForm,
  WritePageForm,
} from './inquiry-page.forms.js';
import { InquiryAttempt, type Typed } from './inquiry-attempt.js';
import { InquiryPagePropsMaker } from './inquiry-page-props.js';

/** One inquiry: its page, and a form for each thing that may be done. A refused form comes back as it was typed. */
@ApiExcludeController()
@Controller('/henvendelser/:reference')
export class InquiryPages {
  constructor(
    private readonly props: InquiryPagePropsMaker,
    private readonly attempt: InquiryAttempt,
    private readonly addNote: AddNote,
    private readonly answer: AnswerInquiry,
    private readonly closeInquiry: CloseInquiry,
    private readonly edit: EditInquiry,
    private readonly forwardInquiry: ForwardInquiry,
    private readonly reassign: ReassignInquiry,
    private readonly reopen: ReopenInquiry,
    private readonly resume: ResumeInquiry,
    private readonly takeInquiry: TakeInquiry,
    private readonly undoInquiry: UndoInquiry,
    private readonly wait: WaitInquiry,
    private readonly merges: Merges,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @Page(InquiryPage)
  async show(
    @Param('reference') reference: string,
    @Query('lagt-sammen') merged: unknown,
    @Req() request: DeskRequest,
  ) {
    const props = await this.props.make(reference, signedIn(request));
    // The old address of a duplicate that was merged leads to the one it was merged into.
    if (props.card.reference !== reference) return new SeeOther(`/henvendelser/${props.card.reference}`);
    return { ...props, merged: await this.merges.standing(merged) };
  }

  @Allow('inquiries.write')
  @Post('/skriv')
  @Page(InquiryPage)
  write(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) => {
      const { kind, text, then, ...form } = readForm(WritePageForm, body);
      return kind === 'note'
        ? this.addNote.run({ ...form, reference, note: text }, who)
        : this.answer.run({ ...form, reference, answer: text, then }, who);
    });
  }

  @Allow('inquiries.write')
  @Post()
  @Page(InquiryPage)
  correct(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) => {
      const { who: typed, whoId, ...form } = readForm(EditPageForm, body);
      // Someone new is entered on the register's own page or with the log: here one of those known is picked.
      const party = typed ? (readPicked(whoId) ?? readWho(typed, form.inquirerKind)) : undefined;
      return this.edit.run({ ...form, reference, party, dueAt: localMoment(form.dueAt, 'dueAt') }, who);
    });
  }

  @Allow('inquiries.reassign')
  @Post('/tildeling')
  @Page(InquiryPage)
  give(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.reassign.run({ ...readForm(ReassignPageForm, body), reference }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('/overtagelse')
  @Page(InquiryPage)
  take(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) => this.takeInquiry.run({ reference }, who));
  }

  @Allow('inquiries.write')
  @Post('/videresendelse')
  @Page(InquiryPage)
  forward(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.forwardInquiry.run({ ...readForm(ForwardPageForm, body), reference }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('/pause')
  @Page(InquiryPage)
  pause(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.wait.run({ ...readForm(WaitPageForm, body), reference }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('/fortsat')
  @Page(InquiryPage)
  goOn(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.resume.run({ ...readForm(VersionForm, body), reference }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('/afslutning')
  @Page(InquiryPage)
  close(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.closeInquiry.run({ ...readForm(ClosurePageForm, body), reference }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('/genaabning')
  @Page(InquiryPage)
  openAgain(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) =>
      this.reopen.run({ ...readForm(VersionForm, body), reference }, who),
    );
  }

  /** Who may move it, may take back a move; a closing is taken back by who closed it. */
  @Allow('inquiries.reassign')
  @Post('/fortryd')
  @Page(InquiryPage)
  undo(@Param('reference') reference: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.attempt.run(reference, body, request, (who) => this.undoInquiry.run({ reference }, who));
  }
}
