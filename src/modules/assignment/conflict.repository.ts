import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';

interface Conflict {
  readonly advisorId: string;
  readonly enterpriseId: string;
}

@Injectable()
export class ConflictRepository {
  /** False when it was recorded already. */
  async add(tx: Tx, { advisorId, enterpriseId }: Conflict, at: Date, by: Who): Promise<boolean> {
    const inserted: { affectedRows: number } = await tx.query(
      'INSERT IGNORE INTO conflict_of_interest (advisor_id, enterprise_id, recorded_at, recorded_by) VALUES (?, ?, ?, ?)',
      [advisorId, enterpriseId, at, by.id],
    );
    return inserted.affectedRows === 1;
  }

  /** False when there was none. */
  async remove(tx: Tx, { advisorId, enterpriseId }: Conflict): Promise<boolean> {
    const removed: { affectedRows: number } = await tx.query(
      'DELETE FROM conflict_of_interest WHERE advisor_id = ? AND enterprise_id = ?',
      [advisorId, enterpriseId],
    );
    return removed.affectedRows === 1;
  }
}
