import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { CaseList } from '../queries/case-list.query.js';
import { PromiseRate } from '../queries/promise-rate.query.js';
import { EditCase } from '../use-cases/edit-case.js';
import { OpenCase } from '../use-cases/open-case.js';
import { CaseAnswers } from './case-answers.js';
import { CaseAnswer, CasePageAnswer, PromiseRateAnswer } from './case.answer.js';
import { CaseFilterForm, EditCaseForm, filterOf, OpenCaseForm, PromiseRateForm } from './case.form.js';

const ninetyDays = 90 * 24 * 3_600_000;

@ApiTags('cases')
@Controller('/api/v1')
export class CasesApi {
  constructor(
    private readonly cases: CaseList,
    private readonly rate: PromiseRate,
    private readonly openCase: OpenCase,
    private readonly edit: EditCase,
    private readonly answers: CaseAnswers,
    private readonly clock: Clock,
  ) {}

  @Allow('cases.write')
  @Post('cases')
  @ApiOperation({ summary: 'Open a case with its first next step; it is assigned' })
  @ApiBody({ type: OpenCaseForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  async open(@Body() body: unknown, @Req() request: DeskRequest) {
    const { contact, enterprise, confirmedNew, nextStep, ...form } = readForm(OpenCaseForm, body);
    const who = signedIn(request);
    const step = { what: nextStep.what, dueAt: new Date(nextStep.dueAt), byId: nextStep.byId ?? null };
    const party = { contact, enterprise, confirmedNew };
    const { reference } = await this.openCase.run({ ...form, party, step }, who);
    return this.answers.one(reference, who);
  }

  @Allow('cases.read')
  @Get('cases')
  @ApiOperation({ summary: 'Cases by when they ask for someone; closed ones, and all, latest first' })
  @ApiFilter(CaseFilterForm)
  @ApiOkResponse({ type: CasePageAnswer })
  async list(@Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    const page = await this.cases.find(filterOf(readForm(CaseFilterForm, query), who), who);
    return { ...page, items: page.items.map((row) => this.answers.item(row)) };
  }

  @Allow('cases.read')
  @Get('cases/:reference')
  @ApiOperation({ summary: 'One case with all that belongs to it' })
  @ApiOkResponse({ type: CaseAnswer })
  one(@Param('reference') reference: string, @Req() request: DeskRequest) {
    return this.answers.one(reference, signedIn(request));
  }

  @Allow('cases.write')
  @Patch('cases/:reference')
  @ApiOperation({ summary: 'Correct what it is called and about' })
  @ApiBody({ type: EditCaseForm })
  @ApiOkResponse({ type: CaseAnswer })
  async correct(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(EditCaseForm, body);
    const who = signedIn(request);
    const version = requiredVersion(request.headers['if-match']);
    await this.answers.withCurrent(reference, who, () => this.edit.run({ ...form, reference, version }, who));
    return this.answers.one(reference, who);
  }

  @Allow('cases.read')
  @Get('promises/rate')
  @ApiOperation({ summary: 'Promises kept in time, of those that fell due' })
  @ApiFilter(PromiseRateForm)
  @ApiOkResponse({ type: PromiseRateAnswer })
  async kept(@Query() query: Record<string, unknown>): Promise<PromiseRateAnswer> {
    const form = readForm(PromiseRateForm, query);
    const now = this.clock.now();
    const to = form.to ? new Date(form.to) : now;
    const from = form.from ? new Date(form.from) : new Date(now.getTime() - ninetyDays);
    return { from, to, ...(await this.rate.find(from, to)) };
  }
}
