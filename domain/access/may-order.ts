import type { Viewer } from './viewer.js';

/** As what somebody gives an order, or notes an absence. */
export interface OrderingAs {
  /** Position; null for HR. */
  readonly position: string | null;
  readonly capacity: 'holder' | 'plt' | 'plh' | 'hr-officer';
  /** Id of the incumbency. */
  readonly authority: string | null;
}

/**
 * Whether the viewer may order somebody to act in a post, or take such an order back: whoever definitively holds
 * the superior office, for a mandate comes from above (UU 30/2014 Ps 14(1)), and HR, who write the orders.
 *
 * @param superior position right above the post
 * @returns null when they may not
 */
export function mayOrder(viewer: Viewer, superior: string | undefined): OrderingAs | null {
  const held = viewer.offices.find(
    ({ position, capacity }) => position === superior && capacity === 'holder',
  );
  if (held) return { position: held.position, capacity: 'holder', authority: held.authority };
  return asOfficer(viewer);
}

/**
 * Whether the viewer may note that somebody is away: HR, and whoever acts as the direct superior, Plt and Plh
 * included, for leave is theirs to give (SE BKN 1/SE/I/2021).
 *
 * @returns null when they may not
 */
export function mayNoteAbsence(viewer: Viewer, superior: string | undefined): OrderingAs | null {
  const held = viewer.offices.find(({ position }) => position === superior);
  if (held) return { position: held.position, capacity: held.capacity, authority: held.authority };
  return asOfficer(viewer);
}

function asOfficer(viewer: Viewer): OrderingAs | null {
  if (!viewer.roles.includes('hr-officer')) return null;
  return { position: null, capacity: 'hr-officer', authority: null };
}
