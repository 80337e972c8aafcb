import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Quiet } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { ViewRecord, Viewers } from '../../drafts/index.js';
import { inquiryNotFound } from '../inquiry.refusals.js';
import { InquiryCards } from '../queries/inquiry-card.query.js';
import { ViewersAnswer } from './viewers.answer.js';
import { ViewingForm } from './viewing.form.js';

/** Who has an inquiry open. An open page tells it every ten seconds, which is no sign that the person is there. */
@ApiTags('inquiries')
@Controller('/api/v1/inquiries/:reference/viewers')
export class ViewersApi {
  constructor(
    private readonly cards: InquiryCards,
    private readonly viewers: Viewers,
    private readonly view: ViewRecord,
  ) {}

  @Quiet()
  @Allow('inquiries.read')
  @Get()
  @ApiOperation({ summary: 'Who else has it open, those who write first' })
  @ApiOkResponse({ type: ViewersAnswer })
  async others(@Param('reference') reference: string, @Req() request: DeskRequest): Promise<ViewersAnswer> {
    return {
      items: await this.viewers.others(
        await this.subject(reference, signedIn(request)),
        signedIn(request).id,
      ),
    };
  }

  @Quiet()
  @Allow('inquiries.read')
  @Put('me')
  @ApiOperation({ summary: 'You have it open, for 25 seconds; the answer is who else has' })
  @ApiBody({ type: ViewingForm })
  @ApiOkResponse({ type: ViewersAnswer })
  async put(
    @Param('reference') reference: string,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<ViewersAnswer> {
    const who = signedIn(request);
    const { activity } = readForm(ViewingForm, body);
    const subject = await this.subject(reference, signedIn(request));
    await this.view.run(subject, activity, who);
    return { items: await this.viewers.others(subject, who.id) };
  }

  @Quiet()
  @Allow('inquiries.read')
  @Delete('me')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have left it' })
  @ApiNoContentResponse()
  async leave(@Param('reference') reference: string, @Req() request: DeskRequest): Promise<void> {
    await this.view.run(await this.subject(reference, signedIn(request)), 'left', signedIn(request));
  }

  private async subject(reference: string, who: Who) {
    const card = await this.cards.byReference(reference, who);
    if (!card?.readable) throw inquiryNotFound();
    return { type: 'inquiry', id: card.id };
  }
}
