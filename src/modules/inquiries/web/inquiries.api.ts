import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { InquiryQueue } from '../queries/inquiry-queue.query.js';
import { EditInquiry } from '../use-cases/edit-inquiry.js';
import { LogInquiry } from '../use-cases/log-inquiry.js';
import { EditInquiryForm } from './edit-inquiry.form.js';
import { InquiryAnswers } from './inquiry-answers.js';
import { InquiryAnswer, InquiryPageAnswer } from './inquiry.answer.js';
import { LogInquiryForm } from './log-inquiry.form.js';
import { filterOf, InquiryFilterForm } from './inquiry-filter.form.js';

@ApiTags('inquiries')
@Controller('/api/v1/inquiries')
export class InquiriesApi {
  constructor(
    private readonly queue: InquiryQueue,
    private readonly logInquiry: LogInquiry,
    private readonly edit: EditInquiry,
    private readonly answers: InquiryAnswers,
  ) {}

  @Allow('inquiries.write')
  @Post()
  @ApiOperation({ summary: 'Log an inquiry: it is assigned, and gets its deadline' })
  @ApiBody({ type: LogInquiryForm })
  @ApiCreatedResponse({ type: InquiryAnswer })
  async log(@Body() body: unknown, @Req() request: DeskRequest) {
    const { contact, enterprise, confirmedNew, receivedAt, dueAt, ...form } = readForm(LogInquiryForm, body);
    const who = signedIn(request);
    const { reference } = await this.logInquiry.run(
      {
        ...form,
        party: { contact, enterprise, confirmedNew },
        receivedAt: receivedAt ? new Date(receivedAt) : undefined,
        dueAt: dueAt ? new Date(dueAt) : undefined,
      },
      who,
    );
    return this.answers.one(reference, who);
  }

  @Allow('inquiries.read')
  @Get()
  @ApiOperation({ summary: 'Inquiries by deadline or by receipt' })
  @ApiFilter(InquiryFilterForm)
  @ApiOkResponse({ type: InquiryPageAnswer })
  async list(@Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    const page = await this.queue.find(filterOf(readForm(InquiryFilterForm, query), who), who);
    return { ...page, items: page.items.map((row) => this.answers.item(row)) };
  }

  @Allow('inquiries.read')
  @Get(':reference')
  @ApiOperation({ summary: 'One inquiry with its timeline and score sheet' })
  @ApiOkResponse({ type: InquiryAnswer })
  one(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.answers.one(reference, signedIn(request));
  }

  @Allow('inquiries.write')
  @Patch(':reference')
  @ApiOperation({ summary: 'Correct what was logged' })
  @ApiBody({ type: EditInquiryForm })
  @ApiOkResponse({ type: InquiryAnswer })
  async correct(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { dueAt, contact, enterprise, confirmedNew, ...form } = readForm(EditInquiryForm, body);
    const who = signedIn(request);
    const version = requiredVersion(request.headers['if-match']);
    const party = contact || enterprise ? { contact, enterprise, confirmedNew } : undefined;
    const edit = { ...form, reference, version, party, dueAt: dueAt ? new Date(dueAt) : undefined };
    await this.answers.withCurrent(reference, who, () => this.edit.run(edit, who));
    return this.answers.one(reference, who);
  }
}
