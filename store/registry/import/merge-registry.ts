import { normalise } from '../../../domain/registry/sheet.js';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';
import { keptOrder } from './kept-order.js';
import { mergeHolidays } from './merge-holidays.js';
import { mergeIncumbencies } from './merge-incumbencies.js';
import { mergeKinship } from './merge-kinship.js';
import { countTouched, type Merge, mergeTable } from './merge-table.js';
import type { ReportBuilder } from './report-builder.js';
import type { ImportOptions } from './source.js';

/** Headings that each file had, normalised. */
export type Headings = ReadonlyMap<SheetName, ReadonlySet<string>>;

const newId = { id: 'gen_random_uuid()' };

/** Writes everything that was staged and found right, posts and people before what hangs on them. */
export async function mergeRegistry(
  tx: Transaction,
  headings: Headings,
  options: ImportOptions,
  report: ReportBuilder,
): Promise<void> {
  const kept = (sheet: SheetName, column: string, ...sources: string[]) => {
    const has = headings.get(sheet);
    return !has || sources.some((name) => has.has(normalise(name))) ? [column] : [];
  };
  const merge = (given: Merge) => mergeTable(tx, given, report);
  const byPerson = (sheet: SheetName, label: string) =>
    `SELECT s.*, e.id AS employee_id, ${label} AS label FROM import_${sheet} s JOIN employee e ON e.nip = s.nip`;

  await merge({
    table: 'unit',
    sheet: 'units',
    rows: 'SELECT *, code AS label FROM import_units',
    key: ['code'],
    columns: [
      'name',
      'parent_code',
      'echelon',
      ...kept('units', 'sort_key', 'URUTAN'),
      ...kept('units', 'active', 'AKTIF'),
    ],
  });
  await tx.rows(agencies);
  await merge({
    table: 'position',
    sheet: 'positions',
    rows: 'SELECT *, code AS label FROM import_post',
    key: ['code'],
    columns: [
      'unit_code',
      'title',
      'kind',
      'level',
      'echelon',
      'is_head',
      'seats',
      'handles_money',
      'active',
    ],
  });
  await merge({
    table: 'employee',
    sheet: 'employees',
    rows: 'SELECT *, nip AS label FROM import_employees',
    key: ['nip'],
    columns: [
      'name',
      ...kept('employees', 'front_title', 'GELAR DEPAN'),
      ...kept('employees', 'back_title', 'GELAR BELAKANG'),
      'birth_date',
      'sex',
      'kind',
      'status',
      ...kept('employees', 'grade', 'GOL AKHIR NAMA'),
      ...kept('employees', 'grade_since', 'TMT GOLONGAN'),
      ...kept('employees', 'appointed_on', 'TMT CPNS'),
      ...kept('employees', 'education', 'PENDIDIKAN NAMA', 'TINGKAT PENDIDIKAN NAMA'),
      ...kept('employees', 'email', 'EMAIL GOV', 'EMAIL'),
    ],
    born: newId,
  });
  await merge({
    table: 'employee',
    sheet: 'officials',
    rows: `SELECT s.line, s.front_title, s.back_title, s.sex, s.email, s.name AS label, coalesce(e.name, s.name) AS name, 'elected' AS kind
           FROM import_officials s LEFT JOIN employee e ON e.kind = 'elected' AND lower(e.name) = lower(s.name)`,
    key: ['name', 'kind'],
    columns: [
      ...kept('officials', 'front_title', 'front_title'),
      ...kept('officials', 'back_title', 'back_title'),
      ...kept('officials', 'sex', 'sex'),
      ...kept('officials', 'email', 'email'),
    ],
    born: { ...newId, status: "'active'" },
  });
  await mergeIncumbencies(tx, options, report);
  await merge({
    table: 'incumbency',
    sheet: 'acting',
    rows: `${byPerson('acting', "s.position_code || ' ' || s.kind")} WHERE NOT ${keptOrder('s')}`,
    key: ['employee_id', 'position_code', 'kind', 'valid_from'],
    columns: ['valid_to', ...kept('acting', 'basis', 'basis')],
    // An instant of ours, not a person's text: safe to stand in the statement.
    born: { ...newId, source: "'import'", created_at: `'${options.now.toISOString()}'::timestamptz` },
  });
  await merge({
    table: 'office_role',
    sheet: 'offices',
    rows: 'SELECT *, role AS label FROM import_offices',
    key: ['role'],
    columns: ['position_code'],
  });
  await mergeBoards(tx, merge);
  await merge({
    table: 'account',
    sheet: 'accounts',
    rows: `SELECT s.line, s.username, s.username AS label, s.roles, e.id AS employee_id FROM import_accounts s
           JOIN employee e ON e.nip = s.nip OR (e.kind = 'elected' AND lower(e.name) = lower(s.official))`,
    key: ['username'],
    columns: ['employee_id', ...kept('accounts', 'roles', 'roles')],
  });
  await merge({
    table: 'appraisal',
    sheet: 'appraisals',
    rows: byPerson('appraisals', "s.nip || ' ' || s.year"),
    key: ['employee_id', 'year'],
    columns: ['predicate'],
  });
  await merge({
    table: 'learning_record',
    sheet: 'learning',
    rows: byPerson('learning', "s.nip || ' ' || s.title"),
    key: ['employee_id', 'completed_on', 'title'],
    columns: ['hours'],
    born: newId,
  });
  await merge({
    table: 'sanction',
    sheet: 'sanctions',
    rows: byPerson('sanctions', "s.nip || ' ' || s.severity"),
    key: ['employee_id', 'severity', 'state', 'valid_from'],
    columns: ['valid_to', ...kept('sanctions', 'basis', 'basis')],
    born: newId,
  });
  await merge({
    table: 'absence',
    sheet: 'absences',
    rows: byPerson('absences', "s.nip || ' ' || s.valid_from"),
    key: ['employee_id', 'valid_from'],
    columns: ['kind', 'valid_to'],
    born: newId,
  });
  await mergeKinship(tx, merge);
  await merge({
    table: 'competency',
    sheet: 'dictionary',
    rows: 'SELECT *, code AS label FROM import_dictionary',
    key: ['code'],
    columns: ['name_id', 'name_en', 'family'],
  });
  await merge({
    table: 'competency_record',
    sheet: 'competencies',
    rows: byPerson('competencies', "s.nip || ' ' || s.competency"),
    key: ['employee_id', 'competency', 'assessed_on'],
    columns: ['level', 'valid_until'],
  });
  await merge({
    table: 'competency_standard',
    sheet: 'standards',
    rows: "SELECT *, position_code || ' ' || competency AS label FROM import_standards",
    key: ['position_code', 'competency'],
    columns: ['level'],
  });
  await mergeHolidays(tx, options, report);
}

