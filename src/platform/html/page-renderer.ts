import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import { h, type ComponentChildren, type JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Cookies } from '../http/cookies.js';
import { formToken } from '../http/csrf.js';
import { languageOf } from '../http/language-of.js';
import type { DeskRequest } from '../http/who.js';
import { textsIn } from '../../texts/index.js';
import { Document } from './components/index.js';
import type { Layout, PageContext, PageFrame, View } from './page.js';

@Injectable()
export class PageRenderer {
  private readonly cookies: Cookies;
  private frame?: PageFrame;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.cookies = new Cookies(config);
  }

  /** The one module that knows the whole menu registers the frame when it starts. */
  frameWith(frame: PageFrame): void {
    this.frame = frame;
  }

  async render<Props extends object>(
    request: DeskRequest,
    reply: FastifyReply,
    view: View<Props>,
    props: Props,
  ): Promise<string> {
    const page = this.context(request, reply, view.layout ?? (request.who ? 'desk' : 'public'));
    const body = h(view as never, { ...props, page } as never);
    reply.header('Vary', 'HX-Request');
    const given = { ...props, page };
    const title = view.title?.(given) ?? '';
    if (request.headers['hx-request'] || !this.frame)
      return (await this.titleOf(title)) + renderToString(body);
    const content = { title, toast: view.toast?.(given) ?? null, body };
    // The frame asks the database, and the page that says it is away must come all the same.
    const whole = await this.frame
      .frame(request, page, content)
      .catch(() => unframed(page, content.title, body));
    return `<!doctype html>${renderToString(whole)}`;
  }

  /** htmx takes a title from what it swaps in: a refused form says so in the window's title too. */
  private async titleOf(title: string): Promise<string> {
    if (title === '' || !this.frame) return '';
    const whole = await this.frame.windowTitle(title).catch(() => title);
    return renderToString(h('title', null, whole));
  }

  private context(request: DeskRequest, reply: FastifyReply, layout: Layout): PageContext {
    // On a public page the address chooses the language, also for those who are signed in.
    const { url, headers } = request;
    const language = languageOf(layout === 'public' ? ({ url, headers } as DeskRequest) : request);
    return {
      layout,
      t: textsIn(language),
      roles: request.who?.roles ?? [],
      language,
      now: this.clock.now().getTime(),
      formToken: formToken(this.config, this.cookies.binding(request, reply)),
      once: randomBytes(16).toString('base64url'),
    };
  }
}

function unframed({ language, t }: PageContext, title: string, body: ComponentChildren): JSX.Element {
  const children = h('main', { class: 'public-page', id: 'content' }, body);
  return h(
    Document as never,
    { lang: language, title, look: 'pub', clientTexts: t.desk.client, children } as never,
  );
}
