import { addAdminEvent } from '../../admin-event.js';
import type { Transaction } from '../../database.js';
import type { ImportReport } from './report.js';
import type { ImportOptions } from './source.js';

/** Adds the import to the chained record of what administrators did: who, which files by name, how many rows changed. */
export async function recordImport(
  tx: Transaction,
  report: ImportReport,
  { now, by }: ImportOptions,
): Promise<void> {
  await addAdminEvent(tx, {
    stream: 'admin:import',
    type: 'registry-imported',
    at: now.getTime(),
    ids: { ...(by === undefined ? {} : { actor: by }), partial: report.partial, refused: report.errors },
    payload: { files: report.files, changes: report.changes },
  });
}
