import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on standard output: request ids, route templates, opaque actor ids; no personal data. */
export function makeLog(level: string, process: string): Logger {
  return pino({ level, base: { process }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Injection token of the process's log. */
export const LOG = Symbol('log');

/** Nest's own messages in the same log, its start-up chatter as debug lines. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}
  log(message: unknown, context?: string) {
    this.to.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string) {
    this.to.trace({ context }, String(message));
  }
  debug(message: unknown, context?: string) {
    this.to.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string) {
    this.to.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string) {
    this.to.error({ context, stack }, String(message));
  }
}
