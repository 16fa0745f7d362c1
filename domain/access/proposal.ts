import type { Capacity } from './chart.js';
import { positionOf } from './chart.js';
import type { OfficeKey } from './offices.js';
import type { Viewer } from './viewer.js';

/** What must be known of a case to say who may take its proposal back or mend it. */
export interface ProposalOf {
  /** The office that proposed, or the person for themselves. */
  readonly proposer: OfficeKey | undefined;
  readonly proposerId: string;
  readonly subjectId: string;
  /** Position of the head of the HR agency. */
  readonly hrPosition: string | undefined;
}

export interface ProposalActing {
  readonly office: OfficeKey | null;
  readonly capacity: Capacity | 'hr-officer' | 'person';
  /** Id of the incumbency. */
  readonly authority: string | null;
}

/**
 * How the viewer handles a proposal: as the employee of an own request, or for the office that proposed, so
 * that a successor can mend what the predecessor began. Nobody handles their own case by office.
 *
 * @returns null when they may not
 */
export function mayHandleProposal(viewer: Viewer, proposal: ProposalOf): ProposalActing | null {
  const position = proposal.proposer === undefined ? null : positionOf(proposal.proposer);
  if (position === null) {
    return viewer.person === proposal.proposerId
      ? { office: null, capacity: 'person', authority: null }
      : null;
  }
  if (viewer.person === proposal.subjectId) return null;
  const office = `position/${position}` as const;
  const held = viewer.offices.find((each) => each.position === position);
  if (held) return { office, capacity: held.capacity, authority: held.authority };
  if (position === proposal.hrPosition && viewer.roles.includes('hr-officer')) {
    return { office, capacity: 'hr-officer', authority: null };
  }
  return null;
}
