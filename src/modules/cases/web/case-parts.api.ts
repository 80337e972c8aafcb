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
import { AddCheck } from '../use-cases/add-check.js';
import { AddParticipant } from '../use-cases/add-participant.js';
import { ChangeCheck } from '../use-cases/change-check.js';
import { ChangeConfidentiality } from '../use-cases/change-confidentiality.js';
import { RelateCase } from '../use-cases/relate-case.js';
import { RemoveParticipant } from '../use-cases/remove-participant.js';
import { UnrelateCase } from '../use-cases/unrelate-case.js';
import { CaseAnswers } from './case-answers.js';
import { CaseAnswer } from './case.answer.js';
import { CheckForm, ConfidentialityForm, ParticipantForm, RelatedForm } from './case.form.js';

/** What belongs to a case: checklist, participants, related cases, who may read it. */
@ApiTags('cases')
@ApiHeader({ name: 'If-Match', required: false })
@Controller('/api/v1/cases/:reference')
export class CasePartsApi {
  constructor(
    private readonly answers: CaseAnswers,
    private readonly addCheck: AddCheck,
    private readonly addParticipant: AddParticipant,
    private readonly changeCheck: ChangeCheck,
    private readonly changeConfidentiality: ChangeConfidentiality,
    private readonly relateCase: RelateCase,
    private readonly removeParticipant: RemoveParticipant,
    private readonly unrelateCase: UnrelateCase,
  ) {}

  @Allow('cases.write')
  @Post('checklist')
  @ApiOperation({ summary: 'Add a point' })
  @ApiBody({ type: CheckForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  add(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(CheckForm, body);
    return this.act(reference, request, (who) => this.addCheck.run({ ...form, reference }, who));
  }

  @Allow('cases.write')
  @Post('checklist/:id/done')
  @ApiOperation({ summary: 'The point is done' })
  @ApiCreatedResponse({ type: CaseAnswer })
  tick(@Param('reference') reference: string, @Param('id') id: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.changeCheck.run({ reference, id, as: 'done' }, who));
  }

  @Allow('cases.write')
  @Delete('checklist/:id/done')
  @ApiOperation({ summary: 'Not done after all' })
  @ApiOkResponse({ type: CaseAnswer })
  untick(@Param('reference') reference: string, @Param('id') id: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.changeCheck.run({ reference, id, as: 'undone' }, who));
  }

  @Allow('cases.write')
  @Delete('checklist/:id')
  @ApiOperation({ summary: 'The point is not for this case' })
  @ApiOkResponse({ type: CaseAnswer })
  remove(@Param('reference') reference: string, @Param('id') id: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.changeCheck.run({ reference, id, as: 'removed' }, who));
  }

  @Allow('cases.write')
  @Post('participants')
  @ApiOperation({ summary: 'Someone of the desk, or someone outside by name, with a role' })
  @ApiBody({ type: ParticipantForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  join(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(ParticipantForm, body);
    return this.act(reference, request, (who) => this.addParticipant.run({ ...form, reference }, who));
  }

  @Allow('cases.write')
  @Delete('participants/:id')
  @ApiOperation({ summary: 'Takes part no more' })
  @ApiOkResponse({ type: CaseAnswer })
  leave(@Param('reference') reference: string, @Param('id') id: string, @Req() request: DeskRequest) {
    return this.act(reference, request, (who) => this.removeParticipant.run({ reference, id }, who));
  }

  @Allow('cases.write')
  @Post('related')
  @ApiOperation({ summary: 'The two cases show each other' })
  @ApiBody({ type: RelatedForm })
  @ApiCreatedResponse({ type: CaseAnswer })
  relate(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { reference: related } = readForm(RelatedForm, body);
    return this.act(reference, request, (who) => this.relateCase.run({ reference, related }, who));
  }

  @Allow('cases.write')
  @Delete('related/:other')
  @ApiOperation({ summary: 'They have nothing to do with each other' })
  @ApiOkResponse({ type: CaseAnswer })
  unrelate(
    @Param('reference') reference: string,
    @Param('other') related: string,
    @Req() request: DeskRequest,
  ) {
    return this.act(reference, request, (who) => this.unrelateCase.run({ reference, related }, who));
  }

  @Allow('cases.write')
  @Put('confidentiality')
  @ApiOperation({ summary: 'Who may read it: everyone at the desk, or participants alone' })
  @ApiBody({ type: ConfidentialityForm })
  @ApiOkResponse({ type: CaseAnswer })
  confide(@Param('reference') reference: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { confidential = true } = readForm(ConfidentialityForm, body);
    return this.act(reference, request, (who, version) =>
      this.changeConfidentiality.run({ reference, version, confidential }, who),
    );
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
