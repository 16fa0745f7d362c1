import { Refusal } from '../refusal.js';
import { positionOf } from './chart.js';
import type { OfficeKey, OfficeRole } from './offices.js';
import type { HeldOffice, Viewer } from './viewer.js';

/** In whose name something is proposed: an office, or the employee for themselves. */
export type ProposingAs =
  | {
      readonly as: 'office';
      readonly position: string;
      readonly capacity: string;
      readonly authority: string | null;
    }
  | { readonly as: 'subject' };

/**
 * Whether the viewer may propose this person, and in whose name. An official proposes nobody by an office
 * whose case it would be themselves: they submit an own request like everybody else.
 *
 * @param offices which office each proposing role is in this case; roles that nobody fills are left out
 * @returns MAY_NOT_PROPOSE, or OWN_PROPOSAL_BY_OFFICE when they asked to use their office for themselves
 */
export function mayPropose(
  viewer: Viewer,
  subject: string,
  roles: readonly OfficeRole[],
  offices: Readonly<Partial<Record<OfficeRole, OfficeKey>>>,
  asked: 'office' | 'subject' | undefined,
): ProposingAs | Refusal {
  if (viewer.person === subject) {
    const byOffice = roles.some((role) => heldFor(viewer, offices[role]) !== undefined);
    // Saying nothing, an official would act by office: that road is closed for their own case.
    if (asked === 'office' || (asked === undefined && byOffice)) return new Refusal('OWN_PROPOSAL_BY_OFFICE');
    return roles.includes('subject') ? { as: 'subject' } : new Refusal('MAY_NOT_PROPOSE');
  }
  for (const role of roles) {
    const held = heldFor(viewer, offices[role]);
    if (held)
      return { as: 'office', position: held.position, capacity: held.capacity, authority: held.authority };
  }
  // The HR agency's officers prepare proposals in its name; the event keeps who it was.
  const agency = positionFor(offices['hr-agency-head']);
  if (viewer.roles.includes('hr-officer') && roles.includes('hr-agency-head') && agency !== null) {
    return { as: 'office', position: agency, capacity: 'hr-officer', authority: null };
  }
  return new Refusal('MAY_NOT_PROPOSE');
}

function heldFor(viewer: Viewer, office: OfficeKey | undefined): HeldOffice | undefined {
  return viewer.offices.find((held) => held.position === positionFor(office));
}

function positionFor(office: OfficeKey | undefined): string | null {
  return office === undefined ? null : positionOf(office);
}
