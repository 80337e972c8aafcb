import { Body, Controller, Delete, Get, Headers, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { StaffList } from '../queries/staff-list.query.js';
import { staffId, staffNotFound } from '../staff.refusals.js';
import { AddStaff } from '../use-cases/add-staff.js';
import { ChangeStaff } from '../use-cases/change-staff.js';
import { DeactivateStaff } from '../use-cases/deactivate-staff.js';
import { ReactivateStaff } from '../use-cases/reactivate-staff.js';
import { RenewPassword } from '../use-cases/renew-password.js';
import { NewStaffAnswer, PasswordAnswer, StaffAnswer, StaffPage } from './staff.answer.js';
import { NewStaffForm, StaffFilterForm, StaffForm } from './staff.form.js';

@ApiTags('staff')
@Controller('/api/v1/staff')
export class StaffApi {
  constructor(
    private readonly staff: StaffList,
    private readonly addStaff: AddStaff,
    private readonly changeStaff: ChangeStaff,
    private readonly deactivateStaff: DeactivateStaff,
    private readonly reactivateStaff: ReactivateStaff,
    private readonly renewPassword: RenewPassword,
  ) {}

  @Allow('staff.write')
  @Get()
  @ApiOperation({ summary: 'Everyone who works or has worked at the desk' })
  @ApiFilter(StaffFilterForm)
  @ApiOkResponse({ type: StaffPage })
  list(@Query() query: Record<string, unknown>): Promise<StaffPage> {
    const { limit = 50, cursor } = readForm(StaffFilterForm, query);
    return this.staff.find({ limit, cursor });
  }

  @Allow('staff.write')
  @Get(':id')
  @ApiOperation({ summary: 'One colleague' })
  @ApiOkResponse({ type: StaffAnswer })
  one(@Param('id') id: string): Promise<StaffAnswer> {
    return this.answer(staffId(id));
  }

  @Allow('staff.write')
  @Post()
  @ApiOperation({ summary: 'Add a colleague; the answer tells their first password, once' })
  @ApiBody({ type: NewStaffForm })
  @ApiCreatedResponse({ type: NewStaffAnswer })
  async add(@Body() body: unknown, @Req() request: DeskRequest): Promise<NewStaffAnswer> {
    const form = readForm(NewStaffForm, body);
    const { id, password } = await this.addStaff.withPasswordOnce(form, signedIn(request));
    return { ...(await this.answer(id)), password };
  }

  @Allow('staff.write')
  @Patch(':id')
  @ApiOperation({ summary: 'Change name, roles, working time or language; holds from the next request on' })
  @ApiBody({ type: StaffForm })
  @ApiOkResponse({ type: StaffAnswer })
  async change(
    @Param('id') asked: string,
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: DeskRequest,
  ): Promise<StaffAnswer> {
    const id = staffId(asked);
    const version = requiredVersion(ifMatch);
    await this.changeStaff.run(id, readForm(StaffForm, body), version, signedIn(request));
    return this.answer(id);
  }

  @Allow('staff.write')
  @Post(':id/deactivation')
  @ApiOperation({ summary: 'Someone leaves: sessions and tokens end at once, their work is given on' })
  @ApiCreatedResponse({ type: StaffAnswer })
  async deactivate(@Param('id') asked: string, @Req() request: DeskRequest): Promise<StaffAnswer> {
    const id = staffId(asked);
    await this.deactivateStaff.run(id, signedIn(request));
    return this.answer(id);
  }

  @Allow('staff.write')
  @Delete(':id/deactivation')
  @ApiOperation({ summary: 'Someone comes back' })
  @ApiOkResponse({ type: StaffAnswer })
  async reactivate(@Param('id') asked: string, @Req() request: DeskRequest): Promise<StaffAnswer> {
    const id = staffId(asked);
    await this.reactivateStaff.run(id, signedIn(request));
    return this.answer(id);
  }

  @Allow('staff.write')
  @Post(':id/password')
  @ApiOperation({ summary: 'A new password for someone, told once; their sessions end' })
  @ApiCreatedResponse({ type: PasswordAnswer })
  async password(@Param('id') asked: string, @Req() request: DeskRequest): Promise<PasswordAnswer> {
    return { password: await this.renewPassword.run(staffId(asked), signedIn(request)) };
  }

  private async answer(id: string): Promise<StaffAnswer> {
    const found = await this.staff.one(id);
    if (!found) throw staffNotFound();
    return found;
  }
}
