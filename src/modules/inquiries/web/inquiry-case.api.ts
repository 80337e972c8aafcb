import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { versionFrom } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { AttachToCase } from '../use-cases/attach-to-case.js';
import { OpenCaseOfInquiry } from '../use-cases/open-case-of-inquiry.js';
import { InquiryAnswers } from './inquiry-answers.js';
import { InquiryAnswer } from './inquiry.answer.js';
import { InquiryCaseForm } from './inquiry-case.form.js';

@ApiTags('inquiries')
@ApiHeader({ name: 'If-Match', required: false })
@Controller('/api/v1/inquiries/:reference/case')
export class InquiryCaseApi {
  constructor(
    private readonly answers: InquiryAnswers,
    private readonly openCase: OpenCaseOfInquiry,
    private readonly attach: AttachToCase,
  ) {}

  @Allow('inquiries.write')
  @Post()
  @ApiOperation({ summary: 'Open a case from it, which closes it here; or attach it to an open case' })
  @ApiBody({ type: InquiryCaseForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  async become(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { caseReference, nextStep, ...form } = readForm(InquiryCaseForm, body);
    const who = signedIn(request);
    const version = versionFrom(request.headers['if-match']);
    const step = nextStep && { what: nextStep.what, dueAt: new Date(nextStep.dueAt) };
    await this.answers.withCurrent(reference, who, () =>
      caseReference === undefined
        ? this.openCase.run({ ...form, reference, version, step }, who)
        : this.attach.run({ reference, version, caseReference }, who),
    );
    return this.answers.one(reference, who);
  }
}
