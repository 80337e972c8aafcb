import { Injectable } from '@nestjs/common';
import { hostname } from 'node:os';
import { Database } from '../database/database.js';

/** A worker's sign of life in SQL, on the database's clock: Redis may be away while the worker is well. */
@Injectable()
export class Heartbeat {
  private readonly worker = `${hostname()}:${process.pid}`.slice(-80);

  constructor(private readonly db: Database) {}

  async beat(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        'INSERT INTO worker_heartbeat (worker, beat_at) VALUES (?, NOW(3)) ON DUPLICATE KEY UPDATE beat_at = NOW(3)',
        [this.worker],
      );
      await tx.query('DELETE FROM worker_heartbeat WHERE beat_at < NOW(3) - INTERVAL 1 DAY');
    });
  }

  /** A worker that ends by itself is away at once, not after the heartbeat's limit. */
  async stop(): Promise<void> {
    await this.db.transaction((tx) =>
      tx.query('DELETE FROM worker_heartbeat WHERE worker = ?', [this.worker]),
    );
  }
}
