import type * as z from 'zod';
import { verdictJsonSchema } from '../../contract/json-schema.js';
import type { decidedSchema, taskSchema } from '../../contract/task.js';
import { seesReason } from '../../domain/access/see.js';
import { officeKeys, type Viewer } from '../../domain/access/viewer.js';
import { standing } from '../../domain/calendar/standing.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { leadsTo } from '../../domain/flow/leads-to.js';
import { mending } from '../../domain/flow/returned.js';
import { routeOf } from '../../domain/flow/route.js';
import { ifNobodyDecides } from '../../domain/flow/silence.js';
import { formOf } from '../../domain/steps/form-of.js';
import { verdictTitles } from '../../domain/steps/verdicts.js';
import type { Text } from '../../domain/text.js';
import type { TaskReading } from '../../store/reads/task.js';
import type { TaskRecord } from '../../store/reads/task-columns.js';
import { instantsOf, isoOf, maybeIsoOf } from '../iso.js';

export interface Reader {
  readonly viewer: Viewer;
  readonly language: keyof Text;
  readonly now: number;
}

/** A task as it leaves, with the forms of what this reader may say now. */
export function presentTask(
  { task, definition, powers, calendar }: TaskReading,
  reader: Reader,
): z.input<typeof taskSchema> {
  const { language, now } = reader;
  return {
    id: task.id,
    caseId: task.caseId,
    process: task.process,
    step: task.step,
    kind: task.kind,
    title: stepTitle(definition, task.step)[language],
    role: task.key,
    iteration: task.iteration,
    state: task.state,
    office: task.office,
    because: because(task, reader.viewer),
    openedAt: isoOf(task.openedAt),
    dueAt: maybeIsoOf(task.dueAt),
    closedAt: maybeIsoOf(task.closedAt),
    overdue: isOverdue(task, now),
    workingDays: standing(instantsOf(task), now, calendar),
    ifNobodyDecides: silence(task, definition, calendar, now)?.[language] ?? null,
    may: powers.may,
    verdicts: powers.offers.map(({ verdict, fields, required, documents }) => ({
      verdict,
      title: verdictTitles[verdict][language],
      leadsTo: leadsTo(
        verdict,
        stepNamed(definition, task.step),
        routeOf(definition.flow, task.facts),
        definition,
      )[language],
      schema: verdictJsonSchema(verdict, fields, required, language, documents),
    })),
    decided: presentDecision(task, definition, reader),
    case: {
      number: task.number,
      title: definition.title[language],
      state: task.caseState,
      subject: { nip: task.subject.nip, name: task.subject.name, position: task.subject.position },
      target: task.subject.target,
      effectiveDate: task.effectiveDate,
    },
  };
}

/** What was said, by whom and when; null while nothing is. */
export function presentDecision(
  task: TaskRecord,
  definition: ProcessDefinition,
  { viewer, language }: Reader,
): z.input<typeof decidedSchema> | null {
  if (task.verdict === null || task.closedAt === null) return null;
  return {
    verdict: task.verdict,
    by: task.decidedBy?.name ?? null,
    capacity: task.capacity,
    at: isoOf(task.closedAt),
    reason: seesReason(viewer, task.subjectId, task.kind) ? task.reason : null,
    form: filledForm(task, definition, language),
  };
}

/** What was filled in, with the titles of the form's fields. */
function filledForm(task: TaskRecord, definition: ProcessDefinition, language: keyof Text) {
  const { form } = task;
  if (form === null || task.step === mending.key) return [];
  const fields = formOf(stepNamed(definition, task.step));
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = form[key];
    return value === undefined ? [] : [{ key, title: field.title[language], value }];
  });
}

/** A step's title; that of the proposer's mending too, which stands beside the flow. */
export function stepTitle(definition: ProcessDefinition, key: string): Text {
  return key === mending.key ? mending.title : stepNamed(definition, key).title;
}

function isOverdue({ state, dueAt }: TaskRecord, now: number): boolean {
  return state === 'open' && dueAt !== null && Date.parse(dueAt) < now;
}

/** To act comes before to know. */
function because(task: TaskRecord, viewer: Viewer) {
  const mine = new Set(officeKeys(viewer));
  const reasons = task.offices.filter(({ office }) => mine.has(office)).map(({ reason }) => reason);
  return reasons.find((reason) => reason !== 'escalated') ?? reasons[0] ?? null;
}

/** What happens if nothing is done, while something is waited for. */
function silence(
  { state, step }: TaskRecord,
  definition: ProcessDefinition,
  { zone }: TaskReading['calendar'],
  now: number,
): Text | null {
  // The proposer's mending stands beside the flow, and no definition says what its silence means.
  if (state !== 'open' || step === mending.key) return null;
  return ifNobodyDecides(stepNamed(definition, step), dayOf(now, zone));
}
