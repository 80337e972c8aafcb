import { Body, Controller, Get, Headers, Patch, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../../platform/http/access.js';
import { readForm } from '../../../platform/http/form.js';
import { requiredVersion } from '../../../platform/http/if-match.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { OwnProfiles } from '../queries/own-profile.query.js';
import { ChangePreferences } from '../use-cases/change-preferences.js';
import { PreferencesForm } from './own-settings.form.js';
import { OwnProfileAnswer } from './person.answer.js';

@ApiTags('me')
@Controller('/api/v1/me')
export class MeApi {
  constructor(
    private readonly profiles: OwnProfiles,
    private readonly changePreferences: ChangePreferences,
  ) {}

  @Allow('settings.own')
  @Get()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: OwnProfileAnswer })
  show(@Req() request: DeskRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(signedIn(request).id, reply);
  }

  @Allow('settings.own')
  @Patch()
  @ApiOperation({ summary: 'Change own language or single keys' })
  @ApiBody({ type: PreferencesForm })
  @ApiOkResponse({ type: OwnProfileAnswer })
  async change(
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const who = signedIn(request);
    const version = requiredVersion(ifMatch);
    await this.changePreferences.run(readForm(PreferencesForm, body), who, version);
    return this.answer(who.id, reply);
  }

  private async answer(id: string, reply: FastifyReply) {
    const profile = await this.profiles.of(id);
    reply.header('ETag', `"${profile.version}"`);
    return profile;
  }
}
