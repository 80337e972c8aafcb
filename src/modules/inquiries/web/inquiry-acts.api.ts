import { Body, Controller, Delete, Param, Post, Req } from '@nestjs/common';
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
import { AddNote } from '../use-cases/add-note.js';
import { AnswerInquiry } from '../use-cases/answer-inquiry.js';
import { CloseInquiry } from '../use-cases/close-inquiry.js';
import { ForwardInquiry } from '../use-cases/forward-inquiry.js';
import { ReassignInquiry } from '../use-cases/reassign-inquiry.js';
import { ReopenInquiry } from '../use-cases/reopen-inquiry.js';
import { ResumeInquiry } from '../use-cases/resume-inquiry.js';
import { UndoInquiry } from '../use-cases/undo-inquiry.js';
import { WaitInquiry } from '../use-cases/wait-inquiry.js';
import { InquiryAnswers } from './inquiry-answers.js';
import {
  AnswerForm,
  ClosureForm,
  ForwardingForm,
  NoteForm,
  ReassignmentForm,
  WaitingForm,
} from './inquiry-acts.form.js';
import { InquiryAnswer } from './inquiry.answer.js';

/** State changes as resources; each answers with the inquiry as it stands afterwards. */
@ApiTags('inquiries')
@ApiHeader({ name: 'If-Match', required: false })
@Controller('/api/v1/inquiries/:reference')
export class InquiryActsApi {
  constructor(
    private readonly answers: InquiryAnswers,
    private readonly addNote: AddNote,
    private readonly answerInquiry: AnswerInquiry,
    private readonly closeInquiry: CloseInquiry,
    private readonly forwardInquiry: ForwardInquiry,
    private readonly reassignInquiry: ReassignInquiry,
    private readonly reopenInquiry: ReopenInquiry,
    private readonly resumeInquiry: ResumeInquiry,
    private readonly undoInquiry: UndoInquiry,
    private readonly waitInquiry: WaitInquiry,
  ) {}

  @Allow('inquiries.write')
  @Post('notes')
  @ApiOperation({ summary: 'An internal note' })
  @ApiBody({ type: NoteForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  note(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { text, notCpr } = readForm(NoteForm, body);
    return this.act(reference, request, (who) => this.addNote.run({ reference, note: text, notCpr }, who));
  }

  @Allow('inquiries.write')
  @Post('answers')
  @ApiOperation({ summary: 'What the inquirer was told' })
  @ApiBody({ type: AnswerForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  answer(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { text, ...form } = readForm(AnswerForm, body);
    return this.act(reference, request, (who, version) =>
      this.answerInquiry.run({ ...form, reference, version, answer: text }, who),
    );
  }

  @Allow('inquiries.reassign')
  @Post('reassignment')
  @ApiOperation({ summary: 'Give it to another advisor, with a reason' })
  @ApiBody({ type: ReassignmentForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  reassign(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(ReassignmentForm, body);
    return this.act(reference, request, (who, version) =>
      this.reassignInquiry.run({ ...form, reference, version }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('forwarding')
  @ApiOperation({ summary: 'Forward to the right authority (forvaltningsloven § 7, stk. 2); closes it here' })
  @ApiBody({ type: ForwardingForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  forward(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(ForwardingForm, body);
    return this.act(reference, request, (who, version) =>
      this.forwardInquiry.run({ ...form, reference, version }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('waiting')
  @ApiOperation({ summary: 'Wait for the inquirer or a third party; the deadline stands still' })
  @ApiBody({ type: WaitingForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  wait(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { on } = readForm(WaitingForm, body);
    return this.act(reference, request, (who, version) =>
      this.waitInquiry.run({ reference, version, on }, who),
    );
  }

  @Allow('inquiries.write')
  @Delete('waiting')
  @ApiOperation({ summary: 'The wait is over; the deadline runs again' })
  @ApiOkResponse({ type: InquiryAnswer })
  resume(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who, version) =>
      this.resumeInquiry.run({ reference, version }, who),
    );
  }

  @Allow('inquiries.write')
  @Post('closure')
  @ApiOperation({ summary: 'Close with an outcome' })
  @ApiBody({ type: ClosureForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  close(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { outcome } = readForm(ClosureForm, body);
    return this.act(reference, request, (who, version) =>
      this.closeInquiry.run({ reference, version, outcome }, who),
    );
  }

  @Allow('inquiries.write')
  @Delete('closure')
  @ApiOperation({ summary: 'Reopen' })
  @ApiOkResponse({ type: InquiryAnswer })
  reopen(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who, version) =>
      this.reopenInquiry.run({ reference, version }, who),
    );
  }

  @Allow('inquiries.reassign')
  @Post('undo')
  @ApiOperation({
    summary: 'Take back your own closing or move, for 10 seconds, while nothing else has happened',
  })
  @ApiCreatedResponse({ type: InquiryAnswer })
  undo(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.undoInquiry.run({ reference }, who));
  }

  private async act(
    reference: string,
    request: DeskRequest,
    work: (who: Who, version: number | undefined) => Promise<unknown>,
  ): Promise<InquiryAnswer> {
    const who = signedIn(request);
    const version = versionFrom(request.headers['if-match']);
    await this.answers.withCurrent(reference, who, () => work(who, version));
    return this.answers.one(reference, who);
  }
}
