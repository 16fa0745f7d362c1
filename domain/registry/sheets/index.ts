import type { Sheet } from '../sheet.js';
import { employees } from './employees.js';
import { kinship } from './kinship.js';
import { accounts, boards, offices, officials } from './offices.js';
import { absences, acting, sanctions } from './periods.js';
import { positions } from './positions.js';
import { appraisals, competencies, dictionary, holidays, learning, standards } from './records.js';
import { units } from './units.js';

/** Every kind of file that an import takes, in the order in which they are read. */
export const sheets = {
  units,
  employees,
  positions,
  officials,
  acting,
  offices,
  boards,
  accounts,
  appraisals,
  learning,
  sanctions,
  absences,
  kinship,
  dictionary,
  competencies,
  standards,
  holidays,
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof sheets;

/** Names of the sheets, in the order in which they are read. */
// The keys of a constant object are exactly its type's keys.
export const sheetNames = Object.keys(sheets) as SheetName[];
