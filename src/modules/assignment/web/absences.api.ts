import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { firstInstant, lastInstant } from '../absence-period.js';
import { AbsenceList } from '../queries/absence-list.query.js';
import { EndAbsence } from '../use-cases/end-absence.js';
import { RecordAbsence } from '../use-cases/record-absence.js';
import { AbsenceFilterForm, NewAbsenceForm } from './absence.form.js';
import { AbsenceAnswer, AbsencesAnswer, affectedOf } from './assignment.answers.js';

@ApiTags('assignment')
@Controller('/api/v1/absences')
export class AbsencesApi {
  constructor(
    private readonly recordAbsence: RecordAbsence,
    private readonly endAbsence: EndAbsence,
    private readonly absences: AbsenceList,
    private readonly clock: Clock,
  ) {}

  @Allow('absence.write')
  @Post()
  @ApiOperation({ summary: 'Record an absence: the advisor is given nothing from the moment this answers' })
  @ApiBody({ type: NewAbsenceForm })
  @ApiCreatedResponse({ type: AbsenceAnswer })
  async record(@Body() body: unknown, @Req() request: DeskRequest): Promise<AbsenceAnswer> {
    const { id, affected } = await this.recordAbsence.run(readForm(NewAbsenceForm, body), signedIn(request));
    return { id, affected: affectedOf(affected) };
  }

  @Allow('absence.write')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End it now; one that has not begun is dropped' })
  @ApiNoContentResponse()
  async end(@Param('id') id: string, @Req() request: DeskRequest): Promise<void> {
    await this.endAbsence.run(id, signedIn(request));
  }

  @Allow('advisors.read')
  @Get()
  @ApiOperation({ summary: 'Absences with some time in the period; the first 500' })
  @ApiFilter(AbsenceFilterForm)
  @ApiOkResponse({ type: AbsencesAnswer })
  async list(@Query() query: Record<string, unknown>, @Req() request: DeskRequest): Promise<AbsencesAnswer> {
    const { from, to } = readForm(AbsenceFilterForm, query);
    const now = this.clock.now();
    const period = {
      from: from ? firstInstant('from', from) : now,
      to: to ? lastInstant('to', to) : undefined,
    };
    const rows = await this.absences.find(period, signedIn(request));
    return { items: rows.map(({ mayEnd, lent, ...row }) => row) };
  }
}
