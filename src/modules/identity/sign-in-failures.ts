import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Metrics } from '../../platform/health/metrics.js';
import { networkOf } from './network.js';
import { throttleWindow, waitBefore, type Failures } from './throttle.js';
import { blindKey } from './tokens.js';

/** An account and a network, told apart without being kept. */
export interface Origin {
  readonly account: Buffer;
  readonly network: Buffer;
}

const familiarFor = 30 * 24 * 3_600_000;

interface CountRow {
  what: 'pair' | 'account' | 'network' | 'familiar';
  n: string;
  newest: Date | null;
}

/** Counted in SQL, since losing Redis must not forget an attack; keyed blindly, since a log of names is a leak. */
@Injectable()
export class SignInFailures {
  private readonly counted: Counter;

  constructor(
    private readonly db: Database,
    private readonly config: Config,
    metrics: Metrics,
  ) {
    this.counted = new Counter({
      name: 'indgang_sign_in_failures_total',
      help: 'Wrong passwords; fifty a minute is an attack',
      registers: [metrics.registry],
    });
  }

  origin(emailKey: string, address: string): Origin {
    return {
      account: blindKey(this.config.DATA_KEY, 'account', emailKey),
      network: blindKey(this.config.DATA_KEY, 'network', networkOf(address)),
    };
  }

  /** Milliseconds until a try from here is looked at. */
  async waitBefore({ account, network }: Origin, now: Date): Promise<number> {
    const since = new Date(now.getTime() - throttleWindow);
    const familiarSince = new Date(now.getTime() - familiarFor);
    const rows = await this.db.query<CountRow>(
      `SELECT 'pair' AS what, COUNT(*) AS n, MAX(at) AS newest FROM sign_in_failure
         WHERE account_key = ? AND address_key = ? AND at > ?
       UNION ALL SELECT 'account', COUNT(*), MAX(at) FROM sign_in_failure WHERE account_key = ? AND at > ?
       UNION ALL SELECT 'network', COUNT(*), MAX(at) FROM sign_in_failure WHERE address_key = ? AND at > ?
       UNION ALL SELECT 'familiar', COUNT(*), NULL FROM familiar_address
         WHERE account_key = ? AND address_key = ? AND at > ?`,
      [account, network, since, account, since, network, since, account, network, familiarSince],
    );
    const of = (what: CountRow['what']): Failures => {
      const row = rows.find((found) => found.what === what);
      return { count: Number(row?.n ?? 0), newest: row?.newest?.getTime() ?? null };
    };
    const familiar = of('familiar').count > 0;
    const counts = { pair: of('pair'), account: of('account'), network: of('network'), familiar };
    return waitBefore(counts, now.getTime());
  }

  async record(tx: Tx, { account, network }: Origin, now: Date): Promise<void> {
    const values = [account, network, now];
    await tx.query('INSERT INTO sign_in_failure (account_key, address_key, at) VALUES (?, ?, ?)', values);
    this.counted.inc();
  }

  /** After a success: this person's failures from here are over, and the network is familiar from now on. */
  async forget(tx: Tx, { account, network }: Origin, now: Date): Promise<void> {
    await tx.query('DELETE FROM sign_in_failure WHERE account_key = ? AND address_key = ?', [
      account,
      network,
    ]);
    await tx.query(
      `INSERT INTO familiar_address (account_key, address_key, at) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE at = VALUES(at)`,
      [account, network, now],
    );
  }

  /** Nothing that is too old to weigh is kept. */
  async clear(tx: Tx, now: Date): Promise<void> {
    await tx.query('DELETE FROM sign_in_failure WHERE at < ?', [new Date(now.getTime() - throttleWindow)]);
    await tx.query('DELETE FROM familiar_address WHERE at < ?', [new Date(now.getTime() - familiarFor)]);
  }
}
