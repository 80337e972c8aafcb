import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { fieldErrors } from '../../../platform/http/problem.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { StaffDirectory } from '../../identity/index.js';
import { SettingHistory } from '../queries/setting-history.query.js';
import { SettingValues } from '../queries/setting-values.query.js';
import { settingFor } from '../setting.policy.js';
import { sectionOf, settingSections, type SectionKey, type SettingName } from '../setting-sections.js';
import { ChangeSetting } from '../use-cases/change-setting.js';
import { SettingHistoryPage } from '../views/setting-history.page.js';
import { SettingsPage, type SettingsPageProps } from '../views/settings.page.js';
import { HistoryFilterForm } from './setting.answer.js';
import { settingForms, storedValue } from './setting.forms.js';
import { typedSetting } from './typed-setting.js';

type Typed = Readonly<Record<string, unknown>>;

const { hours, topics, rules, names, texts } = settingSections;
const perPage = 50;

/** What managers set, one page a section; advisors write the texts. */
@ApiExcludeController()
@Controller()
export class SettingsPages {
  constructor(
    private readonly values: SettingValues,
    private readonly history: SettingHistory,
    private readonly staff: StaffDirectory,
    private readonly changeSetting: ChangeSetting,
  ) {}

  @Allow('settings.write')
  @Get([hours.href, topics.href, rules.href, names.href])
  @Page(SettingsPage)
  show(@Req() request: DeskRequest, @Query('gemt') saved: unknown): Promise<SettingsPageProps> {
    return this.props(request, { saved: saved as string });
  }

  @Allow('settings.texts')
  @Get(texts.href)
  @Page(SettingsPage)
  showTexts(@Req() request: DeskRequest, @Query('gemt') saved: unknown): Promise<SettingsPageProps> {
    return this.props(request, { saved: saved as string });
  }

  @Allow('settings.write')
  @Post([hours.href, topics.href, rules.href, names.href])
  @Page(SettingsPage)
  set(@Req() request: DeskRequest, @Body() body: Typed) {
    return this.change(request, body);
  }

  @Allow('settings.texts')
  @Post(texts.href)
  @Page(SettingsPage)
  setText(@Req() request: DeskRequest, @Body() body: Typed) {
    return this.change(request, body);
  }

  @Allow('settings.texts')
  @Get('/indstillinger/historik/:name')
  @Page(SettingHistoryPage)
  async changes(
    @Req() request: DeskRequest,
    @Param('name') asked: string,
    @Query('efter') cursor: string | undefined,
  ) {
    const name = settingFor(signedIn(request), asked);
    const form = readForm(HistoryFilterForm, { cursor });
    const [past, { value: topics }, people] = await Promise.all([
      this.history.find(name, { limit: perPage, cursor: form.cursor }),
      this.values.one('topics'),
      this.staff.withRole('advisor'),
    ]);
    return { name, section: sectionOf(name)?.href ?? '', past, topics, people, first: !form.cursor };
  }

  private async change(request: DeskRequest, body: Typed): Promise<SeeOther | Shown<SettingsPageProps>> {
    const who = signedIn(request);
    const { name: asked, version, notCpr, ...fields } = body;
    const name = settingFor(who, String(asked));
    const typed = typedSetting(name, fields);
    try {
      const { value, ...ticks } = readForm(settingForms[name], { value: typed, notCpr });
      await this.changeSetting.run(
        { name, value: storedValue(value), version: Number(version), ...ticks },
        who,
      );
      return new SeeOther(`${sectionOf(name)?.href ?? ''}?gemt=${name}`);
    } catch (error) {
      const stale = error instanceof Refusal && error.kind === 'stale';
      const errors = stale ? {} : fieldErrors(error, textsIn(who.language));
      if (!errors) throw error;
      const refused = { name, typed, errors, ...(stale ? { stale: sentAgain(fields) } : {}) };
      return new Shown(await this.props(request, { refused }), stale ? 412 : 422);
    }
  }

  private async props(
    request: DeskRequest,
    { saved, ...rest }: Pick<SettingsPageProps, 'refused'> & { readonly saved?: string },
  ): Promise<SettingsPageProps> {
    const path = request.url.split('?')[0];
    const keys = Object.keys(settingSections) as SectionKey[];
    const section = keys.find((key) => settingSections[key].href === path) ?? 'texts';
    const own: readonly SettingName[] = settingSections[section].names;
    const [values, { value: topics }, people] = await Promise.all([
      this.values.find(own),
      this.values.one('topics'),
      this.staff.withRole('advisor'),
    ]);
    return { section, values, topics, people, saved: own.find((name) => name === saved), ...rest };
  }
}

/** The fields as they were sent, for whoever keeps their own over what somebody set meanwhile. */
const sentAgain = ({ _csrf, _once, ...fields }: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((one, at) => [`${name}.${at}`, String(one)])
        : [[name, String(value as string)]],
    ),
  );
