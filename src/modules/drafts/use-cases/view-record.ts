import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Who } from '../../../platform/http/who.js';
import { ViewerRepository } from '../viewer.repository.js';
import type { Viewed, ViewerActivity } from '../viewers.js';

/** Someone has a record open; gone after 25 seconds unless said again; `left` at once. */
@Injectable()
export class ViewRecord {
  constructor(
    private readonly db: Database,
    private readonly viewers: ViewerRepository,
    private readonly clock: Clock,
  ) {}

  async run(viewed: Viewed, activity: ViewerActivity | 'left', who: Who): Promise<void> {
    const seen = { staffId: who.id, now: this.clock.now() };
    await this.db.transaction((tx) =>
      activity === 'left'
        ? this.viewers.remove(tx, viewed, who.id)
        : this.viewers.put(tx, viewed, { ...seen, activity }),
    );
  }
}
