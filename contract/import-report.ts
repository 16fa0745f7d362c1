import * as z from 'zod';
import { sheetNames } from '../domain/registry/sheets/index.js';
import { queryFlag } from './page.js';
import { bothNames } from './registry.js';

export const importQuery = z.strictObject({
  partial: z.exactOptional(queryFlag).meta({
    description: 'Leave wrong rows out, with what depends on them, and write the rest',
  }),
  dryRun: z.exactOptional(queryFlag).meta({ description: 'Say what would change and write nothing' }),
});

const file = z.exactOptional(z.string()).meta({ override: { type: 'string', format: 'binary' } });

/** The parts of the form: one CSV or XLSX a sheet, and the government's own data as JSON. */
export const importForm = z.strictObject({
  ...Object.fromEntries(sheetNames.map((name) => [name, file])),
  tenant: file,
});

const sheet = z.enum(sheetNames);

export const importReportSchema = z
  .strictObject({
    ok: z.boolean().meta({ description: 'Every row was taken' }),
    written: z.boolean(),
    dryRun: z.boolean(),
    partial: z.boolean(),
    files: z
      .array(
        z.strictObject({
          file: z.string(),
          sheet,
          rows: z.int(),
          refused: z.int(),
          ignoredColumns: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    errors: z.int(),
    warnings: z.int(),
    problems: z
      .array(
        z.strictObject({
          file: z.string(),
          line: z.int().meta({ description: 'Counted from 1; 0 for the file as a whole' }),
          column: z.string().nullable(),
          value: z.string().nullable(),
          code: z.string(),
          severity: z.enum(['error', 'warning']),
          message: bothNames,
        }),
      )
      .readonly(),
    problemsLeftOff: z.int(),
    changes: z
      .array(z.strictObject({ table: z.string(), added: z.int(), updated: z.int(), unchanged: z.int() }))
      .readonly(),
    changedRows: z
      .array(
        z.strictObject({
          file: z.string(),
          line: z.int(),
          table: z.string(),
          key: z.string(),
          fields: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    changedRowsLeftOff: z.int(),
    employeesNotInFile: z.int(),
  })
  .meta({ id: 'ImportReport' });

export type ImportReport = z.infer<typeof importReportSchema>;
/** The kinds of files that an import takes. */
export type ImportSheet = z.infer<typeof sheet> | 'tenant';
