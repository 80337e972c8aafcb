import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Survivors } from '../../enterprises/index.js';
import { ConflictList } from '../queries/conflict-list.query.js';
import { LiftConflict } from '../use-cases/lift-conflict.js';
import { RecordConflict } from '../use-cases/record-conflict.js';
import { ConflictFilterForm, ConflictForm } from './absence.form.js';
import { ConflictAnswer, ConflictsAnswer } from './assignment.answers.js';

@ApiTags('assignment')
@Controller('/api/v1/conflicts')
export class ConflictsApi {
  constructor(
    private readonly recordConflict: RecordConflict,
    private readonly liftConflict: LiftConflict,
    private readonly conflicts: ConflictList,
    private readonly survivors: Survivors,
  ) {}

  @Allow('conflicts.write')
  @Post()
  @ApiOperation({ summary: 'Record a conflict of interest (forvaltningsloven §§ 3–6); again is the same' })
  @ApiBody({ type: ConflictForm })
  @ApiCreatedResponse({ type: ConflictAnswer })
  async record(@Body() body: unknown, @Req() request: DeskRequest): Promise<ConflictAnswer> {
    const conflict = readForm(ConflictForm, body);
    await this.recordConflict.run(conflict, signedIn(request));
    return { ...conflict };
  }

  @Allow('conflicts.write')
  @Delete(':advisorId/:enterpriseId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lift it; nobody lifts their own' })
  @ApiNoContentResponse()
  async lift(
    @Param('advisorId') advisorId: string,
    @Param('enterpriseId') enterpriseId: string,
    @Req() request: DeskRequest,
  ): Promise<void> {
    await this.liftConflict.run({ advisorId, enterpriseId }, signedIn(request));
  }

  @Allow('conflicts.write')
  @Get()
  @ApiOperation({ summary: 'Who has a conflict of interest with an enterprise' })
  @ApiFilter(ConflictFilterForm)
  @ApiOkResponse({ type: ConflictsAnswer })
  async list(@Query() query: Record<string, unknown>): Promise<ConflictsAnswer> {
    const { enterpriseId } = readForm(ConflictFilterForm, query);
    const survivor = await this.survivors.find(enterpriseId);
    return { items: survivor === undefined ? [] : await this.conflicts.find(survivor) };
  }
}
