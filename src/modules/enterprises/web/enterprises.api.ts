import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { EnterpriseList } from '../queries/enterprise-list.query.js';
import { AddContact } from '../use-cases/add-contact.js';
import { ChangeEnterprise } from '../use-cases/change-enterprise.js';
import { CreateEnterprise } from '../use-cases/create-enterprise.js';
import { RecordRsvStatus } from '../use-cases/record-rsv-status.js';
import { notCleared, sentFields } from './changes.js';
import { EnterpriseAnswers } from './enterprise-answers.js';
import { ContactAnswer, EnterpriseAnswer, EnterpriseListAnswer } from './enterprise.answer.js';
import {
  AddContactForm,
  ChangeEnterpriseForm,
  CreateEnterpriseForm,
  EnterpriseFilterForm,
  RsvStatusForm,
} from './enterprise.form.js';

const perPage = 50;

@ApiTags('enterprises')
@Controller('/api/v1/enterprises')
export class EnterprisesApi {
  constructor(
    private readonly list: EnterpriseList,
    private readonly answers: EnterpriseAnswers,
    private readonly createEnterprise: CreateEnterprise,
    private readonly changeEnterprise: ChangeEnterprise,
    private readonly recordStatus: RecordRsvStatus,
    private readonly addContact: AddContact,
  ) {}

  @Allow('enterprises.read')
  @Get()
  @ApiOperation({ summary: 'Enterprises by name' })
  @ApiFilter(EnterpriseFilterForm)
  @ApiOkResponse({ type: EnterpriseListAnswer })
  async find(@Query() query: Record<string, unknown>): Promise<EnterpriseListAnswer> {
    const { limit = perPage, ...filter } = readForm(EnterpriseFilterForm, query);
    const page = await this.list.find({ ...filter, limit });
    return { ...page, items: page.items.map((row) => this.answers.item(row)) };
  }

  @Allow('enterprises.write')
  @Post()
  @ApiOperation({ summary: 'Enter an enterprise; 409 with candidates when it may be known already' })
  @ApiBody({ type: CreateEnterpriseForm })
  @ApiCreatedResponse({ type: EnterpriseAnswer })
  async create(@Body() body: unknown, @Req() request: DeskRequest): Promise<EnterpriseAnswer> {
    const { id } = await this.createEnterprise.run(readForm(CreateEnterpriseForm, body), signedIn(request));
    return this.answers.enterprise(id);
  }

  @Allow('enterprises.read')
  @Get(':id')
  @ApiOperation({ summary: 'One enterprise; of one that was merged the survivor, under its own id' })
  @ApiOkResponse({ type: EnterpriseAnswer })
  one(@Param('id') id: string): Promise<EnterpriseAnswer> {
    return this.answers.enterprise(id);
  }

  @Allow('enterprises.write')
  @Patch(':id')
  @ApiOperation({ summary: 'Correct an enterprise: what is absent stays, null clears' })
  @ApiBody({ type: ChangeEnterpriseForm })
  @ApiOkResponse({ type: EnterpriseAnswer })
  async change(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<EnterpriseAnswer> {
    const version = requiredVersion(request.headers['if-match']);
    const form = readForm(ChangeEnterpriseForm, body);
    const { name, kind, ...sent } = sentFields(form, [
      'name',
      'cvr',
      'kind',
      'municipalityCode',
      'postalCode',
    ]);
    const fields = { ...sent, name: notCleared('name', name), kind: notCleared('kind', kind) };
    const act = () => this.changeEnterprise.run({ id, version, fields }, signedIn(request));
    await this.answers.unlessStale(act, id, 'enterprise');
    return this.answers.enterprise(id);
  }

  @Allow('enterprises.write')
  @Post(':id/status')
  @ApiOperation({ summary: 'Add to the history of the RSV status' })
  @ApiBody({ type: RsvStatusForm })
  @ApiCreatedResponse({ type: EnterpriseAnswer })
  async status(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<EnterpriseAnswer> {
    await this.recordStatus.run({ ...readForm(RsvStatusForm, body), enterpriseId: id }, signedIn(request));
    return this.answers.enterprise(id);
  }

  @Allow('enterprises.write')
  @Post(':id/contacts')
  @ApiOperation({ summary: 'Enter a contact; 409 with candidates when one like it is there' })
  @ApiBody({ type: AddContactForm })
  @ApiCreatedResponse({ type: ContactAnswer })
  async contact(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<ContactAnswer> {
    const added = await this.addContact.run(
      { ...readForm(AddContactForm, body), enterpriseId: id },
      signedIn(request),
    );
    return this.answers.contact(added.id);
  }
}
