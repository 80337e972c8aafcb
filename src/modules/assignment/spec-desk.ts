import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { createHash, randomBytes } from 'node:crypto';
import type { Decision } from '#desk/fair-assignment';
import { migrations } from '../../../migrations/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { readConfig } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { migrate } from '../../platform/database/migrate.js';
import type { Tx } from '../../platform/database/tx.js';
import { fastifyAdapter } from '../../platform/http/web-app.js';
import { systemPerson, type Who } from '../../platform/http/who.js';
import { makeLog } from '../../platform/log/log.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { IdentityModule } from '../identity/index.js';
import { AssignmentModule } from './assignment.module.js';
import { Assignments, type Assigned } from './assignments.js';
import { WorkHolders, type OpenWork } from './work-holders.js';
import type { Subject, Work } from './work.js';

/** A Tuesday in November, 9 o'clock in Copenhagen. */
export const tuesday = new Date('2026-11-24T08:00:00Z');

class SpecClock extends Clock {
  at = tuesday;
  override now() {
    return this.at;
  }
}

const tables = [
  'request_key',
  'audit_event',
  'setting_value',
  'assignment',
  'work_item',
  'advisor_load',
  'advisor_day',
  'absence',
  'conflict_of_interest',
];

/** Assignment on a database of this Jest worker's own, emptied; inquiries are only numbers here. */
export class SpecDesk {
  readonly given: { subjectId: string; advisorId: string; decision: Decision }[] = [];
  openWork: OpenWork[] = [];
  private lastSubject = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: SpecClock,
  ) {}

  static async open(...extra: Type[]): Promise<SpecDesk> {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname += `_${process.env.JEST_WORKER_ID}`;
    await migrate(url.href, migrations);
    const config = readConfig({
      DATABASE_URL: url.href,
      REDIS_URL: process.env.TEST_REDIS_URL,
      SESSION_SECRET: 'only for tests, and long enough for it',
      DATA_KEY: 'only for tests, and long enough for it',
    });
    const clock = new SpecClock();
    const log = makeLog('silent', 'test');
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.for({ config, log, process: 'web', clock }),
        IdentityModule,
        AssignmentModule,
        ...extra,
      ],
    }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), {
      logger: false,
    });
    await app.register(cookie);
    const desk = new SpecDesk(app, clock);
    await desk.empty();
    app.get(WorkHolders).register({
      subjectType: 'inquiry',
      given: async (_tx, _who, subjectId, advisorId, decision) => {
        desk.given.push({ subjectId, advisorId, decision });
      },
      openWork: async () => desk.openWork,
    });
    return (await app.init(), desk);
  }

  get db() {
    return this.app.get(Database);
  }
  get assignments() {
    return this.app.get(Assignments);
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }

  async advisor(name: string, told: { capacity?: number; roles?: string } = {}): Promise<string> {
    const { capacity = 100, roles = 'advisor' } = told;
    const made = await this.write((tx) =>
      tx.query(
        'INSERT INTO staff (name, email, email_key, roles, capacity, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        [name, `${name}@desk.example`, `${name}@desk.example`, roles, capacity, this.clock.at],
      ),
    );
    return String((made as { insertId: number }).insertId);
  }

  async enterprise(name: string): Promise<string> {
    const made = await this.write((tx) =>
      tx.query("INSERT INTO enterprise (name, kind, created_at) VALUES (?, 'sov', ?)", [name, this.clock.at]),
    );
    return String((made as { insertId: number }).insertId);
  }

  work(told: Partial<Work> = {}): Work {
    this.lastSubject += 1;
    const subject: Subject = { type: 'inquiry', id: String(this.lastSubject) };
    return { subject, topic: 'startup', points: 3, enterpriseId: null, contactId: null, ...told };
  }

  assign(told: Partial<Work> = {}): Promise<Assigned & { subject: Subject }> {
    const work = this.work(told);
    return this.write(async (tx) => ({
      ...(await this.assignments.assignNew(tx, systemPerson, work)),
      subject: work.subject,
    }));
  }

  async away(advisorId: string, from: string, to: string): Promise<void> {
    await this.write((tx) =>
      tx.query('INSERT INTO absence (advisor_id, from_at, to_at, kind, recorded_at) VALUES (?, ?, ?, ?, ?)', [
        advisorId,
        new Date(from),
        new Date(to),
        'vacation',
        this.clock.at,
      ]),
    );
  }

  /** `advisor_load`, and the same added up from the open work. */
  async ledger(): Promise<{ kept: Record<string, string>; summed: Record<string, string> }> {
    const kept = await this.db.query<{ id: string; n: string; q: string }>(
      'SELECT advisor_id AS id, open_count AS n, open_quarters AS q FROM advisor_load WHERE open_count <> 0 OR open_quarters <> 0',
    );
    const summed = await this.db.query<{ id: string; n: string; q: string }>(
      `SELECT advisor_id AS id, COUNT(*) AS n,
              SUM(points * CASE phase WHEN 'active' THEN 4 WHEN 'waiting' THEN 2 ELSE 1 END) AS q
         FROM work_item WHERE open = 1 AND advisor_id IS NOT NULL GROUP BY advisor_id`,
    );
    const told = (rows: typeof kept) => Object.fromEntries(rows.map(({ id, n, q }) => [id, `${n}/${q}`]));
    return { kept: told(kept), summed: told(summed) };
  }

  async empty(): Promise<void> {
    await this.write(async (tx) => {
      for (const table of tables) await tx.query(`DELETE FROM ${table}`);
      await tx.query('UPDATE staff SET active = 0, email_key = CONCAT(id, email_key) WHERE active = 1');
    });
    this.given.length = 0;
    this.openWork = [];
    this.clock.at = tuesday;
  }

  /** A bearer token that is let in as that person. */
  async signIn(staffId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    await this.write((tx) =>
      tx.query(
        "INSERT INTO api_token (staff_id, name, token_hash, created_at, used_at) VALUES (?, 'spec', ?, ?, ?)",
        [staffId, hash, this.clock.at, this.clock.at],
      ),
    );
    return token;
  }

  /** JSON for `/api/`, a form for pages, as the browser and the scripts send it. */
  request(method: 'GET' | 'POST' | 'DELETE', url: string, token: string, body?: Record<string, string>) {
    const api = url.startsWith('/api/');
    const type = api ? 'application/json' : 'application/x-www-form-urlencoded';
    return this.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': type } : {}) },
      payload: body && (api ? JSON.stringify(body) : new URLSearchParams(body).toString()),
    });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export const person = (id: string, ...roles: string[]): Who => ({
  ...systemPerson,
  id,
  name: `person ${id}`,
  roles,
});
