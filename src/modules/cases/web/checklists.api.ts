import { Body, Controller, Get, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { Settings } from '../../settings/index.js';
import { ChecklistTemplates } from '../queries/checklist-templates.query.js';
import { WriteChecklist } from '../use-cases/write-checklist.js';
import { ChecklistsAnswer } from './case.answer.js';
import { ChecklistForm } from './checklist.form.js';

@ApiTags('cases')
@Controller('/api/v1/checklists')
export class ChecklistsApi {
  constructor(
    private readonly templates: ChecklistTemplates,
    private readonly write: WriteChecklist,
    private readonly settings: Settings,
  ) {}

  @Allow('checklists.write')
  @Get()
  @ApiOperation({ summary: 'What a new case of each topic begins with' })
  @ApiOkResponse({ type: ChecklistsAnswer })
  async list(): Promise<ChecklistsAnswer> {
    const { topics } = await this.settings.current();
    return { items: await this.templates.list(topics.map(({ code }) => code)) };
  }

  @Allow('checklists.write')
  @Put(':topic')
  @ApiOperation({ summary: 'Write the checklist of a topic; `If-Match` is its version' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiBody({ type: ChecklistForm })
  @ApiOkResponse({ type: ChecklistsAnswer })
  async put(@Param('topic') topic: string, @Body() body: unknown, @Req() request: DeskRequest) {
    const { items = '' } = readForm(ChecklistForm, body);
    const version = requiredVersion(request.headers['if-match']);
    await this.write.run({ topic, items: items.split('\n'), version }, signedIn(request));
    return this.list();
  }
}
