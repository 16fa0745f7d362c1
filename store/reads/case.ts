import { type Chart, positionOf } from '../../domain/access/chart.js';
import { mayHandleProposal } from '../../domain/access/proposal.js';
import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { awaitedKinds } from '../../domain/eligibility/lifting.js';
import { type CaseChecklistItem, checklistFor } from '../../domain/flow/checklist.js';
import { type ProcessDefinition, stepsOf } from '../../domain/flow/define.js';
import { refuseUpload } from '../../domain/flow/documents-in.js';
import { next, type SkippedStep, type StepStatus } from '../../domain/flow/next.js';
import { type WhatNext, whatNext } from '../../domain/flow/what-next.js';
import { Refusal } from '../../domain/refusal.js';
import { loadChart } from '../access/chart.js';
import {
  calendarOf,
  calendarSql,
  type DatedCalendar,
  type LoadedCalendar,
} from '../calendar/load-calendar.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { type CaseRecord, caseRecord } from './case-record.js';
import { todayAt } from './task-columns.js';
import { powersOf, type TaskPowers } from './task-powers.js';
import { inScope, scopeValues } from './visible-cases.js';

export type CasePower = 'read' | 'withdraw' | 'resubmit' | 'upload';

/** A case with all that its page shows. */
export interface CaseReading {
  readonly record: CaseRecord;
  readonly definition: ProcessDefinition;
  /** Who acts today in the offices with an open task. */
  readonly chart: Chart;
  readonly skipped: readonly SkippedStep[];
  readonly checklist: readonly CaseChecklistItem[];
  readonly next: WhatNext;
  readonly may: readonly CasePower[];
  /** What the viewer may do with each task that is open, by its id. */
  readonly powers: ReadonlyMap<string, TaskPowers>;
  /** By which its days are counted. */
  readonly calendar: DatedCalendar;
}

/** One case as the viewer sees it. Two statements. @throws {Refusal} CASE_UNKNOWN, also where they may not see it */
export async function readCase(rows: Rows, viewer: Viewer, id: string, now: number): Promise<CaseReading> {
  const [row] = await rows<{ record: CaseRecord; calendar: LoadedCalendar }>(
    `SELECT ${caseRecord} AS record, ${calendarSql('c.agency_code')} AS calendar FROM cases c, ${todayAt('$2')} WHERE c.id = $1::uuid AND ${inScope(3)}`,
    [id, new Date(now), ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('CASE_UNKNOWN');
  const { record } = row;
  const definition = await definitionOf(rows, record.process, record.revision);
  const statuses = latestSteps(record.steps);
  const facts = { ...record.facts, ...record.derived };
  const checklist = checklistFor(definition, facts);
  return {
    record,
    definition,
    calendar: calendarOf(row.calendar),
    chart: await chartOf(rows, record),
    skipped: next(definition, statuses, facts).skipped,
    next: whatNext(definition, statuses, facts, record.state),
    checklist,
    may: casePowers(viewer, record, definition, checklist),
    powers: new Map(
      record.tasks
        .filter(({ state }) => state === 'open')
        .map((task) => [task.id, powersOf(viewer, task, definition, now)]),
    ),
  };
}

/** The latest iteration of each step. */
export function latestSteps<S extends StepStatus & { readonly iteration: number }>(
  steps: readonly S[],
): readonly S[] {
  const latest = new Map<string, S>();
  for (const step of steps) {
    const known = latest.get(step.key);
    if (!known || known.iteration <= step.iteration) latest.set(step.key, step);
  }
  return [...latest.values()];
}

async function chartOf(rows: Rows, record: CaseRecord): Promise<Chart> {
  const positions = record.tasks
    .filter(({ state }) => state === 'open' || state === 'waiting' || state === 'paused')
    .flatMap(({ office }) => positionOf(office.key) ?? []);
  return positions.length === 0 ? {} : loadChart(rows, [...new Set(positions)], record.today);
}

function casePowers(
  viewer: Viewer,
  record: CaseRecord,
  definition: ProcessDefinition,
  checklist: readonly CaseChecklistItem[],
): readonly CasePower[] {
  const handles = mayHandleProposal(viewer, {
    proposer: record.proposer.key ?? undefined,
    proposerId: record.proposerId,
    subjectId: record.subjectId,
    hrPosition: record.hrPosition ?? undefined,
  });
  if (!handles || record.closedAt !== null) return ['read'];
  const resubmit = record.state === 'returned' ? (['resubmit'] as const) : [];
  const withdraw = record.decidedAt === null ? (['withdraw'] as const) : [];
  const upload = takesDocuments(record, definition, checklist) ? (['upload'] as const) : [];
  return ['read', ...resubmit, ...withdraw, ...upload];
}

/** Whether a document of some kind may come in now. */
function takesDocuments(
  { state, closedAt, steps, incoming }: CaseRecord,
  definition: ProcessDefinition,
  checklist: readonly CaseChecklistItem[],
): boolean {
  const verifying = stepsOf(definition.flow).find((step) => step.kind === 'verification');
  const verification = latestSteps(steps).find(({ key }) => key === verifying?.key);
  const awaited = awaitedKinds(latestSteps(steps));
  const about = {
    caseState: state,
    closed: closedAt !== null,
    checklist,
    documents: incoming,
    awaited,
    verification,
  };
  return checklist.some(({ kind }) => refuseUpload({ ...about, kind }) === null);
}
