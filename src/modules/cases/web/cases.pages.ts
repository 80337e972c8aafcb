import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { localMoment } from '../../../platform/http/local-moment.js';
import { fieldErrors } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { Advisors } from '../../assignment/index.js';
import { pickedId, readPicked, readWho, type Candidate } from '../../enterprises/index.js';
import { may } from '../../identity/index.js';
import { offeredTopics, Settings, type Topic } from '../../settings/index.js';
import { caseLanes, type CaseLane } from '../case-lanes.js';
import { CaseList, type CaseFilter } from '../queries/case-list.query.js';
import { CountCases } from '../queries/count-cases.query.js';
import { PromiseRate } from '../queries/promise-rate.query.js';
import { OpenCase } from '../use-cases/open-case.js';
import { laneSlugs } from '../views/case-list-props.js';
import { CaseListPage } from '../views/case-list.page.js';
import { EnterpriseCases } from '../views/enterprise-cases.part.js';
import { NewCasePage, type NewCaseProps } from '../views/new-case.page.js';
import { NewCaseForm } from './case-page.forms.js';

const perPage = 50;
const ninetyDays = 90 * 24 * 3_600_000;

/** All cases, a new one, and an enterprise's own for its page. */
@ApiExcludeController()
@Controller('/sager')
export class CasesPages {
  constructor(
    private readonly cases: CaseList,
    private readonly counts: CountCases,
    private readonly rate: PromiseRate,
    private readonly advisors: Advisors,
    private readonly openCase: OpenCase,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Allow('cases.read')
  @Get()
  @Page(CaseListPage)
  async list(@Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    const address = addressOf(query);
    const lane = caseLanes.find((one) => laneSlugs[one] === address.status) ?? 'open';
    const now = this.clock.now();
    const [rows, counts, rate, advisors, topics, calendar] = await Promise.all([
      this.cases.find(filterFrom(address, lane, who, text(query.efter)), who),
      this.counts.find(),
      this.rate.find(new Date(now.getTime() - ninetyDays), now),
      this.advisors.list(),
      this.topics(who),
      this.settings.calendar(),
    ]);
    return {
      rows,
      counts,
      rate,
      lane,
      address,
      firstPage: query.efter === undefined,
      topics,
      advisors: advisors.map(({ id, name }) => ({ value: id, label: name })),
      advises: who.roles.includes('advisor'),
      mayOpen: may(who.roles, 'cases.write'),
      calendar,
    };
  }

  @Allow('cases.write')
  @Get('/ny')
  @Page(NewCasePage)
  async empty(@Req() request: DeskRequest): Promise<NewCaseProps> {
    return { typed: {}, errors: {}, same: [], topics: await this.offered(signedIn(request)) };
  }

  @Allow('cases.write')
  @Post()
  @Page(NewCasePage)
  async open(@Body() body: Record<string, string>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    try {
      const { who: typed, whoId, same, what, dueAt, ...form } = readForm(NewCaseForm, body);
      const due = localMoment(dueAt, 'dueAt');
      if (!due) throw new Refusal('time.unreadable', 'invalid', {}, 'dueAt');
      const party = { ...(readPicked(same ?? whoId) ?? readWho(typed)), confirmedNew: same === 'new' };
      const { reference } = await this.openCase.run(
        { ...form, party, step: { what, dueAt: due, byId: null } },
        who,
      );
      return new SeeOther(`/sager/${reference}`);
    } catch (error) {
      return this.again(error, body, who);
    }
  }

  /** A part for the enterprise's page, which does not know cases. */
  @Allow('cases.read')
  @Get('/for/virksomhed/:id')
  @Page(EnterpriseCases)
  async ofEnterprise(@Param('id') id: string, @Req() request: DeskRequest) {
    const enterpriseId = /^\d{1,20}$/.test(id) ? id : '0';
    const rows = await this.cases.find({ lane: 'all', enterpriseId, limit: 20 }, signedIn(request));
    return { rows: rows.items };
  }

  /** The form as it was typed, with what is wrong; or the question whether it is one of those we know. */
  private async again(error: unknown, typed: Record<string, string>, who: Who) {
    const t = textsIn(who.language);
    const topics = await this.offered(who);
    if (error instanceof Refusal && error.code === 'party.probably_same') {
      const same = (error.facts.candidates as Candidate[]).map((candidate) => ({
        value: pickedId(candidate),
        label: candidate.name,
      }));
      return new Shown({ typed, errors: { same: t.cases.same.title }, same, topics }, 409);
    }
    const errors = fieldErrors(error, t);
    if (!errors) throw error;
    return new Shown({ typed, errors: toPageFields(errors), same: [], topics }, 422);
  }

  private async topics({ language }: Who, those = (all: readonly Topic[]) => all) {
    const { topics } = await this.settings.current();
    return those(topics).map(({ code, label }) => ({ value: code, label: label[language] }));
  }

  private offered(who: Who) {
    return this.topics(who, offeredTopics);
  }
}

/** The use case speaks of parts; the page has one field for whoever it is, and two for the step. */
const toPageFields = (errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [
      field.replace(/^(enterprise|contact)\..*/, 'who').replace(/^nextStep\./, ''),
      message,
    ]),
  );

const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 120) : undefined);

/** What of the address is the filter: only known names, only text. */
function addressOf(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    ['status', 'emne', 'raadgiver', 'q'].flatMap((name) => {
      const value = text(query[name]);
      return value ? [[name, value] as const] : [];
    }),
  );
}

function filterFrom(address: Record<string, string>, lane: CaseLane, who: Who, cursor?: string): CaseFilter {
  const { emne, raadgiver = '', q } = address;
  const named: Record<string, string> = { mine: who.id, ingen: 'none' };
  const assignee = named[raadgiver] ?? (/^\d{1,20}$/.test(raadgiver) ? raadgiver : undefined);
  return { lane, topic: emne, assignee, q, limit: perPage, cursor };
}
