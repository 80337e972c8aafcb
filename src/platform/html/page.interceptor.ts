import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { DeskRequest } from '../http/who.js';
import { SeeOther, Shown, VIEW } from './page-answers.js';
import type { View } from './page.js';
import { PageRenderer } from './page-renderer.js';

@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly pages: PageRenderer,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const view = this.reflector.get<View<object>>(VIEW, context.getHandler());
    const request = context.switchToHttp().getRequest<DeskRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer: unknown) => this.draw(view, answer, request, reply)));
  }

  private async draw(view: View<object>, answer: unknown, request: DeskRequest, reply: FastifyReply) {
    if (answer instanceof SeeOther) {
      if (request.headers['hx-request']) reply.status(200).header('HX-Redirect', answer.path);
      else reply.status(303).header('Location', answer.path);
      return '';
    }
    const shown = answer instanceof Shown ? answer : new Shown(answer as object);
    reply.status(shown.status);
    // As bytes: Fastify would measure the text and then encode it, each page twice.
    return Buffer.from(await this.pages.render(request, reply, view, shown.props as object));
  }
}
