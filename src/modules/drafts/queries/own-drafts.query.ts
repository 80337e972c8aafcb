import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { DraftFields } from '../draft.js';

export interface Draft {
  readonly key: string;
  readonly fields: DraftFields;
  readonly savedAt: Date;
}

/** A person's own drafts, newest first; nobody else's, whoever asks. */
@Injectable()
export class OwnDrafts {
  constructor(private readonly db: Database) {}

  list(staffId: string, limit: number): Promise<Draft[]> {
    return this.find('TRUE', [], staffId, limit);
  }

  async among(staffId: string, keys: readonly string[]): Promise<Draft[]> {
    return keys.length === 0 ? [] : this.find('draft_key IN (?)', [keys], staffId, keys.length);
  }

  private find(
    where: string,
    values: readonly (readonly string[])[],
    staffId: string,
    limit: number,
  ): Promise<Draft[]> {
    return this.db.query<Draft>(
      `SELECT draft_key AS \`key\`, fields, saved_at AS savedAt FROM draft
        WHERE staff_id = ? AND fields IS NOT NULL AND ${where} ORDER BY saved_at DESC, draft_key LIMIT ?`,
      [staffId, ...values, limit],
    );
  }
}
