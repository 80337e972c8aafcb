/** One page of a list, and the cursor that opens the next; null at the end. */
export interface ListPage<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
}

/** Of `limit + 1` rows the last tells only that there are more. The cursor names the last row shown (keyset). */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string): ListPage<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
