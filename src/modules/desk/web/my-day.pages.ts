import { endOfLocalDay, localDate, startOfLocalDay } from '#desk/business-time';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Allow } from '../../../platform/http/access.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page } from '../../../platform/html/page.js';
import { Advisors, CoverOfDay } from '../../assignment/index.js';
import { CasesToday, CountCases } from '../../cases/index.js';
import { may } from '../../identity/index.js';
import { AnswerFirst, CountQueue, InquiryCards, InquiryQueue, LogFormProps } from '../../inquiries/index.js';
import { Settings } from '../../settings/index.js';
import { RsvStanding } from '../queries/rsv-standing.query.js';
import { MyDayPage } from '../views/my-day.page.js';
import type { MyDayProps } from '../views/my-day-props.js';

const answersShown = 6;
const todaysShown = 12;

@ApiExcludeController()
@Controller('/min-dag')
export class MyDayPages {
  constructor(
    private readonly answers: AnswerFirst,
    private readonly queue: InquiryQueue,
    private readonly counts: CountQueue,
    private readonly cards: InquiryCards,
    private readonly logForm: LogFormProps,
    private readonly advisors: Advisors,
    private readonly cover: CoverOfDay,
    private readonly casesToday: CasesToday,
    private readonly caseCounts: CountCases,
    private readonly rsv: RsvStanding,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Allow('inquiries.read')
  @Get()
  @Page(MyDayPage)
  async show(@Query() query: Record<string, unknown>, @Req() request: DeskRequest): Promise<MyDayProps> {
    const who = signedIn(request);
    const today = localDate(this.clock.now().getTime());
    const everyone = query.vis === 'alle' || !who.roles.includes('advisor');
    const mine = everyone ? undefined : who.id;
    const logged = typeof query.logget === 'string' ? query.logget : undefined;
    const [
      first,
      todays,
      counts,
      dueToday,
      caseCounts,
      advisors,
      rsv,
      saved,
      settings,
      calendar,
      form,
      cover,
    ] = await Promise.all([
      this.answers.find(answersShown, who, mine),
      this.queue.find(
        {
          lane: 'all',
          from: new Date(startOfLocalDay(today)),
          sort: 'received',
          limit: todaysShown,
        },
        who,
      ),
      this.counts.find(new Date(endOfLocalDay(today)), mine),
      this.casesToday.find(new Date(endOfLocalDay(today)), who, mine),
      this.caseCounts.find(mine),
      this.advisors.list(),
      this.rsv.find(),
      logged ? this.cards.byReference(logged, who) : undefined,
      this.settings.current(),
      this.settings.calendar(),
      may(who.roles, 'inquiries.write') ? this.logForm.make(who.language) : undefined,
      this.cover.find(who),
    ]);
    return {
      first,
      todays: todays.items,
      counts,
      dueToday,
      casesWithoutStep: caseCounts.withoutStep,
      advisors,
      cover,
      rsv,
      saved,
      settings,
      calendar,
      form,
      everyone,
      mayChoose: mayChoose(who.roles),
    };
  }
}

const mayChoose = (roles: readonly string[]) => roles.includes('advisor');
