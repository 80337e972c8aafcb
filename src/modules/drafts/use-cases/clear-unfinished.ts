import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DraftRepository } from '../draft.repository.js';
import { UndoSteps } from '../undo-steps.js';
import { ViewerRepository } from '../viewer.repository.js';

const day = 86_400_000;
const draftsKept = 14 * day;

/** Timed: drafts of two weeks ago, what can no longer be undone, and who was reading (GDPR art. 5(1)(e)). */
@Injectable()
export class ClearUnfinished {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftRepository,
    private readonly viewers: ViewerRepository,
    private readonly steps: UndoSteps,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.db.transaction((tx) => this.drafts.clear(tx, new Date(now - draftsKept)));
    await this.db.transaction((tx) => this.viewers.clear(tx, new Date(now - day)));
    await this.db.transaction((tx) => this.steps.clear(tx, new Date(now - day)));
  }
}
