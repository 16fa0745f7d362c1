import type * as z from 'zod';
import { verdictJsonSchema } from '../../contract/json-schema.js';
import type { decidedSchema, taskSchema } from '../../contract/task.js';
import { seesReason } from '../../domain/access/see.js';
import { officeKeys, type Viewer } from '../../domain/access/viewer.js';
import { standing } from '../../domain/calendar/standing.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { besideFlow } from '../../domain/flow/beside-flow.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import type { Fields } from '../../domain/flow/fields.js';
import { leadsTo } from '../../domain/flow/leads-to.js';
import { missingAuthority } from '../../domain/flow/missing-authority.js';
import { mending } from '../../domain/flow/returned.js';
import { routeOf } from '../../domain/flow/route.js';
import { ifNobodyDecides } from '../../domain/flow/silence.js';
import { askedIn } from '../../domain/notices/asked-for.js';
import { namingForm, namingLeadsTo } from '../../domain/orders/naming-form.js';
import { remedyFor, remedyWords } from '../../domain/orders/remedy.js';
import { formOf } from '../../domain/steps/form-of.js';
import { type Verdict, verdictTitles } from '../../domain/steps/verdicts.js';
import type { Text } from '../../domain/text.js';
import type { TaskReading } from '../../store/reads/task.js';
import type { MissingRecord, TaskRecord } from '../../store/reads/task-columns.js';
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
    title: titleOf(task, definition)[language],
    asked: askedIn(definition, task.step, task.key)[language],
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
      leadsTo: leadingTo(verdict, task, definition)[language],
      schema: verdictJsonSchema(verdict, fields, required, language, documents),
    })),
    decided: presentDecision(task, definition, reader),
    ...(task.missing && { missing: presentMissing(task.missing, task, definition, language) }),
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

/** What a verdict leads to: in the flow, or beside it. */
function leadingTo(
  verdict: Verdict,
  { step, facts, missing }: TaskRecord,
  definition: ProcessDefinition,
): Text {
  if (missing) return namingLeadsTo(verdict, missing.title);
  return leadsTo(verdict, stepNamed(definition, step), routeOf(definition.flow, facts), definition);
}

/** Where nobody can act, the title says in which office. */
function titleOf({ step, missing }: TaskRecord, definition: ProcessDefinition): Text {
  const { id, en } = stepTitle(definition, step);
  return missing ? { id: `${id}: ${missing.title}`, en: `${en}: ${missing.title}` } : { id, en };
}

/** Which task waits for nobody, and what would help. */
function presentMissing(
  missing: MissingRecord,
  { today }: TaskRecord,
  definition: ProcessDefinition,
  language: keyof Text,
) {
  const { task, step, office, title, unit, why, strategic } = missing;
  return {
    task,
    step,
    title: stepTitle(definition, step)[language],
    office: { key: office, title, unit },
    why,
    needed: remedyWords(remedyFor(missing, today), strategic, title)[language],
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
  const fields: Fields =
    task.step === missingAuthority.key ? namingForm : formOf(stepNamed(definition, task.step));
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = form[key];
    return value === undefined ? [] : [{ key, title: field.title[language], value }];
  });
}

/** A step's title, also where it stands beside the flow. */
export function stepTitle(definition: ProcessDefinition, key: string): Text {
  return (besideFlow(key) ?? stepNamed(definition, key)).title;
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
  // Of what stands beside the flow no definition says what silence means.
  if (state !== 'open' || besideFlow(step)) return null;
  return ifNobodyDecides(stepNamed(definition, step), dayOf(now, zone));
}
