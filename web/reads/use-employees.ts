import type { Employees } from '../../contract/employee.js';
import { useRead } from '../request/use-read.js';
import { addressOf } from '../request/use-read-pages.js';

/** As many as can be looked through without scrolling. */
const most = '8';

/** Employees by part of a name or the beginning of a NIP; nothing is asked before something is typed. */
export const useEmployees = (q: string) =>
  useRead<Employees>(['employees', q], addressOf('/employees', { q, limit: most }), {
    enabled: q.trim().length > 1,
    keepPrevious: true,
  });
