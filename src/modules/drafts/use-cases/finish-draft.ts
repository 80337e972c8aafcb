import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { isDraftKey } from '../draft.js';
import { DraftRepository } from '../draft.repository.js';

/** The form has been saved, so its draft is nothing any more. */
@Injectable()
export class FinishDraft {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  async run({ key, form }: { readonly key: string; readonly form: string }, who: Who): Promise<void> {
    if (!isDraftKey(key)) return;
    const done = { staffId: who.id, key, form: form.slice(0, 60), now: this.clock.now() };
    await this.db.transaction((tx) => this.drafts.finish(tx, done));
  }
}
