import type { Rows } from '../store/database.js';

/** Rows to make of one that is there. */
export interface Copies {
  readonly table: string;
  /** SQL condition that only the template meets. */
  readonly template: string;
  /** SQL of what follows FROM: a row of it for each copy. */
  readonly from: string;
  /** SQL of the columns that differ, which may name `from`'s columns and the template's as `t`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Writes copies of a row in one statement: what the engine wrote once, a thousand times and more. */
export async function copy(rows: Rows, { table, template, from, columns }: Copies): Promise<void> {
  const found = await rows<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const unknown = Object.keys(columns).filter((name) => !found.some((each) => each.name === name));
  if (found.length === 0 || unknown.length > 0)
    throw new Error(`There is no ${table} with ${unknown.join(', ')}`);
  const names = found.map(({ name }) => `"${name}"`).join(', ');
  const values = found.map(({ name }) => columns[name] ?? `t."${name}"`).join(', ');
  await rows(
    `INSERT INTO "${table}" (${names}) SELECT ${values} FROM (SELECT * FROM "${table}" WHERE ${template}) t, ${from}`,
  );
}
