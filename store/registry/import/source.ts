import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Bytes } from '../table/read-table.js';

/** One file of an import: what it holds, what to call it in the report, and its bytes, read once. */
export interface ImportSource {
  readonly sheet: SheetName;
  readonly file: string;
  readonly content: Bytes;
}

/** How an import is run. */
export interface ImportOptions {
  /** The time of the import, for what is written */
  readonly now: Date;
  /** The day of the import in the government's time zone, YYYY-MM-DD: no birth or appointment is later */
  readonly today: string;
  /** Id of the employee who imports; absent at the command line */
  readonly by?: string;
  /** Leave wrong rows out, with whatever depends on them, and write the rest */
  readonly partial?: boolean;
  /** Say what would change and write nothing */
  readonly dryRun?: boolean;
  /** The government's own data: a file's name and its parsed JSON */
  readonly tenant?: { readonly file: string; readonly value: unknown };
  /** How many problems and changed rows the report lists; the counts stay whole. 10,000 unless told */
  readonly listed?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far an import is. */
export interface ImportProgress {
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly file?: string;
  readonly rows?: number;
}
