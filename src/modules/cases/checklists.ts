import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { defaultChecklists } from './default-checklists.js';
import { checkUnknown } from './case.refusals.js';

/** What is to be gone through on a case: begun from the topic's template, and the case's own from then on. */
@Injectable()
export class Checklists {
  async begin(tx: Tx, caseId: string, topic: string): Promise<void> {
    const rows: { items: readonly string[] }[] = await tx.query(
      'SELECT items FROM checklist_template WHERE topic = ?',
      [topic],
    );
    const items = rows[0]?.items ?? defaultChecklists[topic] ?? [];
    if (items.length > 0)
      await tx.query('INSERT INTO case_check (case_id, text) VALUES ?', [
        items.map((text) => [caseId, text]),
      ]);
  }

  async add(tx: Tx, caseId: string, text: string): Promise<void> {
    await tx.query('INSERT INTO case_check (case_id, text) VALUES (?, ?)', [caseId, text]);
  }

  /** What the point of this case says; locked until the transaction ends. */
  async textOf(tx: Tx, caseId: string, id: string): Promise<string> {
    const rows: { text: string }[] = await tx.query(
      'SELECT text FROM case_check WHERE id = ? AND case_id = ? FOR UPDATE',
      [id, caseId],
    );
    if (!rows[0]) throw checkUnknown();
    return rows[0].text;
  }

  /** @param by null: it is not done after all */
  async tick(tx: Tx, id: string, at: Date, by: string | null): Promise<void> {
    const done = by === null ? null : at;
    await tx.query('UPDATE case_check SET done_at = ?, done_by = ? WHERE id = ?', [done, by, id]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM case_check WHERE id = ?', [id]);
  }
}
