import { Test, type TestingModule } from '@nestjs/testing';
import { migrations } from '../../migrations/index.js';
import { EnterprisesModule } from '../../src/modules/enterprises/enterprises.module.js';
import type { Candidate, Party, PartyInput } from '../../src/modules/enterprises/party.js';
import { ResolveParty } from '../../src/modules/enterprises/resolve-party.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { Refusal } from '../../src/platform/http/refusal.js';
import { systemPerson } from '../../src/platform/http/who.js';
import { makeLog } from '../../src/platform/log/log.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { TestClock, usualNow, workerDatabase } from './desk.js';

const tables = [
  'inquiry_word',
  'inquiry_entry',
  'inquiry',
  'case_word',
  'case_relation',
  'case_participant',
  'case_check',
  'case_promise',
  'case_entry',
  'desk_case',
  'conflict_of_interest',
  'party_key',
  'rsv_status_change',
  'contact',
  'enterprise',
  'request_key',
  'audit_event',
];

/** The register of enterprises on a database of this Jest worker's own, emptied. */
export class PartyDesk {
  private constructor(
    readonly app: TestingModule,
    readonly clock: TestClock,
  ) {}

  static async open(): Promise<PartyDesk> {
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
      imports: [PlatformModule.for({ config, log, process: 'cli', clock }), EnterprisesModule],
    }).compile();
    const desk = new PartyDesk(await app.init(), clock);
    return (await desk.empty(), desk);
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
