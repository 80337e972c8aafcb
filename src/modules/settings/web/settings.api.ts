import { Body, Controller, Get, Headers, Param, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/http/access.js';
import { ApiFilter, ApiRefusals } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { SettingHistory } from '../queries/setting-history.query.js';
import { SettingValues } from '../queries/setting-values.query.js';
import { maySet, settingFor } from '../setting.policy.js';
import { settingNames } from '../setting-sections.js';
import { ChangeSetting } from '../use-cases/change-setting.js';
import { HistoryFilterForm, PastValuesPage, SettingAnswer, SettingsAnswer } from './setting.answer.js';
import { settingForms, SpanForm, storedValue } from './setting.forms.js';

const forms = [...new Set(Object.values(settingForms))];

@ApiTags('settings')
@ApiExtraModels(SpanForm, ...forms)
@Controller('/api/v1/settings')
export class SettingsApi {
  constructor(
    private readonly values: SettingValues,
    private readonly history: SettingHistory,
    private readonly changeSetting: ChangeSetting,
  ) {}

  @Allow('settings.texts')
  @Get()
  @ApiOperation({ summary: 'The settings that the reader may change, with who set them last' })
  @ApiOkResponse({ type: SettingsAnswer })
  async list(@Req() request: DeskRequest): Promise<SettingsAnswer> {
    const who = signedIn(request);
    return { items: await this.values.find(settingNames.filter((name) => maySet(who, name))) };
  }

  @Allow('settings.texts')
  @Get(':name')
  @ApiOperation({ summary: 'One setting' })
  @ApiOkResponse({ type: SettingAnswer })
  one(
    @Param('name') name: string,
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(name, request, reply);
  }

  @Allow('settings.texts')
  @Get(':name/changes')
  @ApiOperation({ summary: 'Every value it has had, newest first' })
  @ApiFilter(HistoryFilterForm)
  @ApiOkResponse({ type: PastValuesPage })
  changes(
    @Param('name') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: DeskRequest,
  ): Promise<PastValuesPage> {
    const { limit = 50, cursor } = readForm(HistoryFilterForm, query);
    return this.history.find(settingFor(signedIn(request), name), { limit, cursor });
  }

  @Allow('settings.texts')
  @Put(':name')
  @ApiOperation({ summary: 'Set it; holds for what comes, and changes nothing that exists' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiBody({ schema: { anyOf: forms.map((form) => ({ $ref: getSchemaPath(form) })) } })
  @ApiOkResponse({ type: SettingAnswer })
  @ApiRefusals(428)
  async set(
    @Param('name') asked: string,
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const who = signedIn(request);
    const name = settingFor(who, asked);
    const version = requiredVersion(ifMatch);
    const { value, notCpr } = readForm(settingForms[name], body);
    await this.changeSetting.run({ name, value: storedValue(value), version, notCpr }, who);
    return this.answer(name, request, reply);
  }

  private async answer(asked: string, request: DeskRequest, reply: FastifyReply) {
    const found = await this.values.one(settingFor(signedIn(request), asked));
    reply.header('ETag', `"${found.version}"`);
    return found;
  }
}
