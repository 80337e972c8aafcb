import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Pair } from '../merge.js';
import { MergeReferences, type Counted, type MergeWarning } from '../merge-references.js';

export interface Forecast {
  /** How many of each would move to the survivor; nothing that has none. */
  readonly moves: readonly { readonly counted: Counted; readonly n: number }[];
  readonly warnings: readonly MergeWarning[];
}

/** What a merge would move, and what a person must know before they decide. */
@Injectable()
export class MergeForecast {
  constructor(
    private readonly db: Database,
    private readonly references: MergeReferences,
  ) {}

  async of(pair: Pair): Promise<Forecast> {
    const counted = this.references.to(pair.type).filter((reference) => reference.counted !== undefined);
    const [rows, warnings] = await Promise.all([
      counted.length === 0
        ? []
        : this.db.query<{ counted: Counted; n: string }>(
            counted
              .map(
                ({ table, column }) => `SELECT ? AS counted, COUNT(*) AS n FROM ${table} WHERE ${column} = ?`,
              )
              .join(' UNION ALL '),
            counted.flatMap(({ counted: name }) => [name ?? '', pair.fromId]),
          ),
      this.references.warnings(pair),
    ]);
    const moves = rows.map((row) => ({ counted: row.counted, n: Number(row.n) })).filter(({ n }) => n > 0);
    return { moves, warnings };
  }
}
