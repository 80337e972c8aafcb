import { effort } from '#desk/fair-assignment';
import type { Tx } from '../platform/database/tx.js';

const active = effort(1, 'active');
const waiting = effort(1, 'waiting');
const sleeping = effort(1, 'sleeping');

/**
 * What the ledger keeps row by row, in one go: the sums over everything that is there now. The demo's hours lie
 * within one day in UTC as in Denmark, so DATE() is the local day.
 */
export async function sumUp(tx: Tx): Promise<void> {
  await tx.query('DELETE FROM advisor_load');
  await tx.query(
    `INSERT INTO advisor_load (advisor_id, open_count, open_quarters, last_given_at)
       SELECT advisor_id, SUM(open), SUM(open * points * CASE phase WHEN 'active' THEN ${active} WHEN 'waiting' THEN ${waiting} ELSE ${sleeping} END), MAX(given_at)
         FROM work_item WHERE advisor_id IS NOT NULL GROUP BY advisor_id`,
  );
  await tx.query('DELETE FROM advisor_day');
  await tx.query(
    `INSERT INTO advisor_day (advisor_id, day, given_count, given_quarters)
       SELECT advisor_id, DATE(given_at), COUNT(*), SUM(points * ${active}) FROM work_item
        WHERE advisor_id IS NOT NULL AND given_at IS NOT NULL GROUP BY advisor_id, DATE(given_at)`,
  );
}
