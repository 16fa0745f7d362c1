import { conflictOf, inConflict } from '../../domain/access/conflict.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { mending } from '../../domain/flow/returned.js';
import { Refusal } from '../../domain/refusal.js';
import { endCase } from '../advance/end.js';
import { pauseStep, resumeStep } from '../advance/pause.js';
import { schedule, wake } from '../advance/schedule.js';
import { caseSummary } from '../case/summary.js';
import type { Actor, CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database, Transaction } from '../database.js';
import { commandCase } from './case-command.js';
import type { Answer, Idempotency } from './idempotency.js';

/** What HR may do to a case as a whole. */
export interface Intervention {
  readonly caseId: string;
  readonly kind: 'suspension' | 'resumption' | 'cancellation';
  readonly reason: string;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * HR stops a case's clock, lets it go on, or ends the case. A suspended case keeps the working time that was
 * left to each step; a cancelled one decides nothing.
 *
 * @throws {Refusal} CASE_UNKNOWN, FORBIDDEN, OWN_CASE, CONFLICT_OF_INTEREST, CASE_CLOSED, CASE_SUSPENDED, CASE_NOT_SUSPENDED,
 * CANCELLATION_TOO_LATE
 */
export function interveneInCase(
  db: Database,
  viewer: Viewer,
  command: Intervention,
  now: number,
): Promise<Answer> {
  return commandCase(db, command, now, async (tx, work) => {
    const actor = officerOf(viewer, work, command.kind);
    const { state, closedAt } = work.file.case;
    if (closedAt !== null) throw new Refusal('CASE_CLOSED', { state });
    if (command.kind === 'cancellation') await refuseDecreed(tx, command.caseId);
    interventions[command.kind](work, actor, command.reason);
    schedule(work);
    wake(work);
    writeCase(tx, work);
    return { status: 200, body: caseSummary(work.file) };
  });
}

const interventions = { suspension: suspend, resumption: goOn, cancellation: cancel } as const;

function suspend(work: CaseWork, actor: Actor, reason: string): void {
  if (work.file.case.state === 'suspended') throw new Refusal('CASE_SUSPENDED');
  for (const step of work.file.steps.filter(({ state }) => state === 'open')) pauseStep(work, step);
  work.changeCase({ state: 'suspended' });
  tellProposer(work, work.event('case-suspended', {}, { reason }, actor), 'suspended');
}

/** A case that lay with its proposer when it was suspended lies there again; its other steps stay paused. */
function goOn(work: CaseWork, actor: Actor, reason: string): void {
  const { state } = work.file.case;
  if (state !== 'suspended') throw new Refusal('CASE_NOT_SUSPENDED', { state });
  const paused = work.file.steps.filter((step) => step.state === 'paused');
  const atProposer = paused.filter(({ key }) => key === mending.key);
  for (const step of atProposer.length > 0 ? atProposer : paused) resumeStep(work, step);
  work.changeCase({ state: atProposer.length > 0 ? 'returned' : 'running' });
  tellProposer(work, work.event('case-resumed', {}, { reason }, actor), 'resumed');
}

function cancel(work: CaseWork, actor: Actor, reason: string): void {
  endCase(work, 'cancelled', actor, reason);
}

/** What a decree has changed stands: it is undone by another decree, not by ending the case. */
async function refuseDecreed(tx: Transaction, caseId: string): Promise<void> {
  const [decree] = await tx.rows<{ number: string }>(
    `SELECT number FROM document WHERE case_id = $1::uuid AND kind = 'decree' AND number IS NOT NULL`,
    [caseId],
  );
  if (decree) throw new Refusal('CANCELLATION_TOO_LATE', { number: decree.number });
}

function tellProposer(work: CaseWork, seq: number, kind: 'suspended' | 'resumed'): void {
  const { proposer } = work.file.case.relations;
  if (proposer !== undefined) work.notify(seq, kind, proposer);
}

function officerOf(viewer: Viewer, work: CaseWork, action: string): Actor {
  if (!viewer.roles.includes('hr-officer')) throw new Refusal('FORBIDDEN', { action });
  if (viewer.person === work.file.case.subjectId) throw new Refusal('OWN_CASE');
  const ground = conflictOf(work.file.conflicts, viewer.person);
  if (ground !== undefined) throw inConflict(ground);
  return { actor: viewer.person, office: null, capacity: 'hr-officer', authority: null };
}
