import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';
import type { ReportBuilder } from './report-builder.js';

/** How staged rows become rows of a table. */
export interface Merge {
  readonly table: string;
  readonly sheet: SheetName;
  /** SQL of the staged rows: the key's columns, the others, `line` and `label` (what to call the row) */
  readonly rows: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Columns that only a new row gets, as SQL */
  readonly born?: Readonly<Record<string, string>>;
  /** Only new rows are added; existing ones stay as they are */
  readonly addOnly?: boolean;
}

/**
 * Adds new rows, updates those that differ and leaves the others untouched, saying which fields changed.
 * Three statements however many rows there are.
 */
export async function mergeTable(tx: Transaction, merge: Merge, report: ReportBuilder): Promise<void> {
  const { table, sheet, rows, key, columns, born = {} } = merge;
  const joined = key.map((name) => `t.${name} = s.${name}`).join(' AND ');
  const total = await countOf(tx, rows);
  if (total === 0) return;

  let updated = 0;
  if (columns.length > 0 && !merge.addOnly) {
    const differs = columns.map((name) => `t.${name} IS DISTINCT FROM s.${name}`);
    const fields = columns.map((name, i) => `CASE WHEN ${differs[i]} THEN '${name}' END`).join(', ');
    const changed = await tx.rows<{ sheet: SheetName; line: number; label: string; fields: string[] }>(
      `SELECT coalesce(to_jsonb(s) ->> 'sheet', '${sheet}') AS sheet, s.line, s.label, array_remove(ARRAY[${fields}], NULL) AS fields
       FROM (${rows}) s JOIN "${table}" t ON ${joined} WHERE ${differs.join(' OR ')} ORDER BY s.line`,
    );
    for (const { sheet, line, label, fields } of changed)
      report.rowChanged(sheet, { line, table, key: label, fields });
    updated = changed.length;
    if (updated > 0) {
      const set = columns.map((name) => `${name} = s.${name}`).join(', ');
      await tx.rows(
        `UPDATE "${table}" t SET ${set} FROM (${rows}) s WHERE ${joined} AND (${differs.join(' OR ')})`,
      );
    }
  }

  const given = [...key, ...columns];
  const added = await countTouched(
    tx,
    `INSERT INTO "${table}" (${[...given, ...Object.keys(born)].join(', ')})
     SELECT ${[...given.map((name) => `s.${name}`), ...Object.values(born)].join(', ')}
     FROM (${rows}) s WHERE NOT EXISTS (SELECT FROM "${table}" t WHERE ${joined})`,
  );
  report.changed({ table, added, updated, unchanged: total - added - updated });
}

/** Runs an INSERT, UPDATE or DELETE. @returns how many rows it touched */
export async function countTouched(
  tx: Transaction,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const [count] = await tx.rows<{ n: number }>(
    `WITH touched AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM touched`,
    values,
  );
  return count?.n ?? 0;
}

async function countOf(tx: Transaction, rows: string): Promise<number> {
  const [count] = await tx.rows<{ n: number }>(`SELECT count(*)::int AS n FROM (${rows}) s`);
  return count?.n ?? 0;
}
