import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { DeskRequest } from '../../platform/http/who.js';
import { FinishDraft } from './use-cases/finish-draft.js';

/** A form that sends the browser on has been saved (`SeeOther`), whichever module's it is: its draft goes with it. */
@Injectable()
export class DraftDone implements NestInterceptor {
  constructor(private readonly finish: FinishDraft) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<DeskRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { _draft: key, _once: form = '' } = (request.body ?? {}) as Record<string, unknown>;
    const { who } = request;
    if (!who || request.method !== 'POST' || typeof key !== 'string' || typeof form !== 'string')
      return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        const saved = reply.hasHeader('Location') || reply.hasHeader('HX-Redirect');
        if (saved) await this.finish.run({ key, form }, who);
        return answer;
      }),
    );
  }
}
