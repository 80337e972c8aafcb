import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { fieldErrors } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { may } from '../../identity/index.js';
import { isKind, isRsvStatus } from '../kinds.js';
import { EnterpriseList } from '../queries/enterprise-list.query.js';
import { PartySuggestions } from '../queries/party-suggestions.query.js';
import { CreateEnterprise } from '../use-cases/create-enterprise.js';
import { EnterpriseListPage, type EnterpriseListProps } from '../views/enterprise-list.page.js';
import { NewEnterprisePage, type NewEnterpriseProps } from '../views/new-enterprise.page.js';
import { Suggestions } from '../views/suggestions.part.js';
import { NewEnterpriseForm } from './enterprise-page.form.js';
import { candidatesIn, text, type Body as Typed } from './refused-form.js';

const perPage = 50;

@ApiExcludeController()
@Controller('/virksomheder')
export class EnterprisesPages {
  constructor(
    private readonly enterprises: EnterpriseList,
    private readonly suggestions: PartySuggestions,
    private readonly createEnterprise: CreateEnterprise,
  ) {}

  @Allow('enterprises.read')
  @Get()
  @Page(EnterpriseListPage)
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: DeskRequest,
  ): Promise<EnterpriseListProps> {
    const [q, art, rsv, cursor] = [text(query.q), text(query.art), text(query.rsv), text(query.efter)];
    const filter = {
      q,
      kind: art !== undefined && isKind(art) ? art : undefined,
      rsvStatus: rsv !== undefined && isRsvStatus(rsv) ? rsv : undefined,
    };
    const [rows, count] = await Promise.all([
      this.enterprises.find({ ...filter, limit: perPage, cursor }),
      this.enterprises.count(filter),
    ]);
    const address = { q, art: filter.kind, rsv: filter.rsvStatus };
    const mayWrite = may(signedIn(request).roles, 'enterprises.write');
    return { rows, count, address, firstPage: cursor === undefined, mayWrite };
  }

  @Allow('enterprises.read')
  @Get('/forslag')
  @Page(Suggestions)
  async suggest(@Query('q') q: unknown, @Query('kun') only: unknown) {
    const kind = only === 'virksomheder' ? 'enterprise' : only === 'kontakter' ? 'contact' : undefined;
    return { suggestions: await this.suggestions.find(text(q) ?? '', 10, kind) };
  }

  @Allow('enterprises.write')
  @Get('/ny')
  @Page(NewEnterprisePage)
  empty(@Query('navn') name: unknown): NewEnterpriseProps {
    return { typed: { name: text(name) } };
  }

  @Allow('enterprises.write')
  @Post()
  @Page(NewEnterprisePage)
  async create(
    @Body() body: Typed,
    @Req() request: DeskRequest,
  ): Promise<SeeOther | Shown<NewEnterpriseProps>> {
    const who = signedIn(request);
    try {
      const {
        contactName: name,
        contactEmail: email,
        contactPhone: phone,
        contactId,
        ...form
      } = readForm(NewEnterpriseForm, body);
      const contact = { id: contactId, name, email, phone };
      const { id } = await this.createEnterprise.run({ ...form, contact }, who);
      return new SeeOther(`/virksomheder/${id}`);
    } catch (error) {
      const candidates = candidatesIn(error);
      if (candidates) return new Shown({ typed: body, candidates }, 409);
      const errors = fieldErrors(error, textsIn(who.language));
      if (!errors) throw error;
      return new Shown({ typed: body, errors: inOneForm(errors) }, 422);
    }
  }
}

/** The use case speaks of parts; the page's form has one field for each. */
const inOneForm = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([field, sentence]) => [
      field.replace(/^contact\.(.)/, (_, letter: string) => `contact${letter.toUpperCase()}`),
      sentence,
    ]),
  );
