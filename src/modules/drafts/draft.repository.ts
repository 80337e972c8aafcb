import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { DraftFields } from './draft.js';

interface NewDraft {
  readonly staffId: string;
  readonly key: string;
  readonly fields: DraftFields;
  readonly now: Date;
  /** The page's form it was typed in: a save that arrives after that form was sent is dropped. */
  readonly form?: string;
}

@Injectable()
export class DraftRepository {
  async put(tx: Tx, { staffId, key, fields, now, form = '' }: NewDraft): Promise<void> {
    await tx.query(
      `INSERT INTO draft (staff_id, draft_key, fields, saved_at) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE fields = IF(done_form = ?, fields, VALUES(fields)),
                                 saved_at = IF(done_form = ?, saved_at, VALUES(saved_at))`,
      [staffId, key, JSON.stringify(fields), now, form, form],
    );
  }

  /** The oldest go when there are more than `most`. */
  async keepNewest(tx: Tx, staffId: string, most: number): Promise<void> {
    const rows: { draft_key: string }[] = await tx.query(
      'SELECT draft_key FROM draft WHERE staff_id = ? ORDER BY saved_at DESC, draft_key LIMIT ?, 1000',
      [staffId, most],
    );
    if (rows.length > 0)
      await tx.query('DELETE FROM draft WHERE staff_id = ? AND draft_key IN (?)', [
        staffId,
        rows.map((row) => row.draft_key),
      ]);
  }

  /** Its form is saved: the text goes, and what is still on its way from that form finds the door closed. */
  async finish(tx: Tx, done: { staffId: string; key: string; form: string; now: Date }): Promise<void> {
    await tx.query(
      `INSERT INTO draft (staff_id, draft_key, saved_at, done_form) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE fields = NULL, saved_at = VALUES(saved_at), done_form = VALUES(done_form)`,
      [done.staffId, done.key, done.now, done.form],
    );
  }

  async remove(tx: Tx, staffId: string, key: string): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      'DELETE FROM draft WHERE staff_id = ? AND draft_key = ? AND fields IS NOT NULL',
      [staffId, key],
    );
    return affectedRows > 0;
  }

  async removeAll(tx: Tx, staffId: string): Promise<void> {
    await tx.query('DELETE FROM draft WHERE staff_id = ?', [staffId]);
  }

  async clear(tx: Tx, savedBefore: Date): Promise<void> {
    await tx.query('DELETE FROM draft WHERE saved_at < ?', [savedBefore]);
  }
}
