import pg from 'pg';
import { sheetNames } from '../../../domain/registry/sheets/index.js';
import type { Database, Transaction } from '../../database.js';
import { checkRegistry } from './check-registry.js';
import { reportFaults } from './faults.js';
import { type Headings, mergeRegistry } from './merge-registry.js';
import { mergeTenant } from './merge-tenant.js';
import { warnAboutHolders } from './plan-incumbencies.js';
import { readSource } from './read-source.js';
import { recordImport } from './record-import.js';
import type { ImportReport } from './report.js';
import { ReportBuilder } from './report-builder.js';
import type { ImportOptions, ImportSource } from './source.js';
import { createStaging, indexStaging } from './staging.js';

/** A key of our own, so that two imports never run at once; the second waits. */
const importLock = 0x6a656e6a;

/**
 * Imports files of the national system and of our own into the registry, all in one transaction. When any row is
 * wrong nothing is written, unless `partial` leaves the wrong ones out. Running it again with the same files
 * changes nothing. The report says what was wrong, what changed, and what was not stored.
 *
 * @param sources one file a sheet; the order does not matter
 */
export async function runImport(
  db: Database,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport> {
  const report = new ReportBuilder(options.listed ?? 10_000);
  const flags = { dryRun: options.dryRun ?? false, partial: options.partial ?? false };
  try {
    return await db.transaction(async (tx) => {
      const mayWrite = await importWithin(tx, sources, options, report);
      const outcome = report.build({ ...flags, written: mayWrite && !flags.dryRun });
      if (!outcome.written) throw new NothingWritten(outcome);
      await recordImport(tx, outcome, options);
      return outcome;
    });
  } catch (error) {
    if (error instanceof NothingWritten) return error.report;
    throw error;
  }
}

/** Rolls the transaction back and carries the report out. */
class NothingWritten extends Error {
  constructor(readonly report: ImportReport) {
    super('nothing was written');
  }
}

/** @returns whether what was written may stay */
async function importWithin(
  tx: Transaction,
  sources: readonly ImportSource[],
  options: ImportOptions,
  report: ReportBuilder,
): Promise<boolean> {
  await tx.rows('SELECT pg_advisory_xact_lock($1)', [importLock]);
  await createStaging(tx);
  const headings: Map<string, ReadonlySet<string>> = new Map();
  const inOrder = [...sources].sort((a, b) => sheetNames.indexOf(a.sheet) - sheetNames.indexOf(b.sheet));
  for (const source of inOrder) headings.set(source.sheet, await readSource(tx, source, options, report));

  options.onProgress?.({ phase: 'checking' });
  await indexStaging(tx);
  const sound = await checkRegistry(tx, options, report);
  if (!sound) return false;
  return write(tx, headings as Headings, options, report);
}

async function write(
  tx: Transaction,
  headings: Headings,
  options: ImportOptions,
  report: ReportBuilder,
): Promise<boolean> {
  await warnAboutHolders(tx);
  await reportFaults(tx, report);
  options.onProgress?.({ phase: 'writing' });
  try {
    await tx.rows('SET CONSTRAINTS ALL DEFERRED');
    if (options.tenant) await mergeTenant(tx, options.tenant, report);
    await mergeRegistry(tx, headings, options, report);
    await tx.rows('SET CONSTRAINTS ALL IMMEDIATE');
  } catch (error) {
    // What the checks missed, the constraints refuse; the transaction is lost, its report is not.
    if (!(error instanceof pg.DatabaseError)) throw error;
    const quotes = { constraint: error.constraint ?? error.code ?? '?' };
    report.foundIn('-', 0, { code: 'REGISTRY_REFUSED', column: null, value: null, quotes });
    return false;
  }
  return report.fatal === 0 && (report.errors === 0 || options.partial === true);
}
