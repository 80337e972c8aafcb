import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { promiseSettled, promisesOpen, promiseUnknown } from './case.refusals.js';

export const settlements = ['kept', 'broken'] as const;
export type Settled = (typeof settlements)[number];

const idOf = (who: Who) => (/^\d+$/.test(who.id) ? who.id : null);

/** Promises as rows; each is settled once. */
@Injectable()
export class CasePromises {
  async add(
    tx: Tx,
    caseId: string,
    { what, dueAt, now, who }: { what: string; dueAt: Date; now: Date; who: Who },
  ): Promise<string> {
    const added: { insertId: number | string } = await tx.query(
      'INSERT INTO case_promise (case_id, what, due_at, made_at, made_by) VALUES (?, ?, ?, ?, ?)',
      [caseId, what, dueAt, now, idOf(who)],
    );
    return String(added.insertId);
  }

  /** What had been promised. */
  async settle(
    tx: Tx,
    caseId: string,
    id: string,
    { as, now, who }: { as: Settled; now: Date; who: Who },
  ): Promise<string> {
    const rows: { what: string; settled: string | null }[] = await tx.query(
      'SELECT what, settled FROM case_promise WHERE id = ? AND case_id = ? FOR UPDATE',
      [id, caseId],
    );
    const [promise] = rows;
    if (!promise) throw promiseUnknown();
    if (promise.settled !== null) throw promiseSettled();
    await tx.query('UPDATE case_promise SET settled = ?, settled_at = ?, settled_by = ? WHERE id = ?', [
      as,
      now,
      idOf(who),
      id,
    ]);
    return promise.what;
  }

  async mustAllBeSettled(tx: Tx, caseId: string): Promise<void> {
    const rows: { n: string }[] = await tx.query(
      'SELECT COUNT(*) AS n FROM case_promise WHERE case_id = ? AND settled IS NULL',
      [caseId],
    );
    const open = Number(rows[0]?.n ?? 0);
    if (open > 0) throw promisesOpen(open);
  }
}
