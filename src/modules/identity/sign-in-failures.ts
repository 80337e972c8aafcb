import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { throttleWindow, waitBefore, type Failures } from './throttle.js';

interface Keys {
  readonly account: Buffer;
  readonly network: Buffer;
}

const familiarFor = 30 * 24 * 3_600_000;

/** Counted in SQL, since losing Redis must not forget an attack; keyed blindly, since a log of names is a leak. */
@Injectable()
export class SignInFailures {
  constructor(private readonly db: Database) {}

  async waitBefore(keys: Keys, now: Date): Promise<number> {
    const since = new Date(now.getTime() - throttleWindow);
    const rows = await this.db.query<{ what: 'pair' | 'account' | 'network' | 'familiar'; n: string; newest: Date | null }>(
      `SELECT 'pair' AS what, COUNT(*) AS n, MAX(at) AS newest FROM sign_in_failure
         WHERE account_key = ? AND address_key = ? AND at > ?
       UNION ALL SELECT 'account', COUNT(*), MAX(at) FROM sign_in_failure WHERE account_key = ? AND at > ?
       UNION ALL SELECT 'network', COUNT(*), MAX(at) FROM sign_in_failure WHERE address_key = ? AND at > ?
       UNION ALL SELECT 'familiar', COUNT(*), NULL FROM familiar_address
         WHERE account_key = ? AND address_key = ? AND at > ?`,
      [
        keys.account, keys.network, since,
        keys.account, since,
        keys.network, since,
        keys.account, keys.network, new Date(now.getTime() - familiarFor),
      ],
    );
    const of = (what: string): Failures => {
      const row = rows.find((found) => found.what === what);
      return { count: Number(row?.n ?? 0), newest: row?.newest?.getTime() ?? null };
    };
    const familiar = of('familiar').count > 0;
    return waitBefore({ pair: of('pair'), account: of('account'), network: of('network'), familiar }, now.getTime());
  }

  async record(tx: Tx, keys: Keys, now: Date): Promise<void> {
    await tx.query('INSERT INTO sign_in_failure (account_key, address_key, at) VALUES (?, ?, ?)', [
      keys.account,
      keys.network,
      now,
    ]);
  }

  /** After a success: this person's failures from here are over, and the network is familiar from now on. */
  async forget(tx: Tx, keys: Keys, now: Date): Promise<void> {
    await tx.query('DELETE FROM sign_in_failure WHERE account_key = ? AND address_key = ?', [keys.account, keys.network]);
    await tx.query(
      'INSERT INTO familiar_address (account_key, address_key, at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE at = VALUES(at)',
      [keys.account, keys.network, now],
    );
  }
}
