import type { Finding } from '../../../domain/registry/finding.js';
import type { ProblemCode } from '../../../domain/registry/problems.js';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';
import type { ReportBuilder } from './report-builder.js';

interface Fault {
  readonly sheet: SheetName;
  readonly line: number;
  readonly col: string | null;
  readonly value: string | null;
  readonly code: ProblemCode;
  readonly quotes: Finding['quotes'];
}

/**
 * Tells the report about the faults found so far.
 *
 * @param silent codes that are not told
 * @returns how many faults there are, told or not
 */
export async function reportFaults(
  tx: Transaction,
  report: ReportBuilder,
  silent: readonly ProblemCode[] = [],
): Promise<number> {
  const faults = await tx.rows<Fault>('SELECT * FROM import_fault ORDER BY sheet, line, code');
  for (const { sheet, line, col, value, code, quotes } of faults) {
    if (!silent.includes(code)) report.found(sheet, line, { code, column: col, value, quotes });
  }
  return faults.length;
}

/** What names a row in the sheets that others refer to. */
const keys: Partial<Record<SheetName, string>> = {
  units: 'code',
  employees: 'nip',
  positions: 'code',
  officials: 'name',
  dictionary: 'code',
};

/** Takes rows with faults out of the staging tables and remembers their keys for what depends on them. */
export async function leaveOutFaulty(
  tx: Transaction,
  report: ReportBuilder,
  silent: readonly ProblemCode[],
): Promise<void> {
  const faulty = await tx.rows<{ sheet: SheetName; rows: number }>(
    `SELECT sheet, (count(DISTINCT line) FILTER (WHERE code <> ALL ($1)))::int AS rows FROM import_fault GROUP BY sheet`,
    [silent],
  );
  for (const { sheet, rows } of faulty) {
    const key = keys[sheet];
    if (key) {
      await tx.rows(
        `INSERT INTO import_refused SELECT DISTINCT '${sheet}', s.${key}, s.line
         FROM import_${sheet} s JOIN import_fault f ON f.sheet = '${sheet}' AND f.line = s.line`,
      );
    }
    await tx.rows(
      `DELETE FROM import_${sheet} s USING import_fault f WHERE f.sheet = '${sheet}' AND f.line = s.line`,
    );
    report.rowsRefused(sheet, rows);
  }
  await tx.rows('TRUNCATE import_fault');
}
