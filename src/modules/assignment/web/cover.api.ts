import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { LendingList } from '../queries/lendings.query.js';
import { ReturnBriefs } from '../queries/return-brief.query.js';
import { AcceptHandover } from '../use-cases/accept-handover.js';
import { DismissReturn } from '../use-cases/dismiss-return.js';
import { WriteBrief } from '../use-cases/write-brief.js';
import { HandoverAnswer, handoverOf, ReturnAnswer, returnOf } from './cover.answers.js';
import { BriefForm } from './cover.form.js';

/** What was lent in an absence, and what became of it. */
@ApiTags('assignment')
@Controller('/api/v1/absences/:id')
export class CoverApi {
  constructor(
    private readonly lendings: LendingList,
    private readonly returns: ReturnBriefs,
    private readonly writeBrief: WriteBrief,
    private readonly acceptHandover: AcceptHandover,
    private readonly dismissReturn: DismissReturn,
  ) {}

  @Allow('absence.write')
  @Get('handover')
  @ApiOperation({ summary: 'What was lent in the absence, to whom, and what the borrower should know' })
  @ApiOkResponse({ type: HandoverAnswer })
  async handover(@Param('id') id: string, @Req() request: DeskRequest): Promise<HandoverAnswer> {
    return handoverOf(await this.lendings.find(id, signedIn(request).language));
  }

  @Allow('absence.write')
  @Patch('handover/:lendingId')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOperation({ summary: 'Write what the borrower should know; by the absent one or who recorded it' })
  @ApiBody({ type: BriefForm })
  @ApiOkResponse({ type: HandoverAnswer })
  async write(
    @Param('id') absenceId: string,
    @Param('lendingId') lendingId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<HandoverAnswer> {
    const version = requiredVersion(ifMatch);
    const form = readForm(BriefForm, body);
    await this.writeBrief.run({ ...form, absenceId, lendingId, version }, signedIn(request));
    return this.handover(absenceId, request);
  }

  @Allow('absence.write')
  @Post('handover/acceptance')
  @HttpCode(200)
  @ApiOperation({ summary: 'The borrower has taken over what was lent to them' })
  @ApiOkResponse({ type: HandoverAnswer })
  async accept(@Param('id') id: string, @Req() request: DeskRequest): Promise<HandoverAnswer> {
    await this.acceptHandover.run(id, signedIn(request));
    return this.handover(id, request);
  }

  @Allow('absence.write')
  @Get('return')
  @ApiOperation({ summary: 'What happened meanwhile to what was lent' })
  @ApiOkResponse({ type: ReturnAnswer })
  async returned(@Param('id') id: string, @Req() request: DeskRequest): Promise<ReturnAnswer> {
    return returnOf(await this.returns.open(id, signedIn(request).language));
  }

  @Allow('absence.write')
  @Post('return/dismissal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Whoever was away has read it' })
  @ApiNoContentResponse()
  async dismiss(@Param('id') id: string, @Req() request: DeskRequest): Promise<void> {
    await this.dismissReturn.run(id, signedIn(request));
  }
}
