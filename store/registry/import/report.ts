import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Text } from '../../../domain/text.js';

/** What came of an import. Lists are cut at a bound, counts never. */
export interface ImportReport {
  /** Every row was taken and written (or would be, in a dry run) */
  readonly ok: boolean;
  readonly written: boolean;
  readonly dryRun: boolean;
  readonly partial: boolean;
  readonly files: readonly FileReport[];
  readonly errors: number;
  readonly warnings: number;
  readonly problems: readonly Problem[];
  /** Problems beyond those listed */
  readonly problemsLeftOff: number;
  readonly changes: readonly Change[];
  readonly changedRows: readonly ChangedRow[];
  readonly changedRowsLeftOff: number;
  /** Employees of the registry whom the employee file does not name: left as they are */
  readonly employeesNotInFile: number;
}

export interface FileReport {
  readonly file: string;
  readonly sheet: SheetName;
  readonly rows: number;
  readonly refused: number;
  /** Columns that are not needed and were not stored */
  readonly ignoredColumns: readonly string[];
}

export interface Problem {
  readonly file: string;
  /** Counted from 1, the header being the first; 0 for the file as a whole */
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: Text;
}

export interface Change {
  readonly table: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface ChangedRow {
  readonly file: string;
  readonly line: number;
  readonly table: string;
  readonly key: string;
  readonly fields: readonly string[];
}
