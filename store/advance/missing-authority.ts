import { alarmOffice } from '../../domain/access/alarm-office.js';
import { positionOf } from '../../domain/access/chart.js';
import type { OfficeKey } from '../../domain/access/offices.js';
import { type Term, timelineOf } from '../../domain/calendar/term.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { type MissingAuthority, missingAuthority } from '../../domain/flow/missing-authority.js';
import { seenToWithin } from '../../domain/policy/acting.js';
import { loadChart } from '../access/chart.js';
import type { StepRow, TaskRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';

/** A task that nobody can take. */
export interface Missing {
  readonly step: StepRow;
  readonly task: TaskRow;
  readonly office: OfficeKey;
  readonly why: 'vacant' | 'conflict';
  readonly strategic: boolean;
}

/**
 * Asks HR, by a task of its own beside the flow, to see to each task that nobody can take; an incident says so too.
 * What HR has been asked already it is not asked again.
 */
export async function askHr(tx: Transaction, work: CaseWork, missing: readonly Missing[]): Promise<void> {
  const known = new Set(openEntries(work).map(({ task }) => task));
  const asking = missing.filter(({ task }) => !known.has(task.id));
  if (asking.length === 0) return;
  const hr = await hrOffice(tx, work);
  for (const each of asking) {
    const { step, task, office, why } = each;
    const ids = { step: step.key, iteration: step.iteration, task: task.id, office, why };
    const seq = work.event('authority-missing', ids);
    work.addIncident('authority', 'NO_AUTHORITY', { task: task.id, office, why });
    // Where no position is named for HR the incident alone tells it: an alarm must not fail.
    if (hr !== null) work.notify(seq, 'no-authority', hr, openTask(work, each, hr).id);
  }
}

/**
 * Takes back what HR was asked where somebody can act again, or the task waits no more, and asks anew where the
 * reason is another, or what HR ordered has come to nothing.
 *
 * @param missing every task of the case that nobody can take now
 * @returns the tasks that somebody can take again
 */
export async function reviewMissing(
  tx: Transaction,
  work: CaseWork,
  missing: readonly Missing[],
): Promise<readonly string[]> {
  const restored: string[] = [];
  for (const entry of openEntries(work)) {
    const still = missing.find(({ task }) => task.id === entry.task);
    if (still?.why === entry.why && !(await hasFailed(tx, work, entry))) continue;
    const asked = work.file.tasks.find(({ id }) => id === entry.asked);
    if (asked && isLive(asked)) work.changeTask(asked, { state: 'cancelled', closedAt: work.now });
    changeEntry(work, entry, { over: true });
    if (still) continue;
    restored.push(entry.task);
    work.event('authority-restored', { task: entry.task, office: entry.office });
  }
  await askHr(tx, work, missing);
  await moveToWhoCan(tx, work);
  closeWhereDone(work, 'restored');
  return restored;
}

/** HR has answered: its step ends with its last task. */
export function closeWhereDone(work: CaseWork, outcome: string): void {
  for (const step of stepsOf(work)) {
    const open = step.state === 'open' || step.state === 'paused';
    if (!open || work.tasksOf(step).some(isLive)) continue;
    work.changeStep(step, { state: 'closed', outcome, closedAt: work.now });
    work.stopClock(step);
    work.event('step-closed', { step: step.key, iteration: step.iteration, outcome });
  }
}

function openTask(work: CaseWork, missing: Missing, hr: OfficeKey): TaskRow {
  const step = openStep(work);
  const { task, office, why, strategic } = missing;
  const asked = work.addTask({
    stepId: step.id,
    key: `${missing.step.key}/${task.key}`,
    state: 'open',
    office: hr,
    sequence: 0,
    dueAt: step.dueAt,
  });
  work.show(asked, hr, 'assigned', false);
  const entry = { task: task.id, asked: asked.id, office, why, strategic, over: false };
  work.changeStep(step, { detail: { ...step.detail, missing: [...(step.detail.missing ?? []), entry] } });
  return asked;
}

/** The case's step in this round: opened again where what HR had mended breaks again. */
function openStep(work: CaseWork): StepRow {
  const { calendar, case: row } = work.file;
  const known = stepsOf(work).find(({ iteration }) => iteration === row.iteration);
  if (known?.state === 'open') return known;
  const days = seenToWithin.at(dayOf(work.now, calendar.zone));
  const term: Term = { from: work.now, days };
  const clock = timelineOf(term, calendar);
  const open = { state: 'open', outcome: null, dueAt: clock.dueAt, term, closedAt: null } as const;
  const { key, kind } = missingAuthority;
  const step = known ?? work.addStep({ key, kind, ...open, detail: {} });
  if (known) work.changeStep(known, { ...open, calendarRevision: calendar.revision });
  work.event('step-opened', { step: key, iteration: step.iteration });
  work.startClock(step, clock.entries);
  return step;
}

/** HR's open tasks go to whoever can see to them now. */
async function moveToWhoCan(tx: Transaction, work: CaseWork): Promise<void> {
  const open = stepsOf(work).flatMap((step) => work.tasksOf(step).filter(({ state }) => state === 'open'));
  const hr = open.length > 0 ? await hrOffice(tx, work) : null;
  if (hr === null) return;
  for (const asked of open) {
    if (work.officesOf(asked).some(({ office, reason }) => office === hr && reason !== 'escalated')) continue;
    work.show(asked, hr, 'assigned', false);
    const why = openEntries(work).find((entry) => entry.asked === asked.id)?.why;
    const ids = { step: missingAuthority.key, task: asked.id, office: hr, why };
    work.notify(work.event('task-moved', ids), 'no-authority', hr, asked.id);
  }
}

/** Null where the city has named no position for HR. */
async function hrOffice(tx: Transaction, work: CaseWork): Promise<OfficeKey | null> {
  const position = work.file.roles[missingAuthority.by];
  if (position === undefined) return null;
  const chart = await loadChart(tx.rows, [position], dayOf(work.now, work.file.calendar.zone));
  const { case: row, conflicts } = work.file;
  const excluded = new Set([row.subjectId, ...conflicts.map(({ person }) => person)]);
  return alarmOffice(`position/${position}`, chart, excluded);
}

/** HR ordered somebody to act, and that order will not begin: it was revoked, or has run out. */
async function hasFailed(tx: Transaction, work: CaseWork, entry: MissingAuthority): Promise<boolean> {
  const asked = work.file.tasks.find(({ id }) => id === entry.asked);
  if (asked?.verdict !== 'received') return false;
  const coming = await tx.rows(
    `SELECT id FROM incumbency WHERE position_code = $1 AND valid_from > $2::date AND (valid_to IS NULL OR valid_to > valid_from) LIMIT 1`,
    [positionOf(entry.office), dayOf(work.now, work.file.calendar.zone)],
  );
  return coming.length === 0;
}

function openEntries(work: CaseWork): readonly MissingAuthority[] {
  return stepsOf(work).flatMap(({ detail }) => (detail.missing ?? []).filter(({ over }) => !over));
}

function changeEntry(work: CaseWork, entry: MissingAuthority, patch: Partial<MissingAuthority>): void {
  for (const step of stepsOf(work)) {
    const entries = step.detail.missing ?? [];
    if (!entries.includes(entry)) continue;
    const missing = entries.map((each) => (each === entry ? { ...each, ...patch } : each));
    work.changeStep(step, { detail: { ...step.detail, missing } });
  }
}

function stepsOf(work: CaseWork): readonly StepRow[] {
  return work.file.steps.filter(({ key }) => key === missingAuthority.key);
}

function isLive({ state }: TaskRow): boolean {
  return state === 'open' || state === 'paused' || state === 'waiting';
}
