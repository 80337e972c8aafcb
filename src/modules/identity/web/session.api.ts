import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { Allow, Public } from '../../../platform/http/access.js';
import { ApiRefusals } from '../../../platform/http/api-description.js';
import { Cookies } from '../../../platform/http/cookies.js';
import { readForm } from '../../../platform/http/form.js';
import type { DeskRequest } from '../../../platform/http/who.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { PersonAnswer } from './person.answer.js';
import { SignInForm } from './sign-in.form.js';

@ApiTags('session')
@Controller('/api/v1/session')
export class SessionApi {
  private readonly cookies: Cookies;

  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in; the answer sets the session cookie' })
  @ApiBody({ type: SignInForm })
  @ApiOkResponse({ type: PersonAnswer })
  @ApiRefusals(401, 429)
  async open(
    @Body() body: unknown,
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { email, password } = readForm(SignInForm, body);
    const from = { address: request.ip, requestId: request.id, oldToken: this.cookies.read(request, 'sid') };
    const { token, person } = await this.signIn.run({ email, password, ...from });
    this.cookies.set(reply, 'sid', token);
    const { id, name, roles, language } = person;
    return { id, name, roles, language };
  }

  @Allow('password.own')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async close(@Req() request: DeskRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = this.cookies.read(request, 'sid');
    if (token && request.who) await this.signOut.run(token, request.who);
    this.cookies.clear(reply, 'sid');
    reply.header('Clear-Site-Data', '"cache", "storage"');
  }
}
