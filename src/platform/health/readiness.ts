import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

/** A part without which the desk still works, though less well; it says what is missing, or null. */
export interface DegradedCheck {
  readonly name: string;
  missing(): Promise<boolean>;
}

const heartbeatLimit = 90_000;

/** Ready means: the database is migrated and answers. Everything else that is away is told as degraded. */
@Injectable()
export class Readiness {
  private readonly checks: DegradedCheck[] = [];
  private last: { at: number; degraded: string[] } | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Whoever owns a dependency registers how to tell that it is away. */
  add(check: DegradedCheck): void {
    this.checks.push(check);
  }

  async report(): Promise<{ ready: boolean; degraded: string[] }> {
    if (!(await this.db.answers())) return { ready: false, degraded: [] };
    return { ready: true, degraded: await this.degraded(0) };
  }

  /** What is away, at most `maxAge` milliseconds old: for the banner, which must not cost each page its queries. */
  async degraded(maxAge: number): Promise<string[]> {
    const now = this.clock.now().getTime();
    if (this.last && now - this.last.at < maxAge) return this.last.degraded;
    const checks = [...this.checks, { name: 'worker', missing: () => this.workerIsAway() }];
    const away = await Promise.all(checks.map((check) => check.missing()));
    const degraded = checks.filter((_, i) => away[i]).map((check) => check.name);
    this.last = { at: now, degraded };
    return degraded;
  }

  private async workerIsAway(): Promise<boolean> {
    const rows = await this.db.query<{ age: string }>(
      'SELECT TIMESTAMPDIFF(MICROSECOND, MAX(beat_at), NOW(3)) DIV 1000 AS age FROM worker_heartbeat',
    );
    return rows[0]?.age == null || Number(rows[0].age) > heartbeatLimit;
  }
}
