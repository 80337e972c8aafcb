import { applyDecorators, Header, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { ComponentChildren, JSX } from 'preact';
import type { DeskRequest } from '../http/who.js';
import type { Language, Texts } from '../../texts/index.js';
import { VIEW } from './page-answers.js';
import { PageInterceptor } from './page.interceptor.js';

export { SeeOther, Shown } from './page-answers.js';

/** The desk's tool, or everybody's page: no menu, and the language in the address. */
export type Layout = 'desk' | 'public';

/** What every view is given beside its own props. */
export interface PageContext {
  readonly layout: Layout;
  readonly t: Texts;
  /** Of the reader; empty for a visitor. What they may is asked of `identity`. */
  readonly roles: readonly string[];
  readonly language: Language;
  /** Epoch milliseconds at which the page was made. */
  readonly now: number;
  /** Goes into every form as a hidden field; `once` makes a repeated sending harmless. */
  readonly formToken: string;
  readonly once: string;
}

/** The hidden fields of every form of ours. */
export function machinery({ formToken, once }: PageContext): Readonly<Record<string, string>> {
  return { _csrf: formToken, _once: once };
}

export interface View<Props> {
  (props: Props & { page: PageContext }): JSX.Element;
  /** Of the browser's tab and the page's heading for assistive technology. */
  title?: (props: Props & { page: PageContext }) => string;
  /** Receipt for what was just done, in the frame's own place for it. */
  toast?: (props: Props & { page: PageContext }) => JSX.Element | null;
  /** Without one: the desk's for who is signed in, else public. */
  layout?: Layout;
}

/** What goes into the frame. */
export interface Framed {
  readonly title: string;
  readonly toast: JSX.Element | null;
  readonly body: ComponentChildren;
}

/** The frame around a page: menu, banners, search. Made by the module that knows them all. */
export interface PageFrame {
  frame(request: DeskRequest, page: PageContext, content: Framed): Promise<JSX.Element>;
  /** Of the browser's window, around the page's own title. */
  windowTitle(title: string): Promise<string>;
}

/** The handler returns the view's props; whole pages get the frame, htmx gets the part alone. */
export function Page<Props>(view: View<Props>): MethodDecorator {
  return applyDecorators(
    SetMetadata(VIEW, view),
    Header('Content-Type', 'text/html; charset=utf-8'),
    UseInterceptors(PageInterceptor),
  );
}
