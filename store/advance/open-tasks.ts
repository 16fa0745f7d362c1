import { type Assignment, assign, type Demands } from '../../domain/access/assign.js';
import { type Chart, positionOf } from '../../domain/access/chart.js';
import { conflictOf } from '../../domain/access/conflict.js';
import { namedOffices, type OfficeKey, type OfficeRole } from '../../domain/access/offices.js';
import type { Day } from '../../domain/calendar/day.js';
import { timelineOf } from '../../domain/calendar/term.js';
import { dayOf } from '../../domain/calendar/zone.js';
import type { StepDefinition } from '../../domain/flow/blocks.js';
import { asksEachOfficeOnce } from '../../domain/flow/step-parts.js';
import { termOf } from '../../domain/flow/term.js';
import { Refusal } from '../../domain/refusal.js';
import { demandsOf, type PastDecision } from '../../domain/steps/demands.js';
import { loadChart, loadSeats } from '../access/chart.js';
import { namedOffice } from '../case/file.js';
import type { StepDetail, StepRow, TaskRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { askHr, type Missing } from './missing-authority.js';

interface PlannedTask {
  readonly role: OfficeRole;
  /** The task's key within the step. */
  readonly key: string;
  readonly sequence: number;
}

interface Opening {
  readonly roles: readonly PlannedTask[];
  readonly detail?: StepDetail;
  /** The step closes as it opens, its tasks live on. */
  readonly outcome?: string;
}

/** Opens a step with a task for each role: where each goes is worked out from who acts today. */
export async function openTasks(
  tx: Transaction,
  work: CaseWork,
  step: Exclude<StepDefinition, { kind: 'record' }>,
  opening: Opening,
): Promise<void> {
  const { zone } = work.file.calendar;
  const planned = opening.roles.map((each) => ({
    ...each,
    office: officeFor(work, each.role),
    demands: demandsIn(work, step, each.key),
  }));
  const assigned = await assignAll(tx, planned, dayOf(work.now, zone));

  const term = termOf(step, work.facts, work.now, zone);
  const clock = timelineOf(term, work.file.calendar);
  const row = work.addStep({
    key: step.key,
    kind: step.kind,
    state: opening.outcome === undefined ? 'open' : 'closed',
    outcome: opening.outcome ?? null,
    dueAt: clock.dueAt,
    term,
    closedAt: opening.outcome === undefined ? null : work.now,
    detail: opening.detail ?? {},
  });
  work.event('step-opened', { step: step.key, iteration: row.iteration });
  if (opening.outcome === undefined) work.startClock(row, clock.entries);

  const missing: Missing[] = [];
  const first = Math.min(...assigned.map(({ sequence }) => sequence));
  for (const each of asksEachOfficeOnce(step.kind) ? onePerOffice(assigned) : assigned) {
    const task = work.addTask({
      stepId: row.id,
      key: each.key,
      state: each.sequence === first ? 'open' : 'waiting',
      office: each.office,
      sequence: each.sequence,
      dueAt: clock.dueAt,
    });
    const { strategic } = each.demands;
    if (step.kind === 'opinion' && spokeByProposing(work, task))
      work.show(task, task.office, 'assigned', false);
    else missing.push(...place(work, row, task, each.to, strategic));
  }
  await askHr(tx, work, missing);
  if (step.kind === 'opinion') countProposalAsOpinion(work, row);
}

interface ToAssign {
  readonly office: OfficeKey;
  readonly demands: Demands;
}

/** Where each goes by who acts today. Those above are looked for only where all who act there are in conflict. */
async function assignAll<T extends ToAssign>(
  tx: Transaction,
  tasks: readonly T[],
  today: Day,
): Promise<readonly (T & { readonly to: Assignment })[]> {
  const positions = tasks.map(({ office }) => positionOf(office)).filter((position) => position !== null);
  const assignIn = (chart: Chart) =>
    tasks.map((each) => ({ ...each, to: assign(each.office, chart, each.demands) }));
  const assigned = assignIn(await loadSeats(tx.rows, positions, today));
  const passesOn = assigned.some(({ to }) => to.reason === 'nobody' && to.why === 'conflict');
  return passesOn ? assignIn(await loadChart(tx.rows, positions, today)) : assigned;
}

/** Opens one more task of a step that is open. */
export async function placeTask(
  tx: Transaction,
  work: CaseWork,
  definition: StepDefinition,
  step: StepRow,
  key: string,
  office: OfficeKey,
): Promise<TaskRow> {
  const demands = demandsIn(work, definition, key);
  const today = dayOf(work.now, work.file.calendar.zone);
  const [assigned] = await assignAll(tx, [{ office, demands }], today);
  if (!assigned) throw new Error('One task is assigned once');
  const task = work.addTask({
    stepId: step.id,
    key,
    state: 'open',
    office,
    sequence: 0,
    dueAt: step.dueAt,
  });
  await askHr(tx, work, place(work, step, task, assigned.to, demands.strategic));
  return task;
}

/** Puts a task into the inbox of the office that takes it. @returns what HR is to be asked, where nobody can */
export function place(
  work: CaseWork,
  step: StepRow,
  task: TaskRow,
  to: Assignment,
  strategic: boolean,
): readonly Missing[] {
  const ids = { step: step.key, iteration: step.iteration, task: task.id, office: to.office };
  if (to.reason === 'nobody') {
    // The task stays with its office: whoever is appointed there next sees it at once.
    work.show(task, to.office, 'assigned', strategic);
    // What was announced waits for nobody.
    return step.state === 'closed' ? [] : [{ step, task, office: to.office, why: to.why, strategic }];
  }
  work.show(task, to.office, to.reason, strategic);
  work.giveTo(task, to.office);
  if (task.state !== 'open') return [];
  const seq = work.event('task-opened', { ...ids, reason: to.reason });
  work.notify(seq, step.state === 'closed' ? 'decree-issued' : 'assigned', to.office, task.id);
  return [];
}

/** The office that a role is in this case. @throws {Refusal} NO_AUTHORITY when the city has named no position for it */
export function officeFor(work: CaseWork, role: OfficeRole): OfficeKey {
  if (role in namedOffices) return namedOffice(work.file.roles, role);
  const office = work.file.case.relations[role];
  if (office === undefined) throw new Refusal('NO_AUTHORITY', { office: role });
  return office;
}

/** What a task of this step asks in this case of whoever acts in it. */
export function demandsIn(work: CaseWork, step: StepDefinition, taskKey: string): Demands {
  const { case: row, conflicts } = work.file;
  return demandsOf(step, taskKey, row.subjectId, pastDecisions(work), conflicts);
}

/** Who decided what in this case, for steps that must be another's. */
export function pastDecisions(work: CaseWork): readonly PastDecision[] {
  const current = new Map(work.latest.map((step) => [step.id, step.key]));
  return work.file.tasks.flatMap((task) => {
    const step = current.get(task.stepId);
    return step !== undefined && task.decidedBy !== null ? [{ step, person: task.decidedBy }] : [];
  });
}

/** Two roles that are one office here speak, or work, once. */
function onePerOffice<T extends { readonly to: Assignment }>(tasks: readonly T[]): readonly T[] {
  return tasks.filter(
    (task, index) => tasks.findIndex((other) => other.to.office === task.to.office) === index,
  );
}

function spokeByProposing(work: CaseWork, task: TaskRow): boolean {
  const { proposerOffice, proposerId } = work.file.case;
  // Whoever is in conflict may propose, but gives no opinion by it.
  if (conflictOf(work.file.conflicts, proposerId) !== undefined) return false;
  return proposerOffice !== null && task.office === `position/${proposerOffice}`;
}

/** Whoever proposed in the name of an office has given that office's opinion. */
function countProposalAsOpinion(work: CaseWork, step: StepRow): void {
  const { proposerId } = work.file.case;
  const own = work.tasksOf(step).find((task) => task.state === 'open' && spokeByProposing(work, task));
  if (!own) return;
  const answer = { byProposal: true };
  work.changeTask(own, {
    state: 'done',
    verdict: 'supported',
    answer,
    decidedBy: proposerId,
    closedAt: work.now,
  });
  work.event('task-decided', {
    step: step.key,
    task: own.id,
    verdict: 'supported',
    office: own.office,
    byProposal: true,
  });
  if (work.tasksOf(step).every((task) => task.state === 'done')) {
    work.changeStep(step, { state: 'closed', outcome: 'supported', closedAt: work.now });
    work.event('step-closed', { step: step.key, iteration: step.iteration, outcome: 'supported' });
  }
}
