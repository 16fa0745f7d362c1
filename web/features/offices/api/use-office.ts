import type { Office } from '../../../../contract/office.js';
import { useRead } from '../../../request/use-read.js';

/** One office, what an order in it is bound by, and what lies there. */
export const useOffice = (code: string) =>
  useRead<Office>(['office', code], `/offices/${encodeURIComponent(code)}`);
