import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { fieldErrors } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { may } from '../../identity/index.js';
import { Merges } from '../../merges/index.js';
import { enterpriseNotFound } from '../party.refusals.js';
import { EnterpriseView } from '../queries/enterprise-view.query.js';
import { AddContact } from '../use-cases/add-contact.js';
import { ChangeContact } from '../use-cases/change-contact.js';
import { ChangeEnterprise } from '../use-cases/change-enterprise.js';
import { RecordRsvStatus } from '../use-cases/record-rsv-status.js';
import { EnterprisePage } from '../views/enterprise.page.js';
import type { EnterprisePageProps } from '../views/enterprise-props.js';
import { ContactFactsForm, EnterpriseFactsForm } from './enterprise-page.form.js';
import { AddContactForm, RsvStatusForm } from './enterprise.form.js';
import { candidatesIn, text, type Body as Typed } from './refused-form.js';

type Answer = Promise<SeeOther | Shown<EnterprisePageProps>>;
type Attempt = Pick<EnterprisePageProps, 'open' | 'typed'> & {
  readonly id: string;
  readonly request: DeskRequest;
};

/** One enterprise: its page, and a form for each thing that may be corrected or added. */
@ApiExcludeController()
@Controller('/virksomheder/:id')
export class EnterprisePages {
  constructor(
    private readonly view: EnterpriseView,
    private readonly changeEnterprise: ChangeEnterprise,
    private readonly recordStatus: RecordRsvStatus,
    private readonly addContact: AddContact,
    private readonly changeContact: ChangeContact,
    private readonly merges: Merges,
  ) {}

  @Allow('enterprises.read')
  @Get()
  @Page(EnterprisePage)
  async show(@Param('id') id: string, @Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const merged = await this.merges.standing(query['lagt-sammen']);
    const props = await this.props(id, signedIn(request), { open: text(query.vis), merged });
    // The old address of one that was merged leads to it.
    return props.card.id === id ? props : new SeeOther(`/virksomheder/${props.card.id}`);
  }

  @Allow('enterprises.write')
  @Post()
  @Page(EnterprisePage)
  correct(@Param('id') id: string, @Body() typed: Typed, @Req() request: DeskRequest): Answer {
    return this.attempt({ id, open: 'ret', typed, request }, (who) => {
      const { version, ...form } = readForm(EnterpriseFactsForm, typed);
      const { cvr = null, municipalityCode = null, postalCode = null } = form;
      const fields = { ...form, cvr, municipalityCode, postalCode };
      return this.changeEnterprise.run({ id, version, fields }, who);
    });
  }

  @Allow('enterprises.write')
  @Post('/status')
  @Page(EnterprisePage)
  status(@Param('id') id: string, @Body() typed: Typed, @Req() request: DeskRequest): Answer {
    return this.attempt({ id, open: 'status', typed, request }, (who) =>
      this.recordStatus.run({ ...readForm(RsvStatusForm, typed), enterpriseId: id }, who),
    );
  }

  @Allow('enterprises.write')
  @Post('/kontakter')
  @Page(EnterprisePage)
  add(@Param('id') id: string, @Body() typed: Typed, @Req() request: DeskRequest): Answer {
    return this.attempt({ id, open: 'ny-kontakt', typed, request }, (who) =>
      this.addContact.run({ ...readForm(AddContactForm, typed), enterpriseId: id }, who),
    );
  }

  @Allow('enterprises.write')
  @Post('/kontakter/:contactId')
  @Page(EnterprisePage)
  correctContact(
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @Body() typed: Typed,
    @Req() request: DeskRequest,
  ): Answer {
    return this.attempt({ id, open: `kontakt-${contactId}`, typed, request }, (who) => {
      const { version, name = null, email = null, phone = null } = readForm(ContactFactsForm, typed);
      return this.changeContact.run({ id: contactId, version, fields: { name, email, phone } }, who);
    });
  }

  /** Done: back to the page. Stale: both texts. Known or refused: the form as it was typed, and why. */
  private async attempt({ id, request, ...form }: Attempt, act: (who: Who) => Promise<unknown>): Answer {
    const who = signedIn(request);
    try {
      await act(who);
      return new SeeOther(`/virksomheder/${id}`);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'stale')
        return new Shown(await this.props(id, who, { ...form, stale: true }), 412);
      const candidates = candidatesIn(error);
      if (candidates) return new Shown(await this.props(id, who, { ...form, candidates }), 409);
      const errors = fieldErrors(error, textsIn(who.language));
      if (!errors) throw error;
      return new Shown(await this.props(id, who, { ...form, errors }), 422);
    }
  }

  private async props(
    id: string,
    who: Who,
    shown: Partial<EnterprisePageProps>,
  ): Promise<EnterprisePageProps> {
    const card = await this.view.byId(id);
    if (!card) throw enterpriseNotFound();
    return { card, mayWrite: may(who.roles, 'enterprises.write'), ...shown };
  }
}
