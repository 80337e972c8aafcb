import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Tx } from './tx.js';
import { openRequestKey, type RequestKey } from './request-key.js';

/** ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT, ER_CHECKREAD (innodb_snapshot_isolation, MariaDB 11.6.2 on). */
const worthRetrying = new Set([1213, 1205, 1020]);
const attempts = 5;

export type SqlValue =
  string | number | bigint | boolean | Date | Buffer | null | readonly (string | number | Buffer)[];

@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction, and again from the start when InnoDB gave it up. Nothing but
   * SQL belongs inside. With `once`, a repeated request gets the first one's result and `work` does not run.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>, once?: RequestKey): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work, once);
      } catch (error) {
        if (attempt === attempts || !worthRetrying.has((error as { errno?: number }).errno ?? 0)) throw error;
        await pause(10 + Math.random() * 70);
      }
    }
  }

  /** One reading statement outside any transaction: for queries, which only find out. */
  query<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return this.source.query(sql, parameters as unknown[]);
  }

  /** True when the server answers within two seconds. */
  async answers(): Promise<boolean> {
    const late = pause(2000, false, { ref: false });
    const asked = this.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return Promise.race([asked, late]);
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>, once?: RequestKey): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const tx = runner.manager as Tx;
      const key = once && (await openRequestKey<T>(tx, once));
      const result = key?.earlier ? key.earlier.result : await work(tx);
      await key?.keep?.(result);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // ROLLBACK always: a lock wait timeout (1205) undoes the statement only, unless the server is told otherwise.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
