import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '../platform/config/config.js';
import { NestLog, type Logger } from '../platform/log/log.js';
import { assertDatabase } from '../start-up.js';

/** What a verb works with. The desk's modules are opened by the first `get`, and closed with the command. */
export class CommandContext {
  private app?: INestApplicationContext;

  constructor(
    readonly config: Config,
    readonly log: Logger,
  ) {}

  /** A use case or query of the desk. */
  async get<T>(type: Type<T>): Promise<T> {
    this.app ??= await this.open();
    return this.app.get(type, { strict: false });
  }

  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  async close(): Promise<void> {
    await this.app?.close();
  }

  private async open(): Promise<INestApplicationContext> {
    // Only now: help and migrations need none of it.
    const { AppModule } = await import('../app.module.js');
    const module = AppModule.for({ config: this.config, log: this.log, process: 'cli' });
    const app = await NestFactory.createApplicationContext(module, {
      logger: new NestLog(this.log),
      abortOnError: false,
    });
    await assertDatabase(app);
    return app;
  }
}
