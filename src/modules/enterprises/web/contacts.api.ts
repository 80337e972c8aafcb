import { Body, Controller, Get, Param, Patch, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { ChangeContact } from '../use-cases/change-contact.js';
import { sentFields } from './changes.js';
import { EnterpriseAnswers } from './enterprise-answers.js';
import { ContactAnswer } from './enterprise.answer.js';
import { ContactForm } from './enterprise.form.js';

@ApiTags('enterprises')
@Controller('/api/v1/contacts')
export class ContactsApi {
  constructor(
    private readonly answers: EnterpriseAnswers,
    private readonly changeContact: ChangeContact,
  ) {}

  @Allow('enterprises.read')
  @Get(':id')
  @ApiOperation({ summary: 'One contact; of one that was merged the survivor, under its own id' })
  @ApiOkResponse({ type: ContactAnswer })
  one(@Param('id') id: string): Promise<ContactAnswer> {
    return this.answers.contact(id);
  }

  @Allow('enterprises.write')
  @Patch(':id')
  @ApiOperation({ summary: 'Correct a contact: what is absent stays, null clears' })
  @ApiBody({ type: ContactForm })
  @ApiOkResponse({ type: ContactAnswer })
  async change(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: DeskRequest,
  ): Promise<ContactAnswer> {
    const version = requiredVersion(request.headers['if-match']);
    const fields = sentFields(readForm(ContactForm, body), ['name', 'email', 'phone']);
    const act = () => this.changeContact.run({ id, version, fields }, signedIn(request));
    await this.answers.unlessStale(act, id, 'contact');
    return this.answers.contact(id);
  }
}
