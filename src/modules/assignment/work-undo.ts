import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { LendingRepository } from './lending.repository.js';
import { WorkLedger, type HeldWork } from './work-ledger.js';
import type { Subject } from './work.js';

/** How a piece of work stood before something was done to it; kept as JSON by whoever may put it back. */
export interface WorkBefore extends Omit<HeldWork, 'givenAt' | 'closedAt'> {
  readonly givenAt: string | null;
  readonly closedAt: string | null;
  /** When the advisors of now and then had last been given anything, by id; a later giving stays. */
  readonly lastGiven: Readonly<Record<string, string | null>>;
  /** The newest sheet: what was decided after it is taken back too. */
  readonly sheetId: string;
}

/** A step for undoing: what the ledger said is said again, loads and the day's share included. */
@Injectable()
export class WorkUndo {
  constructor(
    private readonly ledger: WorkLedger,
    private readonly lendings: LendingRepository,
  ) {}

  /** @param advisorIds those who may be given it, beside the one who has it */
  async before(tx: Tx, subject: Subject, advisorIds: readonly string[] = []): Promise<WorkBefore> {
    const { id: _, ...held } = await this.ledger.hold(tx, subject);
    const ids = [...(held.advisorId === null ? [] : [held.advisorId]), ...advisorIds];
    const loads: { advisor_id: string; last_given_at: Date | null }[] = await tx.query(
      'SELECT advisor_id, last_given_at FROM advisor_load WHERE advisor_id IN (?)',
      [['0', ...ids]],
    );
    const [sheet]: { id: string }[] = await tx.query(
      'SELECT MAX(id) AS id FROM assignment WHERE subject_type = ? AND subject_id = ?',
      [subject.type, subject.id],
    );
    return {
      ...held,
      givenAt: held.givenAt?.toISOString() ?? null,
      closedAt: held.closedAt?.toISOString() ?? null,
      lastGiven: Object.fromEntries(
        ids.map((id) => [
          id,
          loads.find((row) => row.advisor_id === id)?.last_given_at?.toISOString() ?? null,
        ]),
      ),
      sheetId: sheet?.id ?? '0',
    };
  }

  async putBack(tx: Tx, { lastGiven, sheetId, ...before }: WorkBefore): Promise<void> {
    const { givenAt, closedAt, subject } = before;
    const now = await this.ledger.hold(tx, subject);
    const earlier = { ...now, ...before, givenAt: moment(givenAt), closedAt: moment(closedAt) };
    await this.ledger.restore(tx, now, earlier);
    if (earlier.lentBy !== null && now.lentBy === null) await this.lendings.resume(tx, now.id);
    for (const [advisorId, at] of Object.entries(lastGiven))
      await tx.query('UPDATE advisor_load SET last_given_at = ? WHERE advisor_id = ? AND last_given_at = ?', [
        moment(at),
        advisorId,
        now.givenAt,
      ]);
    await tx.query(
      "UPDATE assignment SET undone = 1 WHERE subject_type = ? AND subject_id = ? AND id > ? AND kind = 'moved'",
      [subject.type, subject.id, sheetId],
    );
  }
}

const moment = (text: string | null) => (text === null ? null : new Date(text));
