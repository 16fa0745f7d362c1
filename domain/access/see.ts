import type { OfficeKey } from './offices.js';
import { officeKeys, seesEverything, type Viewer } from './viewer.js';

/** Which cases somebody may see: the store turns it into a condition, so that lists and single reads agree. */
export interface CaseScope {
  readonly everything: boolean;
  /** Cases of theirs: as the subject, or as the one who proposed. */
  readonly person: string;
  /** Cases in which one of these offices has a part, or has or had a task. */
  readonly offices: readonly OfficeKey[];
  /** Cases of people in these units and in all below them. */
  readonly units: readonly string[];
}

/**
 * Which cases the viewer may see: their own, those in which an office of theirs has a part, those of the
 * agencies below the units they lead; HR and auditors see all.
 */
export function caseScope(viewer: Viewer): CaseScope {
  return {
    everything: seesEverything(viewer),
    person: viewer.person,
    offices: officeKeys(viewer),
    units: viewer.offices.flatMap(({ leads }) => leads ?? []),
  };
}

/**
 * Whether the viewer may read what somebody wrote in a step. An opinion, or a vote of a board, is advice to the deciding office: the
 * person whom it is about reads the decision and its reason, not each colleague's advice.
 */
export function seesReason(
  viewer: Pick<Viewer, 'person' | 'roles'>,
  subject: string,
  stepKind: string | null,
): boolean {
  const advice = stepKind === 'opinion' || stepKind === 'board';
  return !advice || viewer.person !== subject || seesEverything(viewer);
}

/** Whether the viewer may read why an official declared a conflict of interest: that is their private life. */
export function seesDeclaration(viewer: Viewer, declaredBy: string | undefined): boolean {
  return viewer.person === declaredBy || seesEverything(viewer);
}
