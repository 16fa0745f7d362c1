import type { Transaction } from '../../database.js';
import { checkAccounts } from './check-accounts.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkReferences, checkUnitReferences } from './check-references.js';
import { checkTree } from './check-tree.js';
import { derivePosts } from './derive-posts.js';
import { leaveOutFaulty, reportFaults } from './faults.js';
import { checkIncumbencies, planIncumbencies } from './plan-incumbencies.js';
import type { ReportBuilder } from './report-builder.js';
import type { ImportOptions } from './source.js';

/**
 * Holds the staged rows against each other and against the registry. Wrong ones are left out and the rest is looked
 * at again, until nothing depends on what was refused: so one mistake is told once, and what can be written is
 * known.
 *
 * @returns whether the staged rows may be written
 */
export async function checkRegistry(
  tx: Transaction,
  options: ImportOptions,
  report: ReportBuilder,
): Promise<boolean> {
  if (report.fatal > 0) return false;
  for (const check of [rowsAlone, rowsTogether]) {
    do await check(tx, options.today);
    while (await settleFaults(tx, options.partial === true, report));
  }
  if (report.errors > 0 && !options.partial) return false;
  report.employeesNotInFile = await employeesNotInFile(tx);
  return true;
}

/** What can be said before posts are derived. */
async function rowsAlone(tx: Transaction): Promise<void> {
  await checkDuplicates(tx);
  await checkUnitReferences(tx);
  await checkTree(tx);
}

async function rowsTogether(tx: Transaction, today: string): Promise<void> {
  await derivePosts(tx);
  await checkReferences(tx);
  await checkAccounts(tx);
  await planIncumbencies(tx, today);
  await checkIncumbencies(tx);
}

/** @returns whether there were any faults, and so the rest must be looked at again */
async function settleFaults(tx: Transaction, partial: boolean, report: ReportBuilder): Promise<boolean> {
  // What merely depends on a refused row is right as soon as that row is: said only where it is left out.
  const silent = partial ? [] : (['DEPENDS_ON_REFUSED_ROW'] as const);
  const faults = await reportFaults(tx, report, silent);
  if (faults > 0) await leaveOutFaulty(tx, report, silent);
  return faults > 0;
}

async function employeesNotInFile(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM employee e
     WHERE e.nip IS NOT NULL AND EXISTS (SELECT FROM import_employees)
       AND NOT EXISTS (SELECT FROM import_employees i WHERE i.nip = e.nip)
       AND NOT EXISTS (SELECT FROM import_refused r WHERE r.sheet = 'employees' AND r.key = e.nip)`,
  );
  return row?.n ?? 0;
}
