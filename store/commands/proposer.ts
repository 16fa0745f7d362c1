import { mayHandleProposal } from '../../domain/access/proposal.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import type { Actor, CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { holdAuthority } from './authorize.js';

/**
 * The viewer as the one who takes back or mends a proposal; the order it rests on is held until we commit.
 *
 * @throws {Refusal} ONLY_PROPOSER, with what was attempted
 */
export async function proposerOf(
  tx: Transaction,
  viewer: Viewer,
  work: CaseWork,
  action: 'withdraw' | 'resubmit' | 'upload',
): Promise<Actor> {
  const { case: row, roles, calendar } = work.file;
  const acting = mayHandleProposal(viewer, {
    proposer: row.relations.proposer,
    proposerId: row.proposerId,
    subjectId: row.subjectId,
    hrPosition: roles['hr-agency-head'],
  });
  const refusal = new Refusal('ONLY_PROPOSER', { action });
  if (!acting) throw refusal;
  if (acting.authority !== null)
    await holdAuthority(tx, acting.authority, dayOf(work.now, calendar.zone), refusal);
  return { actor: viewer.person, ...acting };
}
