import { Body, Controller, Get, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow } from '../../../platform/http/access.js';
import { Cookies } from '../../../platform/http/cookies.js';
import { readForm } from '../../../platform/http/form.js';
import { languageOf } from '../../../platform/http/language-of.js';
import { troubleOf } from '../../../platform/http/problem.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { ApiTokens } from '../queries/api-tokens.query.js';
import { OwnProfiles } from '../queries/own-profile.query.js';
import { mayHaveTokens, refuseWithoutTokens } from '../token.policy.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { ChangePreferences } from '../use-cases/change-preferences.js';
import { CreateApiToken } from '../use-cases/create-api-token.js';
import { RevokeApiToken } from '../use-cases/revoke-api-token.js';
import { OwnSettingsPage, type OwnSettingsProps } from '../views/own-settings.page.js';
import { ApiTokenForm, LanguageForm, PasswordForm, PreferencesForm } from './own-settings.form.js';
import { returnPath } from './start-page.js';

const saved = ['visning', 'adgangskode', 'noegle'] as const;
type Saved = (typeof saved)[number];
const done = (what: Saved) => new SeeOther(`/indstillinger?gemt=${what}`);

/** What a person decides about themself, whatever their role. */
@ApiExcludeController()
@Controller()
export class OwnSettingsPages {
  private readonly cookies: Cookies;

  constructor(
    private readonly profiles: OwnProfiles,
    private readonly tokens: ApiTokens,
    private readonly changePreferences: ChangePreferences,
    private readonly changePassword: ChangePassword,
    private readonly createToken: CreateApiToken,
    private readonly revokeToken: RevokeApiToken,
    config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  @Allow('settings.own')
  @Get('/indstillinger')
  @Page(OwnSettingsPage)
  show(@Req() request: DeskRequest, @Query('gemt') gemt: unknown): Promise<OwnSettingsProps> {
    return this.props(request, { saved: saved.find((what) => what === gemt) });
  }

  @Allow('settings.own')
  @Post('/indstillinger/visning')
  @Page(OwnSettingsPage)
  async display(@Req() request: DeskRequest, @Body() body: unknown): Promise<SeeOther> {
    const { language, singleKeys = false } = readForm(PreferencesForm, body);
    await this.changePreferences.run({ language, singleKeys }, signedIn(request));
    return done('visning');
  }

  @Allow('password.own')
  @Post('/sprog')
  @Redirect('/', 303)
  async language(@Req() request: DeskRequest, @Body() body: unknown): Promise<{ url: string }> {
    const { language, til } = readForm(LanguageForm, body);
    await this.changePreferences.run({ language }, signedIn(request));
    return { url: returnPath(til) ?? '/' };
  }

  @Allow('password.own')
  @Get('/indstillinger/adgangskode')
  @Page(OwnSettingsPage)
  passwordAlone(@Req() request: DeskRequest): Promise<OwnSettingsProps> {
    return this.props(request, { passwordAlone: true });
  }

  @Allow('password.own')
  @Post('/indstillinger/adgangskode')
  @Page(OwnSettingsPage)
  password(
    @Req() request: DeskRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | Shown<OwnSettingsProps>> {
    return this.orShownAgain(request, reply, 'passwordTrouble', async () => {
      const form = readForm(PasswordForm, body);
      const token = await this.changePassword.run({ ...form, address: request.ip }, signedIn(request));
      this.cookies.set(reply, 'sid', token);
      return done('adgangskode');
    });
  }

  @Allow('settings.own')
  @Post('/indstillinger/noegler')
  @Page(OwnSettingsPage)
  token(
    @Req() request: DeskRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | Shown<OwnSettingsProps>> {
    return this.orShownAgain(request, reply, 'tokenTrouble', async () => {
      const who = signedIn(request);
      refuseWithoutTokens(who);
      const { name } = readForm(ApiTokenForm, body);
      // No redirect: the token is shown in this one answer and nowhere else.
      return new Shown(await this.props(request, { newToken: await this.createToken.run(name, who, who) }));
    });
  }

  @Allow('settings.own')
  @Post('/indstillinger/noegler/:id/tilbagekaldelse')
  @Page(OwnSettingsPage)
  async revoke(@Req() request: DeskRequest, @Param('id') id: string): Promise<SeeOther> {
    await this.revokeToken.run(id, signedIn(request));
    return done('noegle');
  }

  private async orShownAgain(
    request: DeskRequest,
    reply: FastifyReply,
    where: 'passwordTrouble' | 'tokenTrouble',
    work: () => Promise<SeeOther | Shown<OwnSettingsProps>>,
  ): Promise<SeeOther | Shown<OwnSettingsProps>> {
    try {
      return await work();
    } catch (error) {
      const trouble = troubleOf(error, textsIn(languageOf(request)));
      if (trouble.fault || trouble.status === 403) throw error;
      if (trouble.retryAfter) reply.header('Retry-After', trouble.retryAfter);
      return new Shown(await this.props(request, { [where]: trouble }), trouble.status);
    }
  }

  private async props(request: DeskRequest, rest: Partial<OwnSettingsProps>): Promise<OwnSettingsProps> {
    const who = signedIn(request);
    const profile = await this.profiles.of(who.id);
    const tokens = mayHaveTokens(who) ? (await this.tokens.find(who, { limit: 200 })).items : undefined;
    return { profile, tokens, ...rest };
  }
}
