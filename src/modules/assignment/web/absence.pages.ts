import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { troubleOf } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { isId } from '../ids.js';
import { AbsenceList } from '../queries/absence-list.query.js';
import { Advisors } from '../queries/advisors.query.js';
import { UnassignedWork } from '../queries/unassigned-work.query.js';
import { EndAbsence } from '../use-cases/end-absence.js';
import { Weeks } from '../queries/weeks.query.js';
import { RecordAbsence } from '../use-cases/record-absence.js';
import { SetWeek } from '../use-cases/set-week.js';
import { AbsencePage, type AbsencePageProps } from '../views/absence.page.js';
import { WorkHolders } from '../work-holders.js';
import { AbsencePageForm } from './absence.form.js';
import { WeekForm } from './cover.form.js';

/** Who is in, and who is away when. */
@ApiExcludeController()
@Controller('/fravaer')
export class AbsencePages {
  constructor(
    private readonly advisors: Advisors,
    private readonly absences: AbsenceList,
    private readonly unassigned: UnassignedWork,
    private readonly holders: WorkHolders,
    private readonly recordAbsence: RecordAbsence,
    private readonly endAbsence: EndAbsence,
    private readonly setWeek: SetWeek,
    private readonly weeks: Weeks,
    private readonly clock: Clock,
  ) {}

  @Allow('absence.write')
  @Get()
  @Page(AbsencePage)
  async show(
    @Req() request: DeskRequest,
    @Query('registreret') id?: string,
    @Query('uge') weekOf?: string,
  ): Promise<AbsencePageProps> {
    const who = signedIn(request);
    const absence = isId(id) ? await this.absences.one(id, who) : undefined;
    const recorded = absence && { absence, affected: await this.holders.openWork(absence.advisorId) };
    return this.props(who, { recorded }, weekOf);
  }

  @Allow('absence.write')
  @Post()
  @Page(AbsencePage)
  async record(@Body() body: Record<string, string>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    try {
      const { part = 'day', to, ...form } = readForm(AbsencePageForm, body);
      const half = part === 'day' ? undefined : part;
      const { id } = await this.recordAbsence.run({ ...form, to: to ?? form.from, half }, who);
      return new SeeOther(`/fravaer?registreret=${id}`);
    } catch (error) {
      const { errors, status } = troubleOf(error, textsIn(who.language));
      if (!errors) throw error;
      const byField = Object.fromEntries(errors.map(({ field, message }) => [field, message]));
      return new Shown(await this.props(who, { typed: body, errors: byField }), status);
    }
  }

  @Allow('absence.write')
  @Post(':id/afslutning')
  @Page(AbsencePage)
  async end(@Param('id') id: string, @Req() request: DeskRequest) {
    await this.endAbsence.run(id, signedIn(request));
    return new SeeOther('/fravaer');
  }

  @Allow('absence.write')
  @Post('uge/:advisorId')
  @Page(AbsencePage)
  async week(@Param('advisorId') advisorId: string, @Body() body: unknown, @Req() request: DeskRequest) {
    await this.setWeek.run({ ...readForm(WeekForm, body), advisorId }, signedIn(request));
    return new SeeOther(`/fravaer?uge=${advisorId}#arbejdsuge`);
  }

  private async props(who: Who, rest: Partial<AbsencePageProps>, weekOf?: string): Promise<AbsencePageProps> {
    const [advisors, absences, waiting] = await Promise.all([
      this.advisors.list(),
      this.absences.find({ from: this.clock.now() }, who),
      this.unassigned.count(),
    ]);
    const self = advisors.find(({ id }) => id === who.id)?.id;
    const mayChoose = who.roles.includes('manager');
    const advisor = advisors.find(({ id }) => id === (mayChoose ? (weekOf ?? advisors[0]?.id) : who.id));
    const week = advisor && { advisor, days: await this.weeks.of(advisor.id) };
    return { advisors, absences, waiting, self, week, mayChoose, ...rest };
  }
}
