import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';

/** How one lending ended: back with the lender · closed by the borrower · theirs now · lent on to another. */
export type LendingEnd = 'returned' | 'closed' | 'kept' | 'lent_on';

export interface NewLending {
  readonly workItemId: string;
  readonly lenderId: string;
  readonly borrowerId: string;
  readonly at: Date;
  /** The deadline it was lent with. */
  readonly dueAt: Date | null;
  /** What the borrower needs to know; at most 2000 characters. */
  readonly brief: string;
}

/** What is needed to decide about a change of the brief. */
export interface LendingHeld {
  readonly absenceId: string;
  readonly lenderId: string;
  readonly recordedBy: string | null;
  readonly accepted: boolean;
  readonly ended: boolean;
  readonly version: number;
}

/** Every piece of work lent, in which absence, to whom, and what became of it: the lender's return is made of it. */
@Injectable()
export class LendingRepository {
  /** Under the lender's present absence. */
  async add(tx: Tx, lending: NewLending): Promise<void> {
    const { workItemId, lenderId, borrowerId, at, dueAt, brief } = lending;
    await tx.query(
      `INSERT INTO lending (absence_id, work_item_id, lender_id, borrower_id, lent_at, due_at, brief)
         SELECT id, ?, ?, ?, ?, ?, ? FROM absence WHERE advisor_id = ? AND from_at <= ?
          ORDER BY from_at DESC LIMIT 1`,
      [workItemId, lenderId, borrowerId, at, dueAt, brief, lenderId, at],
    );
  }

  async end(tx: Tx, workItemId: string, at: Date, as: LendingEnd): Promise<void> {
    await tx.query(
      'UPDATE lending SET ended_at = ?, ended_as = ? WHERE work_item_id = ? AND ended_at IS NULL',
      [at, as, workItemId],
    );
  }

  /** The last one ended was not to end: what ended it is undone. */
  async resume(tx: Tx, workItemId: string): Promise<void> {
    await tx.query(
      'UPDATE lending SET ended_at = NULL, ended_as = NULL WHERE work_item_id = ? ORDER BY id DESC LIMIT 1',
      [workItemId],
    );
  }

  async hold(tx: Tx, id: string): Promise<LendingHeld | undefined> {
    const rows: (Omit<LendingHeld, 'accepted' | 'ended'> & { accepted: number; ended: number })[] =
      await tx.query(
        `SELECT l.absence_id AS absenceId, l.lender_id AS lenderId, a.recorded_by AS recordedBy,
                l.accepted_at IS NOT NULL AS accepted, l.ended_at IS NOT NULL AS ended, l.version
           FROM lending l JOIN absence a ON a.id = l.absence_id WHERE l.id = ? FOR UPDATE`,
        [id],
      );
    return rows[0] && { ...rows[0], accepted: rows[0].accepted === 1, ended: rows[0].ended === 1 };
  }

  async rewrite(tx: Tx, id: string, brief: string): Promise<void> {
    await tx.query('UPDATE lending SET brief = ?, version = version + 1 WHERE id = ?', [brief, id]);
  }

  /** How many of the absence the borrower had not accepted before. */
  async accept(tx: Tx, absenceId: string, borrower: Who, at: Date): Promise<number> {
    const updated: { affectedRows: number } = await tx.query(
      `UPDATE lending SET accepted_at = ?
        WHERE absence_id = ? AND borrower_id = ? AND accepted_at IS NULL AND ended_at IS NULL`,
      [at, absenceId, borrower.id],
    );
    return updated.affectedRows;
  }

  async anyOf(tx: Tx, absenceId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM lending WHERE absence_id = ? LIMIT 1', [absenceId]);
    return rows.length > 0;
  }
}
