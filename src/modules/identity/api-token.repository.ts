import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';

@Injectable()
export class ApiTokenRepository {
  async add(tx: Tx, token: { hash: Buffer; staffId: string; name: string; now: Date }): Promise<string> {
    const { hash, staffId, name, now } = token;
    const inserted = await tx.query<{ insertId: number | string }>(
      'INSERT INTO api_token (staff_id, name, token_hash, created_at) VALUES (?, ?, ?, ?)',
      [staffId, name, hash, now],
    );
    return String(inserted.insertId);
  }

  /** False for one that is unknown, revoked already or, with `ownerId`, someone else's. */
  async revoke(tx: Tx, id: string, now: Date, ownerId?: string): Promise<boolean> {
    const revoked = await tx.query<{ affectedRows: number }>(
      `UPDATE api_token SET revoked_at = ?
        WHERE id = ? AND revoked_at IS NULL AND staff_id = COALESCE(?, staff_id)`,
      [now, id, ownerId ?? null],
    );
    return revoked.affectedRows === 1;
  }

  async revokeAll(tx: Tx, staffId: string, now: Date): Promise<void> {
    await tx.query('UPDATE api_token SET revoked_at = ? WHERE staff_id = ? AND revoked_at IS NULL', [
      now,
      staffId,
    ]);
  }

  async touch(tx: Tx, hash: Buffer, now: Date): Promise<void> {
    await tx.query('UPDATE api_token SET used_at = ? WHERE token_hash = ?', [now, hash]);
  }
}
