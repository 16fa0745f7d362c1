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
 * Holds the staged rows against each other and against the registry. In a partial import the wrong ones are left
 * out and the rest is looked at again, until nothing depends on what was refused.
 *
 * @returns whether the staged rows may be written
 */
export async function checkRegistry(
  tx: Transaction,
  { today, partial }: ImportOptions,
  report: ReportBuilder,
): Promise<boolean> {
  if (report.fatal > 0) return false;
  for (;;) {
    await checkDuplicates(tx);
    await checkUnitReferences(tx);
    await checkTree(tx);
    await derivePosts(tx);
    await checkReferences(tx);
    await checkAccounts(tx);
    await planIncumbencies(tx, today);
    await checkIncumbencies(tx);
    // What merely depends on a refused row is right as soon as that row is: said only where it is left out.
    if (!partial) await tx.rows(`DELETE FROM import_fault WHERE code = 'DEPENDS_ON_REFUSED_ROW'`);
    const faults = await reportFaults(tx, report);
    if (!partial && report.errors > 0) return false;
    if (faults === 0) break;
    await leaveOutFaulty(tx, report);
  }
  report.employeesNotInFile = await employeesNotInFile(tx);
  return true;
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
