import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

export interface OpenUndo {
  readonly subjectId: string;
  readonly act: string;
  readonly at: Date;
  readonly openUntil: Date;
}

export interface UndoFilter {
  readonly type: string;
  readonly act?: string;
  readonly by?: string;
  /** One record, as it is now: the step is left out once something has happened since. */
  readonly record?: { readonly id: string; readonly version: number };
  readonly limit: number;
}

/** What can still be taken back: of one record or of all of a type, by one person or by all, newest first. */
@Injectable()
export class OpenUndos {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  find({ type, act, by, record, limit }: UndoFilter): Promise<OpenUndo[]> {
    const only = [
      ...(record ? [['subject_id = ? AND version = ?', record.id, record.version] as const] : []),
      ...(act === undefined ? [] : [['act = ?', act] as const]),
      ...(by === undefined ? [] : [['by_staff = ?', by] as const]),
    ];
    return this.db.query<OpenUndo>(
      `SELECT subject_id AS subjectId, act, at, open_until AS openUntil FROM undo_step
        WHERE subject_type = ? AND open_until > ? AND undone_at IS NULL
          ${only.map(([where]) => `AND ${where}`).join(' ')} ORDER BY id DESC LIMIT ?`,
      [type, this.clock.now(), ...only.flatMap(([, ...values]) => values), limit],
    );
  }
}
