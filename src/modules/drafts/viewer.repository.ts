import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Viewed, ViewerActivity } from './viewers.js';

@Injectable()
export class ViewerRepository {
  async put(
    tx: Tx,
    { type, id }: Viewed,
    seen: { staffId: string; activity: ViewerActivity; now: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO viewer (subject_type, subject_id, staff_id, activity, seen_at) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE activity = VALUES(activity), seen_at = VALUES(seen_at)`,
      [type, id, seen.staffId, seen.activity, seen.now],
    );
  }

  async remove(tx: Tx, { type, id }: Viewed, staffId: string): Promise<void> {
    await tx.query('DELETE FROM viewer WHERE subject_type = ? AND subject_id = ? AND staff_id = ?', [
      type,
      id,
      staffId,
    ]);
  }

  async clear(tx: Tx, seenBefore: Date): Promise<void> {
    await tx.query('DELETE FROM viewer WHERE seen_at < ?', [seenBefore]);
  }
}
