import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { Page } from '../../../platform/html/page.js';
import { PartySuggestions } from '../../enterprises/index.js';
import { InquiryQueue } from '../../inquiries/index.js';
import { Settings } from '../../settings/index.js';
import { SearchPage, type SearchPageProps } from '../views/search.page.js';

const parties = 10;
const inquiries = 50;

@ApiExcludeController()
@Controller('/soeg')
export class SearchPages {
  constructor(
    private readonly suggestions: PartySuggestions,
    private readonly queue: InquiryQueue,
    private readonly settings: Settings,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @Page(SearchPage)
  async search(@Query('q') asked: unknown): Promise<SearchPageProps> {
    const q = typeof asked === 'string' ? asked.trim().slice(0, 120) : '';
    const { topics } = await this.settings.current();
    if (q === '')
      return { q, parties: [], inquiries: { items: [], nextCursor: null, tooMany: false }, topics };
    const [found, rows] = await Promise.all([
      this.suggestions.find(q, parties),
      this.queue.find({ lane: 'all', q, sort: 'received', limit: inquiries }),
    ]);
    return { q, parties: found, inquiries: rows, topics };
  }
}
