import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { draftNotFound } from '../draft.js';
import { DraftRepository } from '../draft.repository.js';

@Injectable()
export class DiscardDraft {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftRepository,
  ) {}

  async run(key: string, who: Who): Promise<void> {
    if (!(await this.db.transaction((tx) => this.drafts.remove(tx, who.id, key)))) throw draftNotFound();
  }
}
