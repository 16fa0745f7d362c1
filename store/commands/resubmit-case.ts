import type { Viewer } from '../../domain/access/viewer.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { type ProcessDefinition, stepsOf } from '../../domain/flow/define.js';
import { unmendedKinds, verificationIsStale } from '../../domain/flow/documents-in.js';
import type { Facts } from '../../domain/flow/fields.js';
import { namedBy } from '../../domain/flow/refusal-names.js';
import { mending, redoneSteps } from '../../domain/flow/returned.js';
import { Refusal } from '../../domain/refusal.js';
import { resumeStep } from '../advance/pause.js';
import { supersede } from '../advance/supersede.js';
import { checklistOf } from '../case/step-state.js';
import { caseSummary } from '../case/summary.js';
import type { CaseWork } from '../case/work.js';
import type { Database } from '../database.js';
import { definitionOf } from '../definitions.js';
import { refuseDate } from '../eligibility/judge-proposal.js';
import { commandCase } from './case-command.js';
import type { Answer, Idempotency } from './idempotency.js';
import { proposerOf } from './proposer.js';
import { writeAndAdvance } from './write-and-advance.js';

export interface Resubmission {
  readonly caseId: string;
  /** The facts that change; the others stay. */
  readonly facts: Facts;
  readonly note?: string | undefined;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * The proposer mends a returned case and sends it on: what the change touches is done anew, the rest stands.
 *
 * @throws {Refusal} CASE_UNKNOWN, ONLY_PROPOSER, CASE_CLOSED, CASE_NOT_RETURNED, FACT_NOT_CHANGEABLE,
 * EFFECTIVE_DATE_PAST, EFFECTIVE_DATE_TOO_FAR, DOCUMENTS_NOT_MENDED
 */
export function resubmitCase(
  db: Database,
  viewer: Viewer,
  command: Resubmission,
  now: number,
): Promise<Answer> {
  return commandCase(db, command, now, async (tx, work) => {
    const { case: row } = work.file;
    const actor = await proposerOf(tx, viewer, work, 'resubmit');
    if (row.closedAt !== null) throw new Refusal('CASE_CLOSED', { state: row.state });
    if (row.state !== 'returned') throw new Refusal('CASE_NOT_RETURNED', { state: row.state });
    const definition = await definitionOf(tx.rows, row.process, row.revision);
    const changed = changedFacts(work, definition, command.facts);

    refuseUnmended(work, definition);

    closeMending(work, actor.actor);
    work.changeCase({ facts: { ...row.facts, ...command.facts } });
    const stale = verificationIsStale(checklistOf(work.file, definition), work.file.incoming);
    const redone = redoneSteps(definition, work.statuses, changed, stale);
    for (const step of work.latest) {
      if (redone.includes(step.key)) supersede(work, step);
      else if (step.state === 'paused') resumeStep(work, step);
    }
    work.changeCase({
      state: 'running',
      iteration: row.iteration + 1,
      // A decision that is to be given anew is no longer given: until then the proposal may be withdrawn.
      decidedAt: redone.includes(decidingStep(definition) ?? '') ? null : row.decidedAt,
    });
    const ids = { iteration: row.iteration, changed: changed.join(' ') };
    work.event('case-resubmitted', ids, { facts: command.facts, note: command.note ?? null }, actor);
    await writeAndAdvance(tx, work, definition);
    return { status: 200, body: caseSummary(work.file) };
  });
}

function decidingStep(definition: ProcessDefinition): string | undefined {
  return stepsOf(definition.flow).find((step) => step.kind === 'approval' && step.decides)?.key;
}

function changedFacts(work: CaseWork, definition: ProcessDefinition, facts: Facts): readonly string[] {
  const { mayChange } = definition.returns;
  const fixed = Object.keys(facts).find(
    (fact) => !mayChange.includes(fact) && facts[fact] !== work.facts[fact],
  );
  if (fixed !== undefined) {
    const refusal = new Refusal('FACT_NOT_CHANGEABLE', { fact: fixed, changeable: mayChange.join(', ') });
    throw namedBy(definition, work.file.calendar.zone, refusal);
  }
  if (facts.effectiveDate !== undefined) {
    refuseDate(String(facts.effectiveDate), dayOf(work.now, work.file.calendar.zone));
  }
  return Object.keys(facts).filter((fact) => facts[fact] !== work.facts[fact]);
}

/** What a verification returned is mended first: there would be nothing to look at. */
function refuseUnmended(work: CaseWork, definition: ProcessDefinition): void {
  const verifying = stepsOf(definition.flow).find((step) => step.kind === 'verification');
  const status = work.statuses.find(({ key }) => key === verifying?.key);
  if (status?.state !== 'closed' || status.outcome !== 'returned') return;
  const unmended = unmendedKinds(checklistOf(work.file, definition), work.file.incoming);
  if (unmended.length === 0) return;
  const refusal = new Refusal('DOCUMENTS_NOT_MENDED', { documents: unmended.join(', ') });
  throw namedBy(definition, work.file.calendar.zone, refusal);
}

function closeMending(work: CaseWork, person: string): void {
  const step = work.latest.find(({ key, state }) => key === mending.key && state === 'open');
  if (!step) return;
  work.changeStep(step, { state: 'closed', outcome: 'resubmitted', closedAt: work.now });
  for (const task of work.tasksOf(step)) {
    work.changeTask(task, { state: 'done', verdict: 'resubmitted', decidedBy: person, closedAt: work.now });
  }
  work.stopClock(step);
}
