import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LOG, type Logger } from '../log/log.js';
import { textsIn } from '../../texts/index.js';
import { PageRenderer } from '../html/page-renderer.js';
import { TroublePage } from '../html/trouble.page.js';
import { languageOf } from './language-of.js';
import { troubleOf, type Trouble } from './problem.js';
import type { DeskRequest } from './who.js';

/** Every error leaves through here: RFC 9457 for the API, a Danish or English page for people. */
@Catch()
export class TroubleFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Logger,
    private readonly pages: PageRenderer,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<DeskRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const trouble = troubleOf(error, textsIn(languageOf(request)));
    if (trouble.fault) {
      const { name, message, stack } = error as Error;
      this.log.error(
        { requestId: request.id, route: request.routeOptions?.url, name, message, stack },
        'fault',
      );
    }
    if (trouble.retryAfter) reply.header('Retry-After', trouble.retryAfter);
    if (isApi(request)) sendProblem(request, reply, trouble);
    else await this.sendPage(request, reply, trouble);
  }

  private async sendPage(request: DeskRequest, reply: FastifyReply, trouble: Trouble): Promise<void> {
    const elsewhere =
      trouble.status === 401
        ? signInAddress(request)
        : trouble.code === 'password.once'
          ? '/indstillinger/adgangskode'
          : undefined;
    if (elsewhere !== undefined) {
      // What a page fetches by itself takes nobody away from what they are writing.
      if (request.headers['x-live']) reply.status(trouble.status).send();
      // htmx would put that page inside a fragment of the old one.
      else if (request.headers['hx-request'])
        reply.status(trouble.status).header('HX-Redirect', elsewhere).send();
      else reply.redirect(elsewhere, 303);
      return;
    }
    const html = await this.pages.render(request, reply, TroublePage, { trouble, requestId: request.id });
    reply.status(trouble.status).type('text/html; charset=utf-8').send(html);
  }
}

/** Back to the page the person was on: a form's own address is none, unless it says; a fragment's is its page's. */
function signInAddress({ method, url, headers, body }: DeskRequest): string {
  const shown = headers['hx-current-url'];
  const page = typeof shown === 'string' && URL.canParse(shown) ? new URL(shown) : undefined;
  const { _page: told } = (body ?? {}) as { _page?: unknown };
  const formPage = typeof told === 'string' ? told : '';
  const back = page ? page.pathname + page.search : method === 'GET' ? url : formPage;
  return back ? `/log-ind?til=${encodeURIComponent(back)}` : '/log-ind';
}

/** `/api/docs` is a page: who is not signed in is sent to where one does. */
const isApi = ({ url }: DeskRequest) => /^\/(api\/(?!docs\b)|metrics|live\b)/.test(url);

function sendProblem(request: DeskRequest, reply: FastifyReply, trouble: Trouble): void {
  const { status, title, detail, code, errors, facts } = trouble;
  // RFC 9457 § 3.2: members of ours. The record as it stands, and those among whom a person must choose.
  const { current, candidates } = facts ?? {};
  const problem = {
    type: `urn:indgang:problem:${code}`,
    title,
    status,
    detail,
    code,
    errors,
    current,
    candidates,
  };
  reply
    .status(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, instance: `urn:request:${request.id}` }));
}
