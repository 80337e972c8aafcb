import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection, type Connection } from 'mysql2/promise';
import { migrations } from '../../migrations/index.js';
import { AddStaff, type Role } from '../../src/modules/identity/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { systemPerson } from '../../src/platform/http/who.js';
import { makeLog } from '../../src/platform/log/log.js';
import { startWeb } from '../../src/web.js';
import { Browser } from './browser.js';

/** A Tuesday morning in working hours, winter time: 9.00 in Copenhagen. */
export const usualNow = new Date('2026-11-24T08:00:00.000Z');
export const password = 'a long enough password';

export class TestClock extends Clock {
  constructor(private at: Date) {
    super();
  }
  override now(): Date {
    return new Date(this.at);
  }
  set(at: Date | string): void {
    this.at = new Date(at);
  }
  forward(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}

/** The whole desk in this process: real MariaDB and Redis, a clock the test sets, a database per Jest worker. */
export class Desk {
  private readonly staff = new Map<string, string>();

  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
    readonly config: Config,
  ) {}

  get<T>(type: Parameters<INestApplicationContext['get']>[0]): T {
    return this.app.get(type, { strict: false }) as T;
  }

  get db(): Database {
    return this.get<Database>(Database);
  }

  /** Adds a person once; their id. */
  async person(
    role: Role,
    name = `${role[0]?.toUpperCase()}${role.slice(1)} Holm`,
    capacity = 100,
  ): Promise<string> {
    const known = this.staff.get(name);
    if (known) return known;
    const email = emailOf(name);
    const id = await this.get<AddStaff>(AddStaff).run(
      { name, email, roles: [role], capacity, password },
      systemPerson,
    );
    this.staff.set(name, id);
    return id;
  }

  /** A browser of its own, not signed in. */
  visitor(): Browser {
    return new Browser(this.app);
  }

  async signedIn(role: Role, name?: string): Promise<Browser> {
    await this.person(role, name);
    const browser = this.visitor();
    await browser.signIn(emailOf(name ?? `${role[0]?.toUpperCase()}${role.slice(1)} Holm`), password);
    return browser;
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

const emailOf = (name: string) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@desk.example`;

/** A fresh desk: the worker's database emptied and migrated. */
export async function openDesk({
  now = usualNow,
  env = {},
}: { now?: Date; env?: Record<string, string> } = {}): Promise<Desk> {
  const databaseUrl = workerDatabase();
  await emptied(databaseUrl);
  await migrate(databaseUrl, migrations);
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: process.env.TEST_REDIS_URL,
    SESSION_SECRET: 'the same secret in every test, 32 characters',
    DATA_KEY: 'the same key in every test, 32 characters long',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const clock = new TestClock(now);
  return new Desk(await startWeb(config, makeLog(config.LOG_LEVEL, 'test'), clock), clock, config);
}

/** The database of this Jest worker; global-setup makes it. */
export function workerDatabase(): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `${url.pathname}_${process.env.JEST_WORKER_ID ?? '1'}`;
  return url.toString();
}

async function emptied(address: string): Promise<void> {
  const url = new URL(address);
  const name = url.pathname.slice(1);
  if (!name.includes('test')) throw new Error(`${name} is no test database`);
  const connection = await connect(url);
  try {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci`);
  } finally {
    await connection.end();
  }
}

function connect(url: URL): Promise<Connection> {
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  const host = socketPath ? {} : { host: url.hostname, port: Number(url.port || 3306) };
  return createConnection({
    ...host,
    socketPath,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  });
}
