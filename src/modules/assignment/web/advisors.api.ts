import { Body, Controller, Get, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Advisors } from '../queries/advisors.query.js';
import { advisorUnknown } from '../assignment.refusals.js';
import { Weeks } from '../queries/weeks.query.js';
import { SetWeek } from '../use-cases/set-week.js';
import { AdvisorsAnswer } from './assignment.answers.js';
import { WeekAnswer } from './cover.answers.js';
import { WeekForm } from './cover.form.js';

@ApiTags('assignment')
@Controller('/api/v1/advisors')
export class AdvisorsApi {
  constructor(
    private readonly advisors: Advisors,
    private readonly weeks: Weeks,
    private readonly setWeek: SetWeek,
  ) {}

  @Allow('advisors.read')
  @Get()
  @ApiOperation({ summary: 'The advisors, who is in and what each has open, by name' })
  @ApiOkResponse({ type: AdvisorsAnswer })
  async list(): Promise<AdvisorsAnswer> {
    const advisors = await this.advisors.list();
    return { items: advisors.map(({ off, ...advisor }) => advisor) };
  }

  @Allow('absence.write')
  @Get(':id/week')
  @ApiOperation({ summary: 'How much of each weekday an advisor works' })
  @ApiOkResponse({ type: WeekAnswer })
  async week(@Param('id') id: string): Promise<WeekAnswer> {
    const advisors = await this.advisors.list();
    if (!advisors.some((advisor) => advisor.id === id)) throw advisorUnknown();
    return { advisorId: id, ...(await this.weeks.of(id)) };
  }

  @Allow('absence.write')
  @Put(':id/week')
  @ApiOperation({ summary: 'Set it: nothing new is assigned in time off; what is open stays where it is' })
  @ApiBody({ type: WeekForm })
  @ApiOkResponse({ type: WeekAnswer })
  async putWeek(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<WeekAnswer> {
    await this.setWeek.run({ ...readForm(WeekForm, body), advisorId: id }, signedIn(request));
    return this.week(id);
  }
}
