import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../../platform/database/database.js';
import type { CellChange, Merge, RecordColumn } from '../merge.js';
import { MergeReferences, type Counted, type Reference } from '../merge-references.js';
import { Mergers } from '../mergers.js';
import { same } from '../record-cells.js';

export interface Counts {
  readonly counted: Counted;
  /** Go back to the one that was merged. */
  readonly back: number;
  /** Were moved by the merge, and have been given to a third since. */
  readonly elsewhere: number;
  /** Came to the survivor after the merge, and stay with it. */
  readonly fresh: number;
}

export interface WhatStays {
  readonly counts: readonly Counts[];
  /** Fields that somebody changed after the merge, and those whose value a third has meanwhile: they stay. */
  readonly fields: readonly RecordColumn[];
}

/** What undoing a merge would give back, and what would stay with the survivor. */
@Injectable()
export class StaysAfterUndo {
  constructor(
    private readonly db: Database,
    private readonly references: MergeReferences,
    private readonly mergers: Mergers,
  ) {}

  async find(merge: Merge): Promise<WhatStays> {
    const [counts, fields] = await Promise.all([this.counts(merge), this.fields(merge)]);
    return { counts: counts.filter(({ back, elsewhere, fresh }) => back + elsewhere + fresh > 0), fields };
  }

  private async counts(merge: Merge): Promise<Counts[]> {
    const asked = this.references.to(merge.type).filter(({ counted }) => counted !== undefined);
    if (asked.length === 0) return [];
    const rows = await this.db.query<Record<keyof Counts, string>>(
      asked.map(countOf).join(' UNION ALL '),
      asked.flatMap((reference) => countValues(reference, merge)),
    );
    return rows.map((row) => ({
      counted: row.counted as Counted,
      back: Number(row.back),
      elsewhere: Number(row.elsewhere),
      fresh: Number(row.fresh),
    }));
  }

  private async fields(merge: Merge): Promise<RecordColumn[]> {
    const stay = await Promise.all(
      merge.changed.map(async (cell) => ((await this.stays(merge, cell)) ? cell.columns.slice(0, 1) : [])),
    );
    return [...new Set(stay.flat())];
  }

  private async stays(
    { type, fromId, intoId }: Merge,
    { id, columns, was, became }: CellChange,
  ): Promise<boolean> {
    const asText = columns.map((column) => `CAST(${column} AS CHAR) AS ${column}`).join(', ');
    const rows = await this.db.query<Record<string, string | null>>(
      `SELECT ${asText} FROM ${type} WHERE id = ?`,
      [id],
    );
    if (
      !same(
        became,
        columns.map((column) => rows[0]?.[column] ?? null),
      )
    )
      return true;
    const { unique } = this.mergers.of(type);
    const [value = null] = was;
    if (unique === undefined || columns[0] !== unique || value === null) return false;
    const taken = await this.db.query(`SELECT id FROM ${type} WHERE ${unique} = ? AND id NOT IN (?, ?)`, [
      value,
      fromId,
      intoId,
    ]);
    return taken.length > 0;
  }
}

const countOf = ({ table, column, key = 'id', since }: Reference): string =>
  `SELECT ? AS counted, COUNT(r.${key}) AS back, COUNT(*) - COUNT(r.${key}) AS elsewhere,
          ${since === undefined ? '0' : `(SELECT COUNT(*) FROM ${table} f WHERE f.${column} = ? AND f.${since} > ?)`} AS fresh
     FROM merge_move m LEFT JOIN ${table} r ON r.${key} = m.row_key AND r.${column} = ?
    WHERE m.merge_id = ? AND m.table_name = ? AND m.column_name = ?`;

const countValues = (reference: Reference, { id, intoId, mergedAt }: Merge): SqlValue[] => [
  reference.counted ?? '',
  ...(reference.since === undefined ? [] : [intoId, mergedAt]),
  intoId,
  id,
  reference.table,
  reference.column,
];
