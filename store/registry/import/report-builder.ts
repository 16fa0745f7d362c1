import { describe, type Finding, isError } from '../../../domain/registry/finding.js';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Change, ChangedRow, FileReport, ImportReport, Problem } from './report.js';

const longestValue = 120;

interface FileCount {
  readonly file: string;
  rows: number;
  refused: number;
  ignoredColumns: readonly string[];
}

/** Gathers what an import has to say, within a bound that keeps a hundred thousand wrong rows from filling memory. */
export class ReportBuilder {
  readonly #files = new Map<SheetName, FileCount>();
  readonly #problems: Problem[] = [];
  readonly #changes: Change[] = [];
  readonly #changedRows: ChangedRow[] = [];
  #changed = 0;
  #errors = 0;
  #warnings = 0;
  employeesNotInFile = 0;
  /** Files that could not be read to their end: with one of them nothing is written, partial or not */
  fatal = 0;

  constructor(private readonly listed: number) {}

  get errors(): number {
    return this.#errors;
  }

  startFile(sheet: SheetName, file: string): void {
    this.#files.set(sheet, { file, rows: 0, refused: 0, ignoredColumns: [] });
  }

  ignored(sheet: SheetName, columns: readonly string[]): void {
    this.#file(sheet).ignoredColumns = columns;
  }

  rowRead(sheet: SheetName): number {
    return ++this.#file(sheet).rows;
  }

  rowsRefused(sheet: SheetName, rows = 1): void {
    this.#file(sheet).refused += rows;
  }

  found(sheet: SheetName, line: number, finding: Finding): void {
    this.foundIn(this.#file(sheet).file, line, finding);
  }

  foundIn(file: string, line: number, finding: Finding): void {
    const error = isError(finding);
    if (error) this.#errors++;
    else this.#warnings++;
    if (this.#problems.length >= this.listed) return;
    this.#problems.push({
      file,
      line,
      column: finding.column,
      value: finding.value === null ? null : finding.value.slice(0, longestValue),
      code: finding.code,
      severity: error ? 'error' : 'warning',
      message: describe(finding.code, finding.quotes),
    });
  }

  changed(change: Change): void {
    this.#changes.push(change);
  }

  rowChanged(sheet: SheetName, row: Omit<ChangedRow, 'file'>): void {
    this.#changed++;
    if (this.#changedRows.length < this.listed) {
      this.#changedRows.push({ file: this.#file(sheet).file, ...row });
    }
  }

  build(outcome: { written: boolean; dryRun: boolean; partial: boolean }): ImportReport {
    return {
      ok: this.#errors === 0,
      ...outcome,
      files: [...this.#files].map(([sheet, count]): FileReport => ({ sheet, ...count })),
      errors: this.#errors,
      warnings: this.#warnings,
      problems: this.#problems.toSorted(byPlace),
      problemsLeftOff: this.#errors + this.#warnings - this.#problems.length,
      changes: this.#changes,
      changedRows: this.#changedRows,
      changedRowsLeftOff: this.#changed - this.#changedRows.length,
      employeesNotInFile: this.employeesNotInFile,
    };
  }

  #file(sheet: SheetName): FileCount {
    const known = this.#files.get(sheet);
    if (known) return known;
    // A check may speak of a sheet that was not given, because another one derives its rows.
    const count = { file: sheet, rows: 0, refused: 0, ignoredColumns: [] };
    this.#files.set(sheet, count);
    return count;
  }
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
