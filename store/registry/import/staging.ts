import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';

/** Where the rows of each sheet wait until all of them are checked; gone when the transaction ends. */
export const staged = {
  units:
    'code text, name text, parent_code text, echelon text, sort_key int, active boolean, head_title text, head_kind text, head_level text',
  employees:
    'nip text, name text, front_title text, back_title text, birth_date date, sex text, kind text, status text, grade text, grade_since date, appointed_on date, education text, email text, unit_code text, job_kind text, job_code text, job_title text, job_level text, echelon text, since date',
  positions:
    'code text, unit_code text, title text, kind text, level text, echelon text, seats int, handles_money boolean, active boolean',
  officials:
    'name text, front_title text, back_title text, sex text, email text, position_code text, since date, until date',
  acting: 'nip text, position_code text, kind text, valid_from date, valid_to date, basis text',
  offices: 'role text, position_code text',
  boards: 'board_code text, name_id text, name_en text, sort_key int, role text, position_code text',
  accounts: 'username text, nip text, official text, roles text[]',
  appraisals: 'nip text, year int, predicate text',
  learning: 'nip text, completed_on date, title text, hours int',
  sanctions: 'nip text, severity text, state text, valid_from date, valid_to date, basis text',
  absences: 'nip text, kind text, valid_from date, valid_to date',
  kinship: 'nip text, relative_nip text, official text, relation text',
  dictionary: 'code text, name_id text, name_en text, family text',
  competencies: 'nip text, competency text, level int, assessed_on date, valid_until date',
  standards: 'position_code text, competency text, level int',
  holidays: 'date date, kind text, name_id text, name_en text, source text',
} as const satisfies Record<SheetName, string>;

const worked = {
  /** What is wrong with staged rows, found by comparing them */
  import_fault: 'sheet text, line int, col text, value text, code text, quotes jsonb',
  /** Keys of refused rows: what names them is left out too, and told why */
  import_refused: 'sheet text, key text, line int',
  /** Every post that the files name or imply */
  import_post:
    'sheet text, line int, code text, unit_code text, title text, kind text, level text, echelon text, is_head boolean, seats int, handles_money boolean, active boolean',
  /** Who holds which post from when, by the files */
  import_holder:
    'sheet text, line int, key text, employee_id uuid, position_code text, is_head boolean, other_title text, since date, until date',
} as const;

/** Makes the staging tables. */
export async function createStaging(tx: Transaction): Promise<void> {
  for (const [sheet, columns] of Object.entries(staged)) {
    await tx.rows(`CREATE TEMP TABLE import_${sheet} (line int, ${columns}) ON COMMIT DROP`);
  }
  for (const [table, columns] of Object.entries(worked)) {
    await tx.rows(`CREATE TEMP TABLE ${table} (${columns}) ON COMMIT DROP`);
  }
}

/** Puts a batch of rows into a sheet's staging table. */
export async function stageRows(tx: Transaction, sheet: SheetName, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.rows(
    `INSERT INTO import_${sheet} SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(line int, ${staged[sheet]})`,
    [JSON.stringify(rows)],
  );
}

/** Lets the planner know what was staged: without it, joins over a hundred thousand rows would be nested loops. */
export async function indexStaging(tx: Transaction): Promise<void> {
  await tx.rows('CREATE INDEX ON import_employees (nip)');
  await tx.rows('CREATE INDEX ON import_units (code)');
  for (const sheet of Object.keys(staged)) await tx.rows(`ANALYZE import_${sheet}`);
}
