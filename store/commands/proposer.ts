import { mayHandleProposal } from '../../domain/access/proposal.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { CaseFile } from '../case/file.js';
import type { Actor } from '../case/work.js';

/**
 * The viewer as the one who takes back or mends a proposal.
 *
 * @throws {Refusal} ONLY_PROPOSER, with what was attempted
 */
export function proposerOf(
  viewer: Viewer,
  { case: row, roles }: Pick<CaseFile, 'case' | 'roles'>,
  action: 'withdraw' | 'resubmit' | 'upload',
): Actor {
  const acting = mayHandleProposal(viewer, {
    proposer: row.relations.proposer,
    proposerId: row.proposerId,
    subjectId: row.subjectId,
    hrPosition: roles['hr-agency-head'],
  });
  if (!acting) throw new Refusal('ONLY_PROPOSER', { action });
  return { actor: viewer.person, ...acting };
}
