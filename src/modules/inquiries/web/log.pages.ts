import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { fieldErrors } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import type { Candidate } from '../../enterprises/index.js';
import { LogInquiry } from '../use-cases/log-inquiry.js';
import { LogPage } from '../views/log.page.js';
import { LogFormProps } from './log-form-props.js';
import { LogPageForm } from './log-page.form.js';
import { inputFrom } from './log-page-input.js';

@ApiExcludeController()
@Controller()
export class LogPages {
  constructor(
    private readonly logInquiry: LogInquiry,
    private readonly forms: LogFormProps,
  ) {}

  @Allow('inquiries.write')
  @Get('/henvendelser/ny')
  @Page(LogPage)
  empty(@Req() request: DeskRequest) {
    return this.forms.make(signedIn(request).language);
  }

  @Allow('inquiries.write')
  @Post('/henvendelser')
  @Page(LogPage)
  async log(@Body() body: Record<string, string>, @Req() request: DeskRequest) {
    const who = signedIn(request);
    try {
      const { reference } = await this.logInquiry.run(inputFrom(readForm(LogPageForm, body)), who);
      return new SeeOther(`/min-dag?logget=${reference}`);
    } catch (error) {
      return this.again(error, body, who.language);
    }
  }

  /** The form as it was typed, with what is wrong; or the question whether it is one of those we know. */
  private async again(error: unknown, body: Record<string, string>, language: 'da' | 'en') {
    const t = textsIn(language);
    if (error instanceof Refusal && error.code === 'party.probably_same') {
      const same = this.forms.same(error.facts.candidates as Candidate[], language);
      const errors = { same: t.inquiries.same.title };
      return new Shown(await this.forms.make(language, { values: body, errors, same }), 409);
    }
    const errors = fieldErrors(error, t);
    if (!errors) throw error;
    return new Shown(await this.forms.make(language, { values: body, errors: toPageFields(errors) }), 422);
  }
}

/** The use case speaks of parts; the desk's form has one field for whoever it is. */
function toPageFields(errors: Record<string, string>): Record<string, string> {
  const names: Record<string, string> = {
    'enterprise.cvr': 'who',
    'enterprise.id': 'who',
    'enterprise.name': 'who',
    'contact.id': 'who',
    'contact.name': 'who',
    'contact.email': 'contactEmail',
    'contact.phone': 'contactPhone',
    dueAt: 'dueOther',
  };
  return Object.fromEntries(Object.entries(errors).map(([field, text]) => [names[field] ?? field, text]));
}
