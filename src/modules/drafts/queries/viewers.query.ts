import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { LiveFeed } from '../../../platform/live/live-feed.js';
import { viewerLife, type Viewed, type Viewer } from '../viewers.js';

const shownAtMost = 10;

/** Who else has a record open, and who of them is writing. A hint, never a lock: the version decides. */
@Injectable()
export class Viewers implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly feed: LiveFeed,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.feed.glanceAt({ action: 'viewers', look: () => this.everywhere() });
  }

  /** Those who write first. */
  others({ type, id }: Viewed, exceptId: string): Promise<Viewer[]> {
    return this.db.query<Viewer>(
      `SELECT v.staff_id AS id, p.name, v.activity FROM viewer v JOIN staff_card p ON p.id = v.staff_id
        WHERE v.subject_type = ? AND v.subject_id = ? AND v.seen_at > ? AND v.staff_id <> ?
        ORDER BY v.activity = 'writing' DESC, p.name LIMIT ?`,
      [type, id, this.since, exceptId, shownAtMost],
    );
  }

  private everywhere() {
    return this.db.query<{ type: string; subject: string; state: string }>(
      `SELECT subject_type AS type, subject_id AS subject,
              GROUP_CONCAT(staff_id, ':', activity ORDER BY staff_id) AS state
         FROM viewer WHERE seen_at > ? GROUP BY subject_type, subject_id`,
      [this.since],
    );
  }

  private get since(): Date {
    return new Date(this.clock.now().getTime() - viewerLife);
  }
}
