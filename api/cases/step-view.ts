import type * as z from 'zod';
import type { stepSchema } from '../../contract/case-step.js';
import { actingTitle } from '../../domain/access/acting-title.js';
import { able } from '../../domain/access/assign.js';
import { positionOf } from '../../domain/access/chart.js';
import { standing } from '../../domain/calendar/standing.js';
import type { RuleResult } from '../../domain/eligibility/judge.js';
import { stepNamed } from '../../domain/flow/define.js';
import { missingAuthority } from '../../domain/flow/missing-authority.js';
import { mending } from '../../domain/flow/returned.js';
import { sourceWords } from '../../domain/policy/source-words.js';
import { demandsOf } from '../../domain/steps/demands.js';
import type { Text } from '../../domain/text.js';
import type { CaseReading } from '../../store/reads/case.js';
import type { CaseRecord } from '../../store/reads/case-record.js';
import { instantsOf, isoOf, maybeIsoOf } from '../iso.js';
import { presentDecision, type Reader, stepTitle } from '../tasks/task-view.js';
import { documentTitle } from './document-view.js';

type Step = z.input<typeof stepSchema>;

/** One step of a case: what it found, and with whom it is. */
export function presentStep(step: CaseRecord['steps'][number], reading: CaseReading, reader: Reader): Step {
  const { language, now } = reader;
  const { rules, changed, verified, board } = step.detail;
  return {
    key: step.key,
    kind: step.kind,
    title: stepTitle(reading.definition, step.key)[language],
    iteration: step.iteration,
    state: step.state,
    outcome: step.outcome,
    openedAt: isoOf(step.openedAt),
    dueAt: maybeIsoOf(step.dueAt),
    closedAt: maybeIsoOf(step.closedAt),
    overdue: step.state === 'open' && step.dueAt !== null && Date.parse(step.dueAt) < now,
    workingDays: standing(instantsOf(step), now, reading.calendar),
    with: reading.record.tasks
      .filter(({ stepId }) => stepId === step.id)
      .map((task) => presentOffice(task, reading, reader)),
    ...(board?.session !== undefined && { session: board.session }),
    ...(rules && { rules: rules.map((result) => presentRule(result, language)) }),
    ...(verified && {
      verified: verified.map((each) => ({
        ...each,
        title: documentTitle(reading.definition, each.kind, language),
      })),
    }),
    ...(changed && {
      changed: changed.map(({ key, before, after }) => ({
        key,
        before: before && presentRule(before, language),
        after: after && presentRule(after, language),
      })),
    }),
  };
}

function presentOffice(
  task: CaseRecord['tasks'][number],
  { chart, powers, definition }: CaseReading,
  reader: Reader,
): Step['with'][number] {
  return {
    task: task.id,
    office: task.office.key,
    title: task.office.title,
    role: task.key,
    state: task.state,
    holders: holdersOf(task, chart, definition, reader.language),
    since: isoOf(task.openedAt),
    until: maybeIsoOf(task.dueAt),
    may: powers.get(task.id)?.may ?? ['read'],
    decided: presentDecision(task, definition, reader),
  };
}

/** Who may act in the office today; for a person's own task, that person. */
function holdersOf(
  task: CaseRecord['tasks'][number],
  chart: CaseReading['chart'],
  definition: CaseReading['definition'],
  language: keyof Text,
) {
  const { office, strategic } = task;
  const position = positionOf(office.key);
  if (position === null) return [{ name: office.title, capacity: 'person', as: null, awayUntil: null }];
  const excluded = excludedFrom(task, definition);
  const acting = able(chart, position, strategic).filter(({ person }) => !excluded.has(person));
  return acting.map(({ name, capacity, awayUntil }) => {
    return { name, capacity, as: actingTitle(capacity, office.title)[language], awayUntil };
  });
}

/** Who acts in no office where this task is concerned. */
function excludedFrom(
  { step, key, subjectId, decisions, conflicts }: CaseRecord['tasks'][number],
  definition: CaseReading['definition'],
): ReadonlySet<string> {
  if (step === mending.key) return new Set();
  if (step === missingAuthority.key) return new Set([subjectId, ...conflicts.map(({ person }) => person)]);
  return demandsOf(stepNamed(definition, step), key, subjectId, decisions, conflicts).excluded;
}

function presentRule(
  { key, title, severity, source, result, value, limit, missing }: RuleResult,
  language: keyof Text,
) {
  const said = (text: Text | null) => text?.[language] ?? null;
  return {
    key,
    title: title[language],
    severity,
    source: sourceWords(source)[language],
    result,
    value: said(value),
    limit: said(limit),
    missing: said(missing),
  };
}
