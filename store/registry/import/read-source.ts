import { isError } from '../../../domain/registry/finding.js';
import type { ProblemCode } from '../../../domain/registry/problems.js';
import { normalise, type Sheet, type Staged } from '../../../domain/registry/sheet.js';
import { sheets } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';
import { FileProblem } from '../table/file-problem.js';
import { readTable } from '../table/read-table.js';
import type { TableRow } from '../table/table-row.js';
import type { ReportBuilder } from './report-builder.js';
import type { ImportOptions, ImportSource } from './source.js';
import { stageRows } from './staging.js';

/** Rows held at once: what keeps memory flat, however long the file. */
export const batchSize = 1_000;

/**
 * Reads one file into its staging table and reports what is wrong with its cells.
 *
 * @returns the headings that the file has, normalised
 */
export async function readSource(
  tx: Transaction,
  source: ImportSource,
  options: ImportOptions,
  report: ReportBuilder,
): Promise<ReadonlySet<string>> {
  report.startFile(source.sheet, source.file);
  try {
    return await readRows(tx, source, options, report);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    report.fatal++;
    report.found(source.sheet, error.line, {
      code: error.code,
      column: null,
      value: null,
      quotes: error.quotes,
    });
    return new Set();
  }
}

async function readRows(
  tx: Transaction,
  source: ImportSource,
  options: ImportOptions,
  report: ReportBuilder,
): Promise<ReadonlySet<string>> {
  const sheet: Sheet = sheets[source.sheet];
  const rows = readTable(source.content);
  const header = await rows.next();
  if (header.done) throw new FileProblem('FILE_EMPTY', 1);
  const headings = readHeader(sheet, source, header.value, report);
  if (!headings) {
    report.fatal++;
    return new Set();
  }

  const staged: Staged[] = [];
  const refused: { sheet: string; key: string; line: number }[] = [];
  const flush = async () => {
    await stageRows(tx, source.sheet, staged);
    await rememberRefused(tx, refused);
    staged.length = 0;
    refused.length = 0;
    options.onProgress?.({ phase: 'reading', file: source.file, rows: count });
  };
  let count = 0;
  for await (const { line, cells } of rows) {
    count = report.rowRead(source.sheet);
    const row = readRow(sheet, headings, cells, options.today);
    for (const finding of row.findings) report.found(source.sheet, line, finding);
    if (row.staged) staged.push({ line, ...row.staged });
    else {
      report.rowsRefused(source.sheet);
      const key = cells[headings.indexOf(normalise(sheet.key))] ?? '';
      refused.push({ sheet: source.sheet, key: key.trim().replace(/^'/, ''), line });
    }
    if (staged.length + refused.length >= batchSize) await flush();
  }
  await flush();
  if (count === 0) throw new FileProblem('FILE_WITHOUT_ROWS', 1);
  return new Set(headings);
}

function readHeader(
  sheet: Sheet,
  source: ImportSource,
  header: TableRow,
  report: ReportBuilder,
): readonly string[] | null {
  const headings = header.cells.map(normalise);
  const wrong = (code: ProblemCode, column: string) =>
    report.found(source.sheet, header.line, {
      code,
      column,
      value: null,
      quotes: { column, sheet: source.sheet },
    });

  const missing = sheet.headers.filter(({ name, needed }) => needed && !headings.includes(normalise(name)));
  const needed = sheet.headers.filter((column) => column.needed);
  // Two layouts may share a column or two: what lacks its key and most of the rest is another file.
  const keyless = missing.some(({ name }) => name === sheet.key);
  if (keyless && missing.length * 2 > needed.length) {
    throw new FileProblem('FILE_OF_OTHER_KIND', header.line, { sheet: source.sheet });
  }
  for (const { name } of missing) wrong('COLUMN_MISSING', name);

  const wanted = new Set(sheet.headers.map(({ name }) => normalise(name)));
  const twice = sheet.headers.filter(
    ({ name }) => headings.indexOf(normalise(name)) !== headings.lastIndexOf(normalise(name)),
  );
  for (const { name } of twice) wrong('COLUMN_TWICE', name);

  report.ignored(
    source.sheet,
    header.cells.map((name) => name.trim()).filter((name) => name !== '' && !wanted.has(normalise(name))),
  );
  return missing.length + twice.length > 0 ? null : headings;
}

function readRow(
  sheet: Sheet,
  headings: readonly string[],
  cells: readonly string[],
  today: string,
): ReturnType<Sheet['readRow']> {
  if (cells.length !== headings.length) {
    const quotes = { found: cells.length, wanted: headings.length };
    return { staged: null, findings: [{ code: 'ROW_LENGTH', column: null, value: null, quotes }] };
  }
  const read = sheet.readRow(new Map(headings.map((name, i) => [name, cells[i] ?? ''])), today);
  return read.findings.some(isError) ? { ...read, staged: null } : read;
}

async function rememberRefused(tx: Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.rows(
    'INSERT INTO import_refused SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(sheet text, key text, line int)',
    [JSON.stringify(rows)],
  );
}
