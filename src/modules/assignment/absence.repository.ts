import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import type { Absence, AbsenceKind } from './absence.policy.js';

interface AbsenceRecord {
  id: string;
  advisor_id: string;
  from_at: Date;
  to_at: Date;
  kind: AbsenceKind;
}

@Injectable()
export class AbsenceRepository {
  async overlapping(tx: Tx, { advisorId, from, to }: Absence): Promise<Absence | undefined> {
    const rows: AbsenceRecord[] = await tx.query(
      `SELECT id, advisor_id, from_at, to_at, kind FROM absence
        WHERE advisor_id = ? AND to_at > ? AND from_at < ? ORDER BY from_at LIMIT 1`,
      [advisorId, from, to],
    );
    return rows[0] && absenceOf(rows[0]);
  }

  /** How far into this one an absence reaches that is over already, and leaves some of this one. */
  async toldUntil(tx: Tx, { advisorId, from, to }: Absence, now: Date): Promise<Date | undefined> {
    const rows: { until: Date | null }[] = await tx.query(
      `SELECT MAX(to_at) AS until FROM absence
        WHERE advisor_id = ? AND from_at <= ? AND to_at > ? AND to_at <= ? AND to_at < ?`,
      [advisorId, from, from, now, to],
    );
    return rows[0]?.until ?? undefined;
  }

  async add(tx: Tx, { advisorId, from, to, kind }: Absence, at: Date, by: Who): Promise<string> {
    const inserted: { insertId: number | string } = await tx.query(
      'INSERT INTO absence (advisor_id, from_at, to_at, kind, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?)',
      [advisorId, from, to, kind, at, by.id],
    );
    return String(inserted.insertId);
  }

  async hold(tx: Tx, id: string): Promise<Absence | undefined> {
    const rows: AbsenceRecord[] = await tx.query(
      'SELECT id, advisor_id, from_at, to_at, kind FROM absence WHERE id = ? FOR UPDATE',
      [id],
    );
    return rows[0] && absenceOf(rows[0]);
  }

  async end(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE absence SET to_at = ? WHERE id = ?', [at, id]);
  }

  /** False when it was marked before. */
  async markSeen(tx: Tx, id: string, at: Date): Promise<boolean> {
    const updated: { affectedRows: number } = await tx.query(
      'UPDATE absence SET return_seen_at = ? WHERE id = ? AND return_seen_at IS NULL',
      [at, id],
    );
    return updated.affectedRows === 1;
  }

  /** Ends the present one and drops those to come; how many. */
  async dropOf(tx: Tx, advisorId: string, at: Date): Promise<number> {
    const dropped: { affectedRows: number } = await tx.query(
      'DELETE FROM absence WHERE advisor_id = ? AND from_at > ?',
      [advisorId, at],
    );
    const ended: { affectedRows: number } = await tx.query(
      'UPDATE absence SET to_at = ? WHERE advisor_id = ? AND to_at > ?',
      [at, advisorId, at],
    );
    return dropped.affectedRows + ended.affectedRows;
  }

  /** One that never began leaves nothing behind; the audit keeps that it was planned. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM absence WHERE id = ?', [id]);
  }
}

const absenceOf = (row: AbsenceRecord): Absence => ({
  advisorId: row.advisor_id,
  from: row.from_at,
  to: row.to_at,
  kind: row.kind,
});
