import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, Quiet } from '../../../platform/http/access.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page } from '../../../platform/html/page.js';
import { Viewers } from '../../drafts/index.js';
import { inquiryNotFound } from '../inquiry.refusals.js';
import { InquiryCards } from '../queries/inquiry-card.query.js';
import { NewsSince } from '../queries/news-since.query.js';
import { InquiryNowPart, type InquiryNowProps } from '../views/inquiry-now.part.js';

/** The part of an open inquiry's page that follows what happens. */
@ApiExcludeController()
@Controller('/henvendelser/:reference/nu')
export class InquiryNowPages {
  constructor(
    private readonly cards: InquiryCards,
    private readonly viewers: Viewers,
    private readonly news: NewsSince,
  ) {}

  @Quiet()
  @Allow('inquiries.read')
  @Get()
  @Page(InquiryNowPart)
  async show(
    @Param('reference') reference: string,
    @Query('efter') after: unknown,
    @Req() request: DeskRequest,
  ): Promise<InquiryNowProps> {
    const who = signedIn(request);
    const me = who.id;
    const card = await this.cards.byReference(reference, who);
    if (!card?.readable) throw inquiryNotFound();
    const lastEntry = typeof after === 'string' && /^\d{1,19}$/.test(after) ? after : '0';
    const [viewers, news] = await Promise.all([
      this.viewers.others({ type: 'inquiry', id: card.id }, me),
      this.news.find(card.id, lastEntry, me),
    ]);
    return { card, viewers, lastEntry, news };
  }
}
