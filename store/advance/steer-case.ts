import type { ProcessDefinition } from '../../domain/flow/define.js';
import { type CaseFile, loadCase, takeCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import { type Database, deadlock, sqlState, type Transaction } from '../database.js';
import { definitionOf } from '../definitions.js';
import { advance } from './advance.js';
import { runClock } from './clock.js';
import { isCalendarEnd, noteIncident } from './note-incident.js';
import { recountTerms, termsAreCounted } from './recount-terms.js';
import { rejudgeChecks } from './rejudge-checks.js';
import { reviewOffices } from './review-offices.js';
import { schedule } from './schedule.js';

/** What a case's workflow is to do next. */
export interface SteeringPlan {
  readonly effects: readonly string[];
  readonly nextAt: number | null;
  readonly done: boolean;
  readonly position: CasePosition;
}

/** Where a case stands, in ids and keys alone. */
export interface CasePosition {
  readonly process: string;
  readonly number: string;
  readonly state: string;
  readonly steps: readonly { readonly key: string; readonly offices: readonly string[] }[];
  readonly dueAt: number | null;
}

/** After a failure the workflow looks again this much later, unless told otherwise. */
const usualPatience = 60_000;

/**
 * The workflow's look at its case: does what the clock owes and what could not be done in a deciding
 * transaction, and answers what is left for it. Marks the wakes it has read as seen.
 *
 * @throws {Refusal} CASE_UNKNOWN
 */
export function steerCase(
  db: Database,
  caseId: string,
  now: number,
  patience: number = usualPatience,
): Promise<SteeringPlan> {
  return db.transaction(async (tx) => {
    const work = new CaseWork(await takeCase(tx, caseId), now);
    const definition = await definitionOf(tx.rows, work.file.case.process, work.file.case.revision);
    try {
      return await tx.savepoint(() => steer(tx, work, definition));
    } catch (error) {
      if (sqlState(error) === deadlock) throw error; // all of it is done again
      return noteFailure(tx, caseId, { now, patience }, error);
    }
  });
}

async function steer(tx: Transaction, work: CaseWork, definition: ProcessDefinition): Promise<SteeringPlan> {
  recountTerms(work);
  await runClock(tx, work);
  await rejudgeChecks(tx, work, definition);
  await advance(tx, work, definition);
  await reviewOffices(tx, work, definition);
  await work.closeIncidents(tx, 'advance');
  if (termsAreCounted(work)) await work.closeIncidents(tx, 'calendar');
  return settle(tx, work);
}

async function noteFailure(
  tx: Transaction,
  caseId: string,
  { now, patience }: { readonly now: number; readonly patience: number },
  error: unknown,
): Promise<SteeringPlan> {
  const work = new CaseWork(await loadCase(tx, caseId), now);
  noteIncident(work, error);
  schedule(work);
  const { nextAt } = work.file.case;
  const soonest = work.now + patience;
  // What is owed already could not be done, and asked for without a pause would fail as often. Time does not
  // load a year: whoever does wakes the case.
  if (isCalendarEnd(error)) work.changeCase({ nextAt: nextAt === null ? null : Math.max(nextAt, soonest) });
  else work.changeCase({ nextAt: soonest });
  return settle(tx, work);
}

/** Writes the case as seen, with the timer that the workflow now sets. */
async function settle(tx: Transaction, work: CaseWork): Promise<SteeringPlan> {
  const { case: row, effects } = work.file;
  work.changeCase({ seenSeq: row.wakeSeq, urgent: false, armedAt: row.nextAt });
  writeCase(tx, work);
  const pending = effects.filter((effect) => effect.state === 'pending').map((effect) => effect.id);
  const done = row.closedAt !== null && pending.length === 0;
  return { effects: pending, nextAt: row.nextAt, done, position: positionOf(work.file) };
}

function positionOf({ case: row, steps, tasks }: CaseFile): CasePosition {
  const { process, number, state } = row;
  const open = steps.filter((step) => step.state === 'open' || step.state === 'paused');
  const dates = open.flatMap((step) => (step.state === 'open' && step.dueAt !== null ? [step.dueAt] : []));
  return {
    process,
    number,
    state,
    steps: open.map(({ id, key }) => ({
      key,
      offices: tasks.filter((task) => task.stepId === id && task.state === 'open').map((task) => task.key),
    })),
    dueAt: dates.length > 0 ? Math.min(...dates) : null,
  };
}
