import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { checkDraft, type DraftFields } from '../draft.js';
import { DraftRepository } from '../draft.repository.js';

/** Drafts a person has at most; the oldest makes room. */
export const mostDrafts = 50;

interface SavedDraft {
  readonly key: string;
  readonly fields: DraftFields;
  readonly form?: string;
}

/**
 * Keeps what someone is writing, for that person alone. It is no record of the desk yet: no audit, no search, no
 * check for CPR numbers; all of that comes when it is saved.
 */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  async run({ key, fields, form }: SavedDraft, person: { readonly id: string }): Promise<void> {
    checkDraft(key, fields);
    await this.db.transaction(async (tx) => {
      await this.drafts.put(tx, { staffId: person.id, key, fields, form, now: this.clock.now() });
      await this.drafts.keepNewest(tx, person.id, mostDrafts);
    });
  }
}
