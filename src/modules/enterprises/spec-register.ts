import { Test, type TestingModule } from '@nestjs/testing';
import { migrations } from '../../../migrations/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { readConfig } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { migrate } from '../../platform/database/migrate.js';
import { Refusal } from '../../platform/http/refusal.js';
import { systemPerson } from '../../platform/http/who.js';
import { makeLog } from '../../platform/log/log.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { EnterprisesModule } from './enterprises.module.js';
import type { Candidate, Party, PartyInput } from './party.js';
import { ResolveParty } from './resolve-party.js';

class SpecClock extends Clock {
  at = new Date('2026-11-24T08:00:00Z');
  override now() {
    return this.at;
  }
}

const tables = ['party_key', 'rsv_status_change', 'contact', 'enterprise', 'request_key', 'audit_event'];

/** The register on a database of this Jest worker's own, emptied. */
export class SpecRegister {
  private constructor(
    readonly app: TestingModule,
    readonly clock: SpecClock,
  ) {}

  static async open(): Promise<SpecRegister> {
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
    const app = await Test.createTestingModule({
      imports: [PlatformModule.for({ config, log, process: 'cli', clock }), EnterprisesModule],
    }).compile();
    await app.init();
    return new SpecRegister(app, clock);
  }

  get db() {
    return this.app.get(Database);
  }

  /** What logging an inquiry does with its inquirer. */
  resolve(input: PartyInput): Promise<Party> {
    return this.db.transaction((tx) => this.app.get(ResolveParty).resolve(tx, systemPerson, input));
  }

  async count(table: 'enterprise' | 'contact'): Promise<number> {
    const rows = await this.db.query<{ n: string }>(`SELECT COUNT(*) AS n FROM ${table}`);
    return Number(rows[0]?.n);
  }

  async audited(): Promise<string[]> {
    const rows = await this.db.query<{ action: string }>('SELECT action FROM audit_event ORDER BY id');
    return rows.map(({ action }) => action);
  }

  async empty(): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const table of tables) await tx.query(`DELETE FROM ${table}`);
    });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

/** The refusal that something is answered with. */
export async function refusalOf(act: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await act.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error;
}

export async function candidatesOf(act: Promise<unknown>): Promise<readonly Candidate[]> {
  const { code, facts } = await refusalOf(act);
  if (code !== 'party.probably_same') throw new Error(`refused as ${code}`);
  return facts.candidates as readonly Candidate[];
}
