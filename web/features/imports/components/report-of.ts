import type { ImportReport } from '../../../../contract/import-report.js';
import type { RequestProblem } from '../../../request/problem.js';

/** The report that a refused import brings as evidence; undefined where it was refused for something else. */
export function reportOf({ code, problem }: RequestProblem): ImportReport | undefined {
  return code === 'IMPORT_REFUSED' ? (problem?.details as ImportReport) : undefined; // the contract says so of this code
}
