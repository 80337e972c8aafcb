import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page } from '../../../platform/html/page.js';
import { CaseList } from '../../cases/index.js';
import { PartySuggestions } from '../../enterprises/index.js';
import { InquiryQueue } from '../../inquiries/index.js';
import { Settings } from '../../settings/index.js';
import { SearchPage, type SearchPageProps } from '../views/search.page.js';

const parties = 10;
const cases = 20;
const inquiries = 50;

@ApiExcludeController()
@Controller('/soeg')
export class SearchPages {
  constructor(
    private readonly suggestions: PartySuggestions,
    private readonly caseList: CaseList,
    private readonly queue: InquiryQueue,
    private readonly settings: Settings,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @Page(SearchPage)
  async search(@Query('q') asked: unknown, @Req() request: DeskRequest): Promise<SearchPageProps> {
    const who = signedIn(request);
    const q = typeof asked === 'string' ? asked.trim().slice(0, 120) : '';
    const [{ topics }, calendar] = await Promise.all([this.settings.current(), this.settings.calendar()]);
    if (q === '')
      return {
        q,
        parties: [],
        cases: [],
        inquiries: { items: [], nextCursor: null, tooMany: false },
        topics,
        calendar,
      };
    const [found, matters, rows] = await Promise.all([
      this.suggestions.find(q, parties),
      this.caseList.find({ lane: 'all', q, limit: cases }, who),
      this.queue.find({ lane: 'all', q, sort: 'received', limit: inquiries }, who),
    ]);
    return { q, parties: found, cases: matters.items, inquiries: rows, topics, calendar };
  }
}
