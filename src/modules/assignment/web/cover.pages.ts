import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { troubleOf } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { LendingList } from '../queries/lendings.query.js';
import { ReturnBriefs } from '../queries/return-brief.query.js';
import { mayWriteBrief } from '../return.policy.js';
import { AcceptHandover } from '../use-cases/accept-handover.js';
import { DismissReturn } from '../use-cases/dismiss-return.js';
import { WriteBrief } from '../use-cases/write-brief.js';
import { HandoverPage, type HandoverPageProps } from '../views/handover.page.js';
import { ReturnPage, type ReturnPageProps } from '../views/return.page.js';
import { BriefPageForm } from './cover.form.js';

/** The handover of an absence, and what its return tells. */
@ApiExcludeController()
@Controller('/fravaer/:id')
export class CoverPages {
  constructor(
    private readonly lendings: LendingList,
    private readonly returns: ReturnBriefs,
    private readonly writeBrief: WriteBrief,
    private readonly acceptHandover: AcceptHandover,
    private readonly dismissReturn: DismissReturn,
  ) {}

  @Allow('absence.write')
  @Get('overdragelse')
  @Page(HandoverPage)
  handover(@Param('id') id: string, @Query('gemt') saved: unknown, @Req() request: DeskRequest) {
    return this.props(id, request, { saved: saved === '1' });
  }

  @Allow('absence.write')
  @Post('overdragelse/modtagelse')
  @Page(HandoverPage)
  async accept(@Param('id') id: string, @Req() request: DeskRequest) {
    await this.acceptHandover.run(id, signedIn(request));
    return new SeeOther(`/fravaer/${id}/overdragelse`);
  }

  @Allow('absence.write')
  @Post('overdragelse/:lendingId')
  @Page(HandoverPage)
  async write(
    @Param('id') id: string,
    @Param('lendingId') lendingId: string,
    @Body() body: Record<string, string>,
    @Req() request: DeskRequest,
  ) {
    const who = signedIn(request);
    try {
      await this.writeBrief.run({ ...readForm(BriefPageForm, body), absenceId: id, lendingId }, who);
      return new SeeOther(`/fravaer/${id}/overdragelse?gemt=1`);
    } catch (error) {
      const { errors, status } = troubleOf(error, textsIn(who.language));
      const [wrong] = errors ?? [];
      if (!wrong) throw error;
      const typed = { lendingId, brief: body.brief ?? '', error: wrong.message };
      return new Shown(await this.props(id, request, { saved: false, typed }), status);
    }
  }

  @Allow('absence.write')
  @Get('retur')
  @Page(ReturnPage)
  async returned(@Param('id') id: string, @Req() request: DeskRequest): Promise<ReturnPageProps> {
    const who = signedIn(request);
    return { ...(await this.returns.open(id, who.language)), self: who.id };
  }

  @Allow('absence.write')
  @Post('retur/laest')
  @Page(ReturnPage)
  async dismiss(@Param('id') id: string, @Req() request: DeskRequest) {
    await this.dismissReturn.run(id, signedIn(request));
    return new SeeOther('/min-dag');
  }

  private async props(
    id: string,
    request: DeskRequest,
    rest: Pick<HandoverPageProps, 'saved' | 'typed'>,
  ): Promise<HandoverPageProps> {
    const who = signedIn(request);
    const { absence, rows } = await this.lendings.find(id, who.language);
    const { advisorId: lenderId, recordedBy } = absence;
    const mayWrite = mayWriteBrief(who, { lenderId, recordedBy });
    return { absence, rows, self: who.id, mayWrite, ...rest };
  }
}