/** A unit's agency is its ancestor just below the root, or itself. */
const agencies = `
  WITH RECURSIVE below AS (
    SELECT code, NULL::text AS agency FROM unit WHERE parent_code IS NULL
    UNION ALL
    SELECT u.code, coalesce(b.agency, u.code) FROM unit u JOIN below b ON u.parent_code = b.code
  )
  UPDATE unit u SET agency_code = b.agency FROM below b WHERE b.code = u.code AND u.agency_code IS DISTINCT FROM b.agency`;

/**
 * A board's seats are replaced as a whole: a roster is one thing. Whoever is changing one by hand is to see that it
 * moved, so a roster that differs raises the board's revision.
 */
async function mergeBoards(tx: Transaction, merge: (given: Merge) => Promise<void>): Promise<void> {
  await merge({
    table: 'board',
    sheet: 'boards',
    rows: `SELECT DISTINCT ON (board_code) line, board_code AS code, board_code AS label, name_id, name_en
           FROM import_boards ORDER BY board_code, line`,
    key: ['code'],
    columns: ['name_id', 'name_en'],
  });
  const seats = (from: string) =>
    `(SELECT jsonb_agg(jsonb_build_array(x.sort_key, x.role, x.position_code) ORDER BY x.sort_key) FROM ${from} x WHERE x.board_code = b.code)`;
  await tx.rows(
    `UPDATE board b SET revision = revision + 1, basis = NULL, changed_at = NULL
     WHERE b.code IN (SELECT board_code FROM import_boards) AND ${seats('board_seat')} IS DISTINCT FROM ${seats('import_boards')}`,
  );
  await countTouched(
    tx,
    `DELETE FROM board_seat b WHERE b.board_code IN (SELECT board_code FROM import_boards) AND NOT EXISTS (
       SELECT FROM import_boards s WHERE s.board_code = b.board_code AND s.sort_key = b.sort_key
         AND s.role = b.role AND s.position_code = b.position_code)`,
  );
  await merge({
    table: 'board_seat',
    sheet: 'boards',
    rows: "SELECT *, board_code || ' ' || sort_key AS label FROM import_boards",
    key: ['board_code', 'sort_key'],
    columns: ['role', 'position_code'],
    addOnly: true,
  });
}
