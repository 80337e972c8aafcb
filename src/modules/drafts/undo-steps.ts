import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Who } from '../../platform/http/who.js';

interface UndoSubject {
  readonly type: string;
  readonly id: string;
}

export interface NewUndoStep {
  readonly subject: UndoSubject;
  readonly act: string;
  /** The record's version after the act: a step is gone once anything else has happened. */
  readonly version: number;
  /** Everything needed to restore the record; read by nobody but who wrote it. */
  readonly was: object;
  /** Milliseconds for which it is offered. */
  readonly openFor: number;
}

export interface TakenStep<Was> {
  readonly act: string;
  readonly was: Was;
}

/** What is on its way when the offer ends still counts. */
const grace = 2000;

/**
 * What was, kept for as long as it can be put back: a step inside the transaction of the act, and of its undoing.
 * The module that owns the record writes `was` and knows how to restore it.
 */
@Injectable()
export class UndoSteps {
  constructor(private readonly clock: Clock) {}

  async remember(tx: Tx, who: Who, { subject, act, version, was, openFor }: NewUndoStep): Promise<void> {
    const at = this.clock.now();
    await tx.query(
      `INSERT INTO undo_step (subject_type, subject_id, act, by_staff, at, open_until, version, was)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        subject.type,
        subject.id,
        act,
        who.id,
        at,
        new Date(at.getTime() + openFor),
        version,
        JSON.stringify(was),
      ],
    );
  }

  /**
   * Takes the last step of a record whose row the caller holds. Refused: nothing there, another's or undone already
   * (`undo.nothing`), out of time (`undo.too_late`), something has happened since (`undo.changed`).
   *
   * @param version the record's, as it is now
   */
  async take<Was>(tx: Tx, who: Who, subject: UndoSubject, version: number): Promise<TakenStep<Was>> {
    const rows: { id: string; act: string; by: string; until: Date; version: number; was: Was }[] =
      await tx.query(
        `SELECT id, act, by_staff AS \`by\`, open_until AS until, version, was FROM undo_step
          WHERE subject_type = ? AND subject_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1`,
        [subject.type, subject.id],
      );
    const [step] = rows;
    const now = this.clock.now();
    if (step?.by !== who.id) throw new Refusal('undo.nothing', 'conflict');
    if (step.version !== version) throw new Refusal('undo.changed', 'conflict');
    if (now.getTime() > step.until.getTime() + grace) throw new Refusal('undo.too_late', 'conflict');
    await tx.query('UPDATE undo_step SET undone_at = ? WHERE id = ?', [now, step.id]);
    return { act: step.act, was: step.was };
  }

  async clear(tx: Tx, openUntil: Date): Promise<void> {
    await tx.query('DELETE FROM undo_step WHERE open_until < ?', [openUntil]);
  }
}
