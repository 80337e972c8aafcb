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
  readonly by: string;
  /** One record, as it is now: the step is left out once something has happened since. */
  readonly record?: { readonly id: string; readonly version: number };
  readonly limit: number;
}

/** What a person can still take back: of one record, or of all of a type, newest first. */
@Injectable()
export class OpenUndos {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  find({ type, by, record, limit }: UndoFilter): Promise<OpenUndo[]> {
    return this.db.query<OpenUndo>(
      `SELECT subject_id AS subjectId, act, at, open_until AS openUntil FROM undo_step
        WHERE subject_type = ? AND by_staff = ? AND open_until > ? AND undone_at IS NULL
          ${record ? 'AND subject_id = ? AND version = ?' : ''} ORDER BY id DESC LIMIT ?`,
      [type, by, this.clock.now(), ...(record ? [record.id, record.version] : []), limit],
    );
  }
}
