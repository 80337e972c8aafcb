import { Test, type TestingModule } from '@nestjs/testing';
import { migrations } from '../../migrations/index.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { systemPerson, type Who } from '../../src/platform/http/who.js';
import { makeLog } from '../../src/platform/log/log.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { AssignmentModule } from '../../src/modules/assignment/assignment.module.js';
import { Assignments, type Assigned } from '../../src/modules/assignment/assignments.js';
import { WorkHolders, type Matter, type OpenWork } from '../../src/modules/assignment/work-holders.js';
import type { Subject, Work } from '../../src/modules/assignment/work.js';
import { TestClock, usualNow, workerDatabase } from './desk.js';

const tables = [
  'request_key',
  'audit_event',
  'setting_value',
  'assignment',
  'work_item',
  'advisor_load',
  'advisor_day',
  'advisor_week',
  'lending',
  'absence',
  'conflict_of_interest',
];

/** Assignment on a database of this Jest worker's own, emptied; inquiries are only numbers here. */
export class AssignmentDesk {
  readonly given: { subjectId: string; advisorId: string | null }[] = [];
  /** Of every subject; the holder tells no other deadline. */
  dueAt: Date | null = new Date('2026-11-24T14:00:00Z');
  openWork: OpenWork[] = [];
  private lastSubject = 0;

  private constructor(
    readonly app: TestingModule,
    readonly clock: TestClock,
  ) {}

  static async open(): Promise<AssignmentDesk> {
    const url = workerDatabase();
    await migrate(url, migrations);
    const config = readConfig({
      DATABASE_URL: url,
      REDIS_URL: process.env.TEST_REDIS_URL,
      SESSION_SECRET: 'the same secret in every test, 32 characters',
      DATA_KEY: 'the same key in every test, 32 characters long',
    });
    const clock = new TestClock(usualNow);
    const log = makeLog('silent', 'test');
    const app = await Test.createTestingModule({
      imports: [PlatformModule.for({ config, log, process: 'cli', clock }), AssignmentModule],
    }).compile();
    const desk = new AssignmentDesk(app, clock);
    await desk.empty();
    app.get(WorkHolders).register({
      subjectType: 'inquiry',
      given: async (_tx, _who, subjectId, { advisorId }) => {
        desk.given.push({ subjectId, advisorId });
      },
      openWork: async () => desk.openWork,
      matters: async (ids) => ids.map((id) => desk.matter(id)),
    });
    return (await app.init(), desk);
  }

  get db() {
    return this.app.get(Database);
  }
  get assignments() {
    return this.app.get(Assignments);
  }

  private matter(subjectId: string): Matter {
    const { dueAt } = this;
    const told = { reference: `2026-${subjectId}`, title: 'Registrering', path: '/', party: null };
    return { subjectId, ...told, open: true, dueAt, next: 'Ny', last: null };
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }

  async advisor(name: string, told: { capacity?: number; roles?: string } = {}): Promise<string> {
    const { capacity = 100, roles = 'advisor' } = told;
    const made = await this.write((tx) =>
      tx.query(
        'INSERT INTO staff (name, email, email_key, roles, capacity, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        [name, `${name}@desk.example`, `${name}@desk.example`, roles, capacity, this.clock.now()],
      ),
    );
    return String((made as { insertId: number }).insertId);
  }

  async enterprise(name: string): Promise<string> {
    const made = await this.write((tx) =>
      tx.query("INSERT INTO enterprise (name, kind, created_at) VALUES (?, 'sov', ?)", [
        name,
        this.clock.now(),
      ]),
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
        this.clock.now(),
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
    this.dueAt = new Date('2026-11-24T14:00:00Z');
    this.clock.set(usualNow);
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
