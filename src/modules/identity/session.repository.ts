import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';

@Injectable()
export class SessionRepository {
  async open(tx: Tx, session: { hash: Buffer; staffId: string; now: Date; expiresAt: Date }): Promise<void> {
    await tx.query(
      'INSERT INTO session (token_hash, staff_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [session.hash, session.staffId, session.now, session.now, session.expiresAt],
    );
  }

  async close(tx: Tx, hash: Buffer): Promise<void> {
    await tx.query('DELETE FROM session WHERE token_hash = ?', [hash]);
  }

  /** Every session of the person but the one kept; all of them without one. */
  async closeAll(tx: Tx, staffId: string, kept: Buffer = Buffer.alloc(0)): Promise<void> {
    await tx.query('DELETE FROM session WHERE staff_id = ? AND token_hash <> ?', [staffId, kept]);
  }

  async touch(tx: Tx, hash: Buffer, now: Date): Promise<void> {
    await tx.query('UPDATE session SET seen_at = ? WHERE token_hash = ?', [now, hash]);
  }
}
