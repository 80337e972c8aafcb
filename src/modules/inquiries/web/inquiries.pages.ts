import { endOfLocalDay, localDate } from '#desk/business-time';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Allow } from '../../../platform/http/access.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page } from '../../../platform/html/page.js';
import { Advisors } from '../../assignment/index.js';
import { may } from '../../identity/index.js';
import { Settings } from '../../settings/index.js';
import { InquiryQueue, type Lane, type QueueFilter } from '../queries/inquiry-queue.query.js';
import { CountQueue } from '../queries/queue-counts.query.js';
import { EnterpriseInquiries } from '../views/enterprise-inquiries.part.js';
import { QueuePage } from '../views/queue.page.js';
import { channels, type Channel } from '../inquiry-state.js';

const lanes: Record<string, Lane> = { aabne: 'open', afventer: 'waiting', lukkede: 'closed', alle: 'all' };
const perPage = 50;

@ApiExcludeController()
@Controller('/henvendelser')
export class InquiriesPages {
  constructor(
    private readonly queue: InquiryQueue,
    private readonly counts: CountQueue,
    private readonly advisors: Advisors,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @Page(QueuePage)
  async list(@Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    const { language, roles } = who;
    const address = addressOf(query);
    const lane = lanes[address.status ?? ''] ?? 'open';
    const sort = sortOf(address.sorter, lane);
    const [rows, counts, advisors, { topics }, calendar] = await Promise.all([
      this.queue.find(filterFrom(address, lane, sort, text(query.efter)), who),
      this.counts.find(new Date(endOfLocalDay(localDate(this.clock.now().getTime())))),
      this.advisors.list(),
      this.settings.current(),
      this.settings.calendar(),
    ]);
    return {
      rows,
      counts,
      lane,
      sort,
      address,
      after: text(query.efter),
      topics: topics.map(({ code, label }) => ({ value: code, label: label[language] })),
      advisors: advisors.map(({ id, name }) => ({ value: id, label: name })),
      mayTake: may(roles, 'inquiries.write'),
      calendar,
    };
  }

  /** A part for the enterprise's page, which does not know inquiries. */
  @Allow('inquiries.read')
  @Get('/for/virksomhed/:id')
  @Page(EnterpriseInquiries)
  async ofEnterprise(@Param('id') id: string, @Req() request: DeskRequest) {
    const enterpriseId = /^\d{1,20}$/.test(id) ? id : '0';
    const rows = await this.queue.find(
      { lane: 'all', enterpriseId, sort: 'received', limit: 20 },
      signedIn(request),
    );
    return { rows: rows.items };
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 120) : undefined);

/** What of the address is the filter: only known names, only text. */
function addressOf(query: Record<string, unknown>): Record<string, string> {
  const names = ['status', 'emne', 'kanal', 'raadgiver', 'q', 'sorter'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text(query[name]);
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** What is done is looked for from the newest; what is not, from the most urgent. */
function sortOf(asked: string | undefined, lane: Lane): 'due' | 'received' {
  if (asked === 'frist') return 'due';
  if (asked === 'modtaget') return 'received';
  return lane === 'open' || lane === 'waiting' ? 'due' : 'received';
}

function filterFrom(
  address: Record<string, string>,
  lane: Lane,
  sort: 'due' | 'received',
  cursor?: string,
): QueueFilter {
  const { emne, kanal, raadgiver, q } = address;
  return {
    lane,
    topic: emne,
    channel: channels.find((channel): channel is Channel => channel === kanal),
    assignee:
      raadgiver === 'ingen' ? 'none' : raadgiver && /^\d{1,20}$/.test(raadgiver) ? raadgiver : undefined,
    q,
    sort,
    limit: perPage,
    cursor,
  };
}
