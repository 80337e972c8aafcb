import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter, ApiRefusals } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import {
  MergeAnswer,
  MergeAnswers,
  MergePreviewAnswer,
  mergePreviewAnswer,
  MergeWithForm,
} from '../../merges/index.js';
import { ContactMergePreview } from '../queries/contact-merge.query.js';
import { EnterpriseMergePreview } from '../queries/enterprise-merge.query.js';
import { MergeContacts } from '../use-cases/merge-contacts.js';
import { MergeEnterprises } from '../use-cases/merge-enterprises.js';
import { MergeContactsForm, MergeEnterprisesForm } from './merge.form.js';

/** Making two records of the same enterprise, or of the same person, one. `DELETE /merges/{id}` undoes it. */
@ApiTags('merges')
@Controller('/api/v1')
export class PartyMergesApi {
  constructor(
    private readonly enterprises: EnterpriseMergePreview,
    private readonly contacts: ContactMergePreview,
    private readonly mergeEnterprises: MergeEnterprises,
    private readonly mergeContacts: MergeContacts,
    private readonly answers: MergeAnswers,
  ) {}

  @Allow('enterprises.read')
  @Get('enterprises/:id/merges')
  @ApiOperation({ summary: 'What merging another enterprise into this one would do' })
  @ApiFilter(MergeWithForm)
  @ApiOkResponse({ type: MergePreviewAnswer })
  async previewEnterprises(@Param('id') id: string, @Query() query: Record<string, unknown>) {
    const { with: other = '' } = readForm(MergeWithForm, query);
    return mergePreviewAnswer(await this.enterprises.find(id, other));
  }

  @Allow('enterprises.write')
  @Post('enterprises/:id/merges')
  @ApiOperation({ summary: 'Merge another enterprise into this one' })
  @ApiBody({ type: MergeEnterprisesForm })
  @ApiCreatedResponse({ type: MergeAnswer })
  @ApiRefusals(409, 412)
  joinEnterprises(@Param('id') id: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(MergeEnterprisesForm, body);
    return this.answers.made(
      () => this.mergeEnterprises.run({ ...form, id }, signedIn(request)),
      () => this.enterprises.find(id, form.with),
    );
  }

  @Allow('enterprises.read')
  @Get('contacts/:id/merges')
  @ApiOperation({ summary: 'What merging another contact into this one would do' })
  @ApiFilter(MergeWithForm)
  @ApiOkResponse({ type: MergePreviewAnswer })
  async previewContacts(@Param('id') id: string, @Query() query: Record<string, unknown>) {
    const { with: other = '' } = readForm(MergeWithForm, query);
    return mergePreviewAnswer(await this.contacts.find(id, other));
  }

  @Allow('enterprises.write')
  @Post('contacts/:id/merges')
  @ApiOperation({ summary: 'Merge another contact into this one' })
  @ApiBody({ type: MergeContactsForm })
  @ApiCreatedResponse({ type: MergeAnswer })
  @ApiRefusals(409, 412)
  joinContacts(@Param('id') id: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const form = readForm(MergeContactsForm, body);
    return this.answers.made(
      () => this.mergeContacts.run({ ...form, id }, signedIn(request)),
      () => this.contacts.find(id, form.with),
    );
  }
}
