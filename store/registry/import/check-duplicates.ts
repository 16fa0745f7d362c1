import type { ProblemCode } from '../../../domain/registry/problems.js';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';

interface Unique {
  readonly sheet: SheetName;
  /** SQL of what may stand in one row only */
  readonly key: string;
  readonly column: string;
  /** SQL of the value to show */
  readonly value: string;
  readonly code: ProblemCode;
}

const uniques: readonly Unique[] = [
  { sheet: 'units', key: 'code', column: 'ID', value: 'code', code: 'UNIT_TWICE' },
  { sheet: 'employees', key: 'nip', column: 'NIP BARU', value: 'nip', code: 'NIP_TWICE' },
  row('positions', 'code', 'code'),
  row('officials', 'lower(name)', 'name', 'name'),
  row('acting', 'position_code, kind, valid_from', 'position', 'position_code'),
  row('offices', 'role', 'role'),
  row('boards', 'board_code, sort_key', 'sort', 'sort_key::text'),
  row('boards', 'board_code, position_code', 'position', 'position_code'),
  row('accounts', 'username', 'username'),
  row('accounts', 'coalesce(nip, lower(official))', 'nip', 'coalesce(nip, official)'),
  row('appraisals', 'nip, year', 'year', 'year::text'),
  row('learning', 'nip, completed_on, title', 'title', 'title'),
  row('sanctions', 'nip, severity, state, valid_from', 'valid_from', 'valid_from::text'),
  row('absences', 'nip, valid_from', 'valid_from', 'valid_from::text'),
  row(
    'kinship',
    'nip, coalesce(relative_nip, lower(official))',
    'relative_nip',
    'coalesce(relative_nip, official)',
  ),
  row('dictionary', 'code', 'code'),
  row('competencies', 'nip, competency, assessed_on', 'competency', 'competency'),
  row('standards', 'position_code, competency', 'competency', 'competency'),
  row('holidays', 'date', 'date', 'date::text'),
];

/** Finds rows that say twice what may be said once. All of them are wrong: which one is right is not guessed. */
export async function checkDuplicates(tx: Transaction): Promise<void> {
  for (const { sheet, key, column, value, code } of uniques) {
    await tx.rows(
      `INSERT INTO import_fault
       SELECT '${sheet}', line, '${column}', ${value}, '${code}', jsonb_build_object('lines', ${lines})
       FROM (SELECT *, count(*) OVER w AS n, min(line) OVER w AS first, max(line) OVER w AS last
             FROM import_${sheet} WINDOW w AS (PARTITION BY ${key})) d
       WHERE n > 1`,
    );
  }
  await tx.rows(
    `INSERT INTO import_fault
     SELECT 'boards', line, 'role', role, 'BOARD_ROLE_TWICE', jsonb_build_object('board', board_code, 'role', role)
     FROM (SELECT *, count(*) OVER (PARTITION BY board_code, role) AS n FROM import_boards) d
     WHERE n > 1 AND role IN ('chair', 'secretary')`,
  );
}

/** SQL of the lines of a group that has `n`, `first` and `last`. */
export const lines = `CASE WHEN n = 2 THEN first || ', ' || last ELSE first || ' … ' || last || ' (' || n || ')' END`;

function row(sheet: SheetName, key: string, column: string, value = key): Unique {
  return { sheet, key, column, value, code: 'ROW_TWICE' };
}
