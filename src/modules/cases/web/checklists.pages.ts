import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { fieldErrors } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest, type Who } from '../../../platform/http/who.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { textsIn } from '../../../texts/index.js';
import { Settings } from '../../settings/index.js';
import { ChecklistTemplates } from '../queries/checklist-templates.query.js';
import { WriteChecklist } from '../use-cases/write-checklist.js';
import { ChecklistsPage, type ChecklistsPageProps } from '../views/checklists.page.js';
import { ChecklistPageForm } from './checklist.form.js';

/** What new cases begin with, a list a topic. */
@ApiExcludeController()
@Controller('/indstillinger/tjeklister')
export class ChecklistsPages {
  constructor(
    private readonly templates: ChecklistTemplates,
    private readonly write: WriteChecklist,
    private readonly settings: Settings,
  ) {}

  @Allow('checklists.write')
  @Get()
  @Page(ChecklistsPage)
  show(@Query('gemt') saved: unknown, @Req() request: DeskRequest) {
    return this.props(signedIn(request), { saved: typeof saved === 'string' ? saved : undefined });
  }

  @Allow('checklists.write')
  @Post(':topic')
  @Page(ChecklistsPage)
  async save(
    @Param('topic') topic: string,
    @Body() body: Record<string, string>,
    @Req() request: DeskRequest,
  ) {
    const who = signedIn(request);
    try {
      const { items = '', version } = readForm(ChecklistPageForm, body);
      await this.write.run({ topic, items: items.split('\n'), version }, who);
      return new SeeOther(`/indstillinger/tjeklister?gemt=${topic}#list-${topic}`);
    } catch (error) {
      const t = textsIn(who.language);
      const stale = error instanceof Refusal && error.kind === 'stale';
      const message = stale ? t.cases.templates.changed : Object.values(fieldErrors(error, t) ?? {})[0];
      if (message === undefined) throw error;
      const refused = { topic, items: body.items ?? '', error: message };
      return new Shown(await this.props(who, { refused }), stale ? 412 : 422);
    }
  }

  private async props(
    { language }: Who,
    shown: Pick<ChecklistsPageProps, 'saved' | 'refused'>,
  ): Promise<ChecklistsPageProps> {
    const { topics } = await this.settings.current();
    const templates = await this.templates.list(topics.map(({ code }) => code));
    const label = (topic: string) => topics.find(({ code }) => code === topic)?.label[language] ?? topic;
    return { ...shown, templates: templates.map((one) => ({ ...one, label: label(one.topic) })) };
  }
}
