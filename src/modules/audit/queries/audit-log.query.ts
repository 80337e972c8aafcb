import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { LiveChange, LiveLog } from '../../../platform/live/live-change.js';
import { LiveFeed } from '../../../platform/live/live-feed.js';

/** The audit as the feed of what happens: every change has its row in its own transaction (docs/decisions/0011). */
@Injectable()
export class AuditLog implements LiveLog, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly feed: LiveFeed,
  ) {}

  onModuleInit(): void {
    this.feed.readFrom(this);
  }

  async newest(count: number): Promise<number[]> {
    const rows = await this.db.query<{ place: string }>(
      'SELECT id AS place FROM audit_event ORDER BY id DESC LIMIT ?',
      [count],
    );
    return rows.map(({ place }) => Number(place));
  }

  async read(after: number, missing: readonly number[], limit: number): Promise<LiveChange[]> {
    const rows = await this.db.query<Omit<LiveChange, 'id'> & { place: string }>(
      `SELECT id AS place, subject_type AS type, subject_id AS subject, action, actor_id AS \`by\`
         FROM audit_event WHERE id > ? ${missing.length > 0 ? 'OR id IN (?)' : ''} ORDER BY id LIMIT ?`,
      missing.length > 0 ? [after, missing, limit] : [after, limit],
    );
    return rows.map(({ place, ...row }) => ({ ...row, id: Number(place) }));
  }
}
