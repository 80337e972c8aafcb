import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { troubleOf } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { StaffList } from '../queries/staff-list.query.js';
import { staffId, staffNotFound } from '../staff.refusals.js';
import { AddStaff } from '../use-cases/add-staff.js';
import { ChangeStaff } from '../use-cases/change-staff.js';
import { DeactivateStaff } from '../use-cases/deactivate-staff.js';
import { ReactivateStaff } from '../use-cases/reactivate-staff.js';
import { RenewPassword } from '../use-cases/renew-password.js';
import { ColleaguePage, type ColleaguePageProps } from '../views/colleague.page.js';
import { StaffPage, type StaffPageProps } from '../views/staff.page.js';
import { NewStaffForm, StaffPageForm } from './staff.form.js';

type Typed = Readonly<Record<string, string | string[]>>;

const most = 200;
const saved = ['aendret', 'fratraadt', 'genaktiveret'] as const;

/** Who works at the desk: the administrator's own pages. */
@ApiExcludeController()
@Controller('/indstillinger/medarbejdere')
export class StaffPages {
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
  @Page(StaffPage)
  list(): Promise<StaffPageProps> {
    return this.everyone({});
  }

  @Allow('staff.write')
  @Post()
  @Page(StaffPage)
  async add(@Body() body: Typed, @Req() request: DeskRequest): Promise<Shown<StaffPageProps>> {
    try {
      const form = readForm(NewStaffForm, body);
      const { password } = await this.addStaff.withPasswordOnce(form, signedIn(request));
      // No redirect: the password is shown in this one answer and nowhere else.
      return new Shown(await this.everyone({ added: { name: form.name, password } }));
    } catch (error) {
      const { errors, status } = troubleOf(error, textsIn(signedIn(request).language));
      if (!errors) throw error;
      return new Shown(await this.everyone({ typed: body, errors }), status);
    }
  }

  @Allow('staff.write')
  @Get(':id')
  @Page(ColleaguePage)
  show(@Param('id') id: string, @Req() request: DeskRequest, @Query('gemt') what: unknown) {
    return this.one(id, request, { saved: saved.find((one) => one === what) });
  }

  @Allow('staff.write')
  @Post(':id')
  @Page(ColleaguePage)
  change(@Param('id') id: string, @Body() body: Typed, @Req() request: DeskRequest) {
    return this.orShownAgain(id, request, body, async () => {
      const { version, ...form } = readForm(StaffPageForm, body);
      await this.changeStaff.run(staffId(id), form, version, signedIn(request));
      return back(id, 'aendret');
    });
  }

  @Allow('staff.write')
  @Post(':id/adgangskode')
  @Page(ColleaguePage)
  password(@Param('id') id: string, @Req() request: DeskRequest) {
    return this.orShownAgain(id, request, undefined, async () => {
      const password = await this.renewPassword.run(staffId(id), signedIn(request));
      return new Shown(await this.one(id, request, { password }));
    });
  }

  @Allow('staff.write')
  @Post(':id/fratraedelse')
  @Page(ColleaguePage)
  leave(@Param('id') id: string, @Req() request: DeskRequest) {
    return this.orShownAgain(id, request, undefined, async () => {
      await this.deactivateStaff.run(staffId(id), signedIn(request));
      return back(id, 'fratraadt');
    });
  }

  @Allow('staff.write')
  @Post(':id/genaktivering')
  @Page(ColleaguePage)
  comeBack(@Param('id') id: string, @Req() request: DeskRequest) {
    return this.orShownAgain(id, request, undefined, async () => {
      await this.reactivateStaff.run(staffId(id), signedIn(request));
      return back(id, 'genaktiveret');
    });
  }

  private async orShownAgain(
    id: string,
    request: DeskRequest,
    typed: Typed | undefined,
    act: () => Promise<SeeOther | Shown<ColleaguePageProps>>,
  ): Promise<SeeOther | Shown<ColleaguePageProps>> {
    try {
      return await act();
    } catch (error) {
      const trouble = troubleOf(error, textsIn(signedIn(request).language));
      if (trouble.fault || trouble.status === 404) throw error;
      return new Shown(await this.one(id, request, { typed, trouble }), trouble.status);
    }
  }

  private async everyone(rest: Omit<StaffPageProps, 'staff'>): Promise<StaffPageProps> {
    return { staff: (await this.staff.find({ limit: most })).items, ...rest };
  }

  private async one(
    id: string,
    request: DeskRequest,
    rest: Omit<ColleaguePageProps, 'person' | 'isMe'>,
  ): Promise<ColleaguePageProps> {
    const person = await this.staff.one(staffId(id));
    if (!person) throw staffNotFound();
    return { person, isMe: person.id === signedIn(request).id, ...rest };
  }
}

const back = (id: string, what: (typeof saved)[number]) =>
  new SeeOther(`/indstillinger/medarbejdere/${id}?gemt=${what}`);
