import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';

export interface KeptPromises {
  /** Promises whose time came within the period, and before now. */
  readonly fallenDue: number;
  /** Of those, kept no later than was said. */
  readonly keptInTime: number;
}

/** How well the desk keeps its word: the measure of its service. Kept late, broken and forgotten all count as not kept. */
@Injectable()
export class PromiseRate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Due from `from` until `to`, `to` left out. */
  async find(from: Date, to: Date): Promise<KeptPromises> {
    const now = this.clock.now();
    const [row] = await this.db.query<{ n: string; kept: string | null }>(
      `SELECT COUNT(*) AS n, SUM(settled <=> 'kept' AND settled_at <= due_at) AS kept
         FROM case_promise WHERE due_at >= ? AND due_at < ?`,
      [from, to < now ? to : now],
    );
    return { fallenDue: Number(row?.n ?? 0), keptInTime: Number(row?.kept ?? 0) };
  }
}
