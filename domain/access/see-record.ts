import { seesEverything, type Viewer } from './viewer.js';

/**
 * Whether the viewer may read a person's whole file: appraisals, sanctions, absences, birth date. Theirs, and
 * for HR and auditors everybody's. Name, post and unit are for every colleague.
 */
export function seesRecord(viewer: Viewer, person: string): boolean {
  return viewer.person === person || seesEverything(viewer);
}
