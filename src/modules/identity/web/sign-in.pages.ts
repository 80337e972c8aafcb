import { Body, Controller, Get, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { Page, SeeOther, Shown } from '../../../platform/html/page.js';
import { Allow, Public } from '../../../platform/http/access.js';
import { Cookies } from '../../../platform/http/cookies.js';
import { readForm } from '../../../platform/http/form.js';
import { languageOf } from '../../../platform/http/language-of.js';
import { troubleOf } from '../../../platform/http/problem.js';
import type { DeskRequest } from '../../../platform/http/who.js';
import { textsIn } from '../../../texts/index.js';
import { demoLogIns, demoPassword } from '../demo-log-ins.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SignInPage, type SignInPageProps } from '../views/sign-in.page.js';
import { SignInPageForm } from './sign-in.form.js';
import { returnPath, startPage } from './start-page.js';

const addresses = ['/log-ind', '/en/log-ind'];

@ApiExcludeController()
@Controller()
export class SignInPages {
  private readonly cookies: Cookies;

  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  @Allow('settings.own')
  @Get('/')
  @Redirect('/', 303)
  start(@Req() { who }: DeskRequest) {
    return { url: startPage(who?.roles ?? []) };
  }

  @Public()
  @Get(addresses)
  @Page(SignInPage)
  show(@Req() request: DeskRequest, @Query('til') til: unknown): SignInPageProps | SeeOther {
    const returnTo = returnPath(til);
    if (request.who) return new SeeOther(returnTo ?? startPage(request.who.roles));
    return this.props(request, { returnTo });
  }

  @Public()
  @Post(addresses)
  @Page(SignInPage)
  async open(
    @Body() body: Record<string, unknown>,
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | Shown<SignInPageProps>> {
    const returnTo = returnPath(body.til);
    try {
      const { email, password } = readForm(SignInPageForm, body);
      const from = {
        address: request.ip,
        requestId: request.id,
        oldToken: this.cookies.read(request, 'sid'),
      };
      const { token, person } = await this.signIn.run({ email, password, ...from });
      this.cookies.set(reply, 'sid', token);
      return new SeeOther(returnTo ?? startPage(person.roles));
    } catch (error) {
      const trouble = troubleOf(error, textsIn(languageOf(request)));
      if (trouble.fault) throw error;
      if (trouble.retryAfter) reply.header('Retry-After', trouble.retryAfter);
      const email = typeof body.email === 'string' ? body.email : undefined;
      // 401 would ask for a header that no browser form sends (RFC 9110 §15.5.2).
      return new Shown(
        this.props(request, { returnTo, email, trouble }),
        trouble.status === 401 ? 422 : trouble.status,
      );
    }
  }

  /** Open to everyone, so that an expired session signs out as well as a live one. */
  @Public()
  @Post('/log-ud')
  @Redirect('/log-ind', 303)
  async close(@Req() request: DeskRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.cookies.read(request, 'sid');
    if (token && request.who) await this.signOut.run(token, request.who);
    this.cookies.clear(reply, 'sid');
    reply.header('Clear-Site-Data', '"cache", "storage"');
  }

  private props(request: DeskRequest, rest: Partial<SignInPageProps>): SignInPageProps {
    const action = languageOf(request) === 'en' ? '/en/log-ind' : '/log-ind';
    return {
      action,
      demo: this.config.demo ? { logIns: demoLogIns, password: demoPassword } : undefined,
      ...rest,
    };
  }
}
