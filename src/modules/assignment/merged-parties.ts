import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { MergeReferences, type MergeWarning, type Pair } from '../merges/index.js';

/** When two enterprises or contacts become one: work follows, and a conflict of interest with either holds. */
@Injectable()
export class MergedParties implements OnModuleInit {
  constructor(
    private readonly references: MergeReferences,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.references.register(
      { to: 'enterprise', table: 'work_item', column: 'enterprise_id' },
      { to: 'contact', table: 'work_item', column: 'contact_id' },
      {
        to: 'enterprise',
        table: 'conflict_of_interest',
        column: 'enterprise_id',
        key: 'advisor_id',
        counted: 'conflicts',
        since: 'recorded_at',
      },
    );
    this.references.forewarn((pair) => this.conflicted(pair));
  }

  /** Who has open work of the one and a conflict of interest with the other. */
  private async conflicted({ type, fromId, intoId }: Pair): Promise<MergeWarning[]> {
    if (type !== 'enterprise') return [];
    const rows = await this.db.query<{ name: string; n: string }>(
      `SELECT s.name, COUNT(DISTINCT w.id) AS n
         FROM conflict_of_interest c
         JOIN work_item w ON w.advisor_id = c.advisor_id AND w.open = 1 AND w.enterprise_id IN (?, ?)
         JOIN staff_card s ON s.id = c.advisor_id
        WHERE c.enterprise_id IN (?, ?) GROUP BY s.id, s.name ORDER BY s.name`,
      [intoId, fromId, intoId, fromId],
    );
    return rows.map(({ name, n }) => ({ code: 'conflicted', name, n: Number(n) }));
  }
}
