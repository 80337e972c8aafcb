import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { sessionLife } from './session-life.js';

@Injectable()
export class SessionRepository {
  async open(tx: Tx, session: { hash: Buffer; staffId: string; now: Date }): Promise<void> {
    const { hash, staffId, now } = session;
    const expiresAt = new Date(now.getTime() + sessionLife.absolute);
    await tx.query(
      'INSERT INTO session (token_hash, staff_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [hash, staffId, now, now, expiresAt],
    );
  }

  async close(tx: Tx, hash: Buffer): Promise<void> {
    await tx.query('DELETE FROM session WHERE token_hash = ?', [hash]);
  }

  async closeAll(tx: Tx, staffId: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE staff_id = ?', [staffId]);
  }

  async touch(tx: Tx, hash: Buffer, now: Date): Promise<void> {
    await tx.query('UPDATE session SET seen_at = ? WHERE token_hash = ?', [now, hash]);
  }

  async clear(tx: Tx, now: Date): Promise<void> {
    const endedBefore = new Date(now.getTime() - sessionLife.remembered);
    await tx.query('DELETE FROM session WHERE expires_at < ?', [endedBefore]);
  }
}
