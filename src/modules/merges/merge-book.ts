import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Who } from '../../platform/http/who.js';
import { Audit } from '../audit/index.js';
import type { CellChange, Merge, MergeType, Pair, RecordColumn } from './merge.js';
import { MergeReferences, type Reference } from './merge-references.js';
import { RecordCells } from './record-cells.js';

/** Keeps every merge so that it can be undone: what the two records held, and which rows named the one that went. */
@Injectable()
export class MergeBook {
  constructor(
    private readonly references: MergeReferences,
    private readonly cells: RecordCells,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** `change` writes the two records, which the caller holds; everything that names `from` follows to `into`. */
  async join(tx: Tx, who: Who, pair: Pair, change: () => Promise<void>): Promise<string> {
    const { type, fromId, intoId } = pair;
    const inserted: { insertId: number | string } = await tx.query(
      'INSERT INTO merge (type, from_id, into_id, merged_at, merged_by) VALUES (?, ?, ?, ?, ?)',
      [type, fromId, intoId, this.clock.now(), staffId(who)],
    );
    const id = String(inserted.insertId);
    const changed = await this.cells.changedBy(tx, pair, async () => {
      await this.follow(tx, id, pair);
      await change();
    });
    await tx.query('UPDATE merge SET changed = ? WHERE id = ?', [JSON.stringify(changed), id]);
    await this.touch(tx, id, changed.flatMap(recordsNamed));
    const detail = { from: fromId, merge: id };
    await this.audit.record(tx, who, `${type}.merged`, { type, id: intoId }, detail);
    return id;
  }

  /** Gives back what is still as the merge left it; the rest stays with the survivor. */
  async part(tx: Tx, who: Who, merge: Merge): Promise<void> {
    const { id, type, fromId, intoId } = merge;
    await this.cells.giveBack(tx, merge);
    for (const reference of this.references.to(type)) await this.giveBack(tx, merge, reference);
    await tx.query('UPDATE merge SET undone_at = ?, undone_by = ? WHERE id = ?', [
      this.clock.now(),
      staffId(who),
      id,
    ]);
    const detail = { from: fromId, merge: id };
    await this.audit.record(tx, who, `${type}.merge_undone`, { type, id: intoId }, detail);
  }

  /** The newest merge that still stands and has moved a record or a row of this one's on. */
  async standsOn(tx: Tx, { id }: Merge): Promise<(Pair & { readonly id: string }) | undefined> {
    const rows: (Pair & { id: string })[] = await tx.query(
      `SELECT m.id, m.type, m.from_id AS fromId, m.into_id AS intoId
         FROM merge_move mine
         JOIN merge_move after ON after.table_name = mine.table_name AND after.row_key = mine.row_key
                              AND after.merge_id > mine.merge_id
         JOIN merge m ON m.id = after.merge_id AND m.undone_at IS NULL
        WHERE mine.merge_id = ? AND mine.table_name IN (?) ORDER BY m.id DESC LIMIT 1`,
      [id, this.references.numbered()],
    );
    return rows[0];
  }

  private async follow(tx: Tx, id: string, pair: Pair): Promise<void> {
    const { type, fromId, intoId } = pair;
    await this.touch(tx, id, [
      [type, fromId],
      [type, intoId],
    ]);
    for (const reference of this.references.to(type)) await this.move(tx, id, pair, reference);
  }

  /** Undoing this merge needs the records as they are now: a later merge of one of them must be undone first. */
  private async touch(tx: Tx, id: string, records: readonly Touched[]): Promise<void> {
    if (records.length === 0) return;
    await tx.query('INSERT IGNORE INTO merge_move (merge_id, table_name, column_name, row_key) VALUES ?', [
      records.map(([table, record]) => [id, table, 'id', record]),
    ]);
  }

  private async move(tx: Tx, id: string, { fromId, intoId }: Pair, reference: Reference): Promise<void> {
    const { table, column, key = 'id' } = reference;
    const once =
      key === 'id'
        ? ''
        : `AND NOT EXISTS (SELECT 1 FROM ${table} had WHERE had.${column} = ? AND had.${key} = r.${key})`;
    // Locked as they are read, so that none is noted that somebody is just giving to a third.
    await tx.query(
      `INSERT INTO merge_move (merge_id, table_name, column_name, row_key)
         SELECT ?, ?, ?, r.${key} FROM ${table} r WHERE r.${column} = ? ${once} FOR UPDATE`,
      [id, table, column, fromId, ...(once === '' ? [] : [intoId])],
    );
    await this.point(tx, id, reference, fromId, intoId);
  }

  private giveBack(tx: Tx, { id, fromId, intoId }: Merge, reference: Reference): Promise<void> {
    return this.point(tx, id, reference, intoId, fromId);
  }

  /** The rows that were noted and still name `from` name `to`. */
  private async point(tx: Tx, id: string, reference: Reference, from: string, to: string): Promise<void> {
    const { table, column, key = 'id' } = reference;
    await tx.query(
      `UPDATE merge_move m STRAIGHT_JOIN ${table} r ON r.${key} = m.row_key AND r.${column} = ?
          SET r.${column} = ?
        WHERE m.merge_id = ? AND m.table_name = ? AND m.column_name = ?`,
      [from, to, id, table, column],
    );
  }
}

type Touched = readonly [table: MergeType, id: string];
const tableNamedIn: Readonly<Partial<Record<RecordColumn, MergeType>>> = {
  enterprise_id: 'enterprise',
  contact_id: 'contact',
};

/** Whom the record would name again if the change were given back. */
const recordsNamed = ({ columns, was }: CellChange): Touched[] =>
  columns.flatMap((column, at) => {
    const [table, id] = [tableNamedIn[column], was[at]];
    return table && id ? [[table, id] as const] : [];
  });

const staffId = ({ id }: Who): string | null => (/^\d+$/.test(id) ? id : null);
