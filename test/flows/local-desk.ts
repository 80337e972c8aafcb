import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mysql2/promise';
import { AppModule } from '../../src/app.module.js';
import { migrations } from '../../migrations/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { dressApp, fastifyAdapter } from '../../src/platform/http/web-app.js';
import { makeLog, NestLog } from '../../src/platform/log/log.js';

export class SetClock extends Clock {
  private at = Date.UTC(2026, 10, 24, 8);
  override now() {
    return new Date(this.at);
  }
  advance(ms: number) {
    this.at += ms;
  }
}

export async function openDesk({
  controllers = [],
  env = {},
}: { controllers?: Type[]; env?: Record<string, string> } = {}) {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname += `_${process.env.JEST_WORKER_ID}`;
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  const connection = await createConnection({ socketPath, user: url.username });
  await connection.query(`DROP DATABASE IF EXISTS ${url.pathname.slice(1)}`);
  await connection.query(
    `CREATE DATABASE ${url.pathname.slice(1)} CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci`,
  );
  await connection.end();
  await migrate(url.href, migrations);
  const config = readConfig({
    DATABASE_URL: url.href,
    REDIS_URL: process.env.TEST_REDIS_URL,
    SESSION_SECRET: 's'.repeat(40),
    DATA_KEY: 'd'.repeat(40),
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const log = makeLog(config.LOG_LEVEL, 'web');
  const clock = new SetClock();
  class TestModule {}
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: TestModule, imports: [AppModule.for({ config, log, process: 'web', clock })], controllers },
    fastifyAdapter(config),
    { logger: new NestLog(log), abortOnError: false },
  );
  await dressApp(app, config, log, new URL('../../dist/public/', import.meta.url).pathname);
  await app.init();
  return { app, clock, config, db: app.get(Database), close: () => app.close() };
}

export type TestDesk = Awaited<ReturnType<typeof openDesk>>;
type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sent {
  readonly headers?: Record<string, string>;
  readonly form?: Record<string, string>;
  readonly json?: unknown;
}

/** Keeps cookies and sends what a browser would send with a link, a form, or a call of our own script. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private last = '';

  constructor(
    private readonly desk: TestDesk,
    private readonly address = '203.0.113.7',
  ) {}

  get(url: string, headers: Record<string, string> = {}) {
    return this.send('GET', url, { headers });
  }

  /** Sends a form with the machinery of the page seen last. */
  submit(url: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(this.last)?.[1] ?? '';
    const sent = { _csrf: field('_csrf'), _once: field('_once'), ...form };
    return this.send('POST', url, {
      form: sent,
      headers: { origin: 'null', 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  call(method: Method, url: string, json?: unknown, headers: Record<string, string> = {}) {
    return this.send(method, url, { json, headers });
  }

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.call('POST', '/api/v1/session', { email, password });
    if (answer.statusCode !== 200) throw new Error(`${email} cannot sign in: ${answer.statusCode}`);
    return this;
  }

  async send(method: Method, url: string, { headers, form, json }: Sent): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = form
      ? 'application/x-www-form-urlencoded'
      : json === undefined
        ? undefined
        : 'application/json';
    const answer = await this.desk.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { ...(cookie ? { cookie } : {}), ...(type ? { 'content-type': type } : {}), ...headers },
      payload: form
        ? new URLSearchParams(form).toString()
        : json === undefined
          ? undefined
          : JSON.stringify(json),
    });
    for (const { name, value, expires } of answer.cookies as {
      name: string;
      value: string;
      expires?: Date;
    }[])
      if (expires && expires.getTime() === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    if (answer.body.includes('name="_csrf"')) this.last = answer.body;
    return answer;
  }
}
