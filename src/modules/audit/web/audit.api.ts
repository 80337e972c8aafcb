import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { AuditTrail } from '../queries/audit-trail.query.js';
import { AuditFilterForm } from './audit-filter.form.js';
import { AuditPage } from './audit.answer.js';

@ApiTags('audit')
@Controller('/api/v1/audit')
export class AuditApi {
  constructor(private readonly trail: AuditTrail) {}

  @Allow('audit.read')
  @Get()
  @ApiOperation({ summary: 'Who did what, newest first' })
  @ApiFilter(AuditFilterForm)
  @ApiOkResponse({ type: AuditPage })
  find(@Query() query: Record<string, unknown>) {
    const form = readForm(AuditFilterForm, query);
    return this.trail.find({
      subject: form.subject,
      actor: form.actor,
      from: form.from ? new Date(form.from) : undefined,
      to: form.to ? new Date(form.to) : undefined,
      limit: form.limit ?? 50,
      cursor: form.cursor,
    });
  }
}
