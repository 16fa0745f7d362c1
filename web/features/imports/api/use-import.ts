import type { ImportReport } from '../../../../contract/import-report.js';
import { useCommand } from '../../../request/use-command.js';
import { addressOf } from '../../../request/use-read-pages.js';

/** What is read again once the registry has changed. */
const touches = ['me', 'employee', 'employees', 'position', 'positions', 'calendar'];

/**
 * Brings files into the registry.
 *
 * @param how `dryRun`: only says what would come of it; `partial`: leaves wrong rows out
 */
export const useImport = (how: { readonly dryRun?: 'true'; readonly partial?: 'true' }) =>
  useCommand<FormData, ImportReport>(addressOf('/imports', how), how.dryRun ? [] : touches);
