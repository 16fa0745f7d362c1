/** A page of rows, and the key to ask for the next one with; null on the last page. */
export interface Page<Row, Key> {
  readonly items: readonly Row[];
  readonly next: Key | null;
}

/** Cuts one row more than was asked for back to a page. */
export function pageOf<Row, Key>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): Page<Row, Key> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}
