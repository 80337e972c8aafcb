import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { CellChange, Merge, Pair, RecordColumn } from './merge.js';
import { Mergers } from './mergers.js';

type Values = readonly (string | null)[];

/** What the two records themselves hold, column by column and as text: noted before and after, and given back. */
@Injectable()
export class RecordCells {
  constructor(private readonly mergers: Mergers) {}

  /** Runs `change`, and tells what it changed on the two records. */
  async changedBy(tx: Tx, pair: Pair, change: () => Promise<void>): Promise<CellChange[]> {
    const cells = [pair.fromId, pair.intoId].flatMap((id) =>
      this.mergers.of(pair.type).columns.map((columns) => ({ id, columns })),
    );
    const read = () => inOrder(cells, ({ id, columns }) => this.values(tx, pair, id, columns));
    const before = await read();
    await change();
    const after = await read();
    return cells.flatMap((cell, at) => {
      const [was, became] = [before[at] ?? [], after[at] ?? []];
      return same(was, became) ? [] : [{ ...cell, was, became }];
    });
  }

  /** Last changed, first given back, so that a number nobody may have twice is free; what is no longer as the merge left it stays. */
  async giveBack(tx: Tx, merge: Merge): Promise<void> {
    for (const { id, columns, was, became } of merge.changed.toReversed()) {
      const set = columns.map((column) => `${column} = ?`).join(', ');
      const as = columns.map((column) => `CAST(${column} AS BINARY) <=> CAST(? AS BINARY)`).join(' AND ');
      // IGNORE: a number that somebody else has meanwhile stays with them.
      await tx.query(`UPDATE IGNORE ${merge.type} SET ${set} WHERE id = ? AND ${as}`, [
        ...was,
        id,
        ...became,
      ]);
    }
  }

  private async values(
    tx: Tx,
    { type }: Pair,
    id: string,
    columns: readonly RecordColumn[],
  ): Promise<Values> {
    const asText = columns.map((column) => `CAST(${column} AS CHAR) AS ${column}`).join(', ');
    const rows: Record<string, string | null>[] = await tx.query(
      `SELECT ${asText} FROM ${type} WHERE id = ?`,
      [id],
    );
    return columns.map((column) => rows[0]?.[column] ?? null);
  }
}

export const same = (a: Values, b: Values): boolean => a.every((value, at) => value === b[at]);

async function inOrder<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}
