import { positionOf } from '../../domain/access/chart.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { CaseFile } from '../case/file.js';
import type { Actor } from '../case/work.js';

/**
 * The viewer as proposer: the employee of an own request, or whoever now acts for the office that proposed,
 * so that a successor can mend what the predecessor began.
 *
 * @throws {Refusal} ONLY_PROPOSER, with what was attempted
 */
export function proposerOf(
  viewer: Viewer,
  { case: row, roles }: Pick<CaseFile, 'case' | 'roles'>,
  action: 'withdraw' | 'resubmit',
): Actor {
  const { proposer } = row.relations;
  const position = proposer === undefined ? null : positionOf(proposer);
  const held = viewer.offices.find((office) => office.position === position);
  if (held && viewer.person !== row.subjectId) {
    return {
      actor: viewer.person,
      office: `position/${held.position}`,
      capacity: held.capacity,
      authority: held.authority,
    };
  }
  if (
    position !== null &&
    position === roles['hr-agency-head'] &&
    viewer.roles.includes('hr-officer') &&
    viewer.person !== row.subjectId
  ) {
    return { actor: viewer.person, office: `position/${position}`, capacity: 'hr-officer', authority: null };
  }
  if (position === null && viewer.person === row.proposerId) {
    return { actor: viewer.person, office: null, capacity: 'person', authority: null };
  }
  throw new Refusal('ONLY_PROPOSER', { action });
}
