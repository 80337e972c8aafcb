import type { Tx } from './tx.js';

/**
 * The next reference of a series and year, `2026-1834`. The series' row is locked until commit, so that none is given
 * twice, and a transaction that is undone gives its number back.
 */
export async function nextReference(tx: Tx, series: string, year: number): Promise<string> {
  const result: { insertId: number | string } = await tx.query(
    `INSERT INTO reference_series (series, last) VALUES (?, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`,
    [`${series}-${year}`],
  );
  return `${year}-${String(result.insertId).padStart(4, '0')}`;
}
