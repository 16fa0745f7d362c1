import type { ProblemCode } from '../../../domain/registry/problems.js';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Transaction } from '../../database.js';

interface Target {
  readonly sheet: SheetName;
  readonly code: ProblemCode;
  /** Name of the value that the sentence quotes */
  readonly quote: string;
  /** SQL conditions on `v`, the key that a row names: true where the files or the registry have it */
  readonly known: string;
  /** The same on `v`: true where a row that would have made it known was refused */
  readonly refused?: string;
}

const unit: Target = {
  sheet: 'units',
  code: 'UNIT_UNKNOWN',
  quote: 'unit',
  known: `EXISTS (SELECT FROM import_units t WHERE t.code = v) OR EXISTS (SELECT FROM unit t WHERE t.code = v)`,
};
const person: Target = {
  sheet: 'employees',
  code: 'NIP_UNKNOWN',
  quote: 'nip',
  known: `EXISTS (SELECT FROM import_employees t WHERE t.nip = v) OR EXISTS (SELECT FROM employee t WHERE t.nip = v)`,
};
const official: Target = {
  sheet: 'officials',
  code: 'OFFICIAL_UNKNOWN',
  quote: 'official',
  known: `EXISTS (SELECT FROM import_officials t WHERE lower(t.name) = lower(v))
    OR EXISTS (SELECT FROM employee t WHERE t.kind = 'elected' AND lower(t.name) = lower(v))`,
};
const post: Target = {
  sheet: 'positions',
  code: 'POSITION_UNKNOWN',
  quote: 'position',
  known: `EXISTS (SELECT FROM import_post t WHERE t.code = v) OR EXISTS (SELECT FROM position t WHERE t.code = v)`,
  // Posts come from rows of units, of employees and of our own file: all of them name the unit.
  refused: `EXISTS (SELECT FROM import_refused r WHERE r.sheet IN ('units', 'positions') AND starts_with(v, r.key || '/'))`,
};
const competency: Target = {
  sheet: 'dictionary',
  code: 'COMPETENCY_UNKNOWN',
  quote: 'competency',
  known: `EXISTS (SELECT FROM import_dictionary t WHERE t.code = v) OR EXISTS (SELECT FROM competency t WHERE t.code = v)`,
};

interface Reference {
  readonly sheet: SheetName;
  readonly field: string;
  readonly column: string;
  readonly to: Target;
}

const toUnits: readonly Reference[] = [
  { sheet: 'units', field: 'parent_code', column: 'DIATASAN ID', to: unit },
  { sheet: 'employees', field: 'unit_code', column: 'UNOR ID', to: unit },
  { sheet: 'positions', field: 'unit_code', column: 'unit', to: unit },
];

const people: readonly SheetName[] = [
  'acting',
  'accounts',
  'appraisals',
  'learning',
  'sanctions',
  'absences',
  'kinship',
  'competencies',
];
const posts: readonly SheetName[] = ['officials', 'acting', 'offices', 'boards', 'standards'];
const toTheRest: readonly Reference[] = [
  ...people.map((sheet) => ({ sheet, field: 'nip', column: 'nip', to: person })),
  ...posts.map((sheet) => ({ sheet, field: 'position_code', column: 'position', to: post })),
  { sheet: 'accounts', field: 'official', column: 'official', to: official },
  { sheet: 'kinship', field: 'relative_nip', column: 'relative_nip', to: person },
  { sheet: 'kinship', field: 'official', column: 'official', to: official },
  { sheet: 'competencies', field: 'competency', column: 'competency', to: competency },
  { sheet: 'standards', field: 'competency', column: 'competency', to: competency },
];

/** Finds rows whose unit nobody knows. */
export async function checkUnitReferences(tx: Transaction): Promise<void> {
  for (const reference of toUnits) await check(tx, reference);
}

/** Finds rows whose person, post or competency nobody knows. Posts must have been derived before. */
export async function checkReferences(tx: Transaction): Promise<void> {
  for (const reference of toTheRest) await check(tx, reference);
}

async function check(tx: Transaction, { sheet, field, column, to }: Reference): Promise<void> {
  const refused =
    to.refused ?? `EXISTS (SELECT FROM import_refused r WHERE r.sheet = '${to.sheet}' AND r.key = v)`;
  await tx.rows(
    `INSERT INTO import_fault
     SELECT '${sheet}', line, '${column}', v, CASE WHEN ${refused} THEN 'DEPENDS_ON_REFUSED_ROW' ELSE '${to.code}' END,
            jsonb_build_object('${to.quote}', v, 'key', v)
     FROM (SELECT line, ${field} AS v FROM import_${sheet} WHERE ${field} IS NOT NULL) s
     WHERE NOT (${to.known})`,
  );
}
