import { HttpException } from '@nestjs/common';
import { fieldText, FormInvalid } from './form.js';
import { Refusal, type RefusalKind } from './refusal.js';
import type { RefusalCode, Texts } from '../../texts/index.js';

const statusOf: Record<RefusalKind, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  stale: 412,
  required: 428,
  unauthenticated: 401,
  'too-many': 429,
  busy: 503,
};

/** What went wrong, told without transport: the filter makes a page or a problem document of it. */
export interface Trouble {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { field: string; message: string }[];
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Seconds until trying again makes sense. */
  readonly retryAfter?: number;
  readonly fault: boolean;
}

export function troubleOf(error: unknown, t: Texts): Trouble {
  if (error instanceof FormInvalid) {
    const errors = error.errors.map((wrong) => ({ field: wrong.field, message: fieldText(t, wrong) }));
    return { ...plain(422, t), code: 'form.invalid', detail: t.refusals['form.invalid'], errors };
  }
  if (error instanceof Refusal) return refused(error, t);
  const status = statusFrom(error);
  if (status !== undefined && status < 500) return plain(status, t);
  return { ...plain(status === 503 ? 503 : 500, t), fault: true };
}

export function refusalText(code: RefusalCode, facts: Readonly<Record<string, unknown>>, t: Texts): string {
  const text = t.refusals[code] as string | ((facts: Readonly<Record<string, unknown>>) => string);
  return typeof text === 'string' ? text : text(facts);
}

/** Sentences by field, for showing a form again; undefined when the error is not about a field of it. */
export function fieldErrors(error: unknown, t: Texts): Record<string, string> | undefined {
  const { errors } = troubleOf(error, t);
  return errors && Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}

function refused(error: Refusal, t: Texts): Trouble {
  const detail = refusalText(error.code, error.facts, t);
  return {
    ...plain(statusOf[error.kind], t),
    code: error.code,
    detail,
    errors: error.field ? [{ field: error.field, message: detail }] : undefined,
    facts: error.facts,
    retryAfter: typeof error.facts.retryAfter === 'number' ? error.facts.retryAfter : undefined,
  };
}

function plain(status: number, t: Texts): Trouble {
  const text = t.http[status as keyof Texts['http']] ?? t.http[400];
  return { status, code: `http.${status}`, title: text.title, detail: text.detail, fault: false };
}

/** Nest's own exceptions, and Fastify's for bodies it could not read. */
function statusFrom(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
