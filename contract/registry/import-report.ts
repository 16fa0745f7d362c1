import * as z from 'zod';
import { sheetNames } from '../../domain/registry/sheets/index.js';

const count = z.int().min(0);
const text = z.object({ id: z.string(), en: z.string() });

/** What came of one file of an import. */
export const importedFile = z.object({
  file: z.string(),
  sheet: z.enum(sheetNames),
  rows: count,
  refused: count,
  ignoredColumns: z
    .array(z.string())
    .meta({ description: 'Columns that are not needed and were not stored' }),
});

/** What is wrong, or odd, in a file or a row. */
export const importProblem = z.object({
  file: z.string(),
  line: count.meta({ description: 'Counted from 1, the header being the first; 0 for the file as a whole' }),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: text,
});

/** The report of an import, as the API and `npm run import -- --json` give it. */
export const importReport = z
  .object({
    ok: z.boolean().meta({ description: 'Every row was taken' }),
    written: z.boolean(),
    dryRun: z.boolean(),
    partial: z.boolean(),
    files: z.array(importedFile),
    errors: count,
    warnings: count,
    problems: z.array(importProblem),
    problemsLeftOff: count,
    changes: z.array(z.object({ table: z.string(), added: count, updated: count, unchanged: count })),
    changedRows: z.array(
      z.object({
        file: z.string(),
        line: count,
        table: z.string(),
        key: z.string(),
        fields: z.array(z.string()),
      }),
    ),
    changedRowsLeftOff: count,
    employeesNotInFile: count.meta({
      description: 'Employees of the registry whom the file does not name: left as they are',
    }),
  })
  .meta({ id: 'ImportReport' });
