import { dayOf } from '../../domain/calendar/zone.js';
import { type CaseChecklistItem, checklistFor } from '../../domain/flow/checklist.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { documentsToVerify } from '../../domain/flow/documents-in.js';
import type { CaseContext, StepState } from '../../domain/steps/step.js';
import type { CaseFile } from './file.js';
import type { StepRow, TaskRow } from './rows.js';

/** A step's rows as the step machine takes them. */
export function stepState(step: StepRow, tasks: readonly TaskRow[]): StepState {
  return {
    key: step.key,
    state: step.state,
    outcome: step.outcome,
    tasks: tasks.filter((task) => task.stepId === step.id),
    blocked: step.detail.blocked ?? [],
  };
}

/** What the step machine must know of the case. */
export function caseContext(
  file: Pick<CaseFile, 'case' | 'calendar' | 'incoming'>,
  definition: ProcessDefinition,
  now: number,
): CaseContext {
  const today = dayOf(now, file.calendar.zone);
  return {
    returns: file.case.returns,
    maxReturns: definition.returns.atMost,
    today,
    effectiveDatePassed: String(file.case.facts.effectiveDate) < today,
    documents: documentsToVerify(checklistOf(file, definition), file.incoming),
  };
}

/** What the case's checklist asks for, by its facts as they now are. */
export function checklistOf(
  { case: row }: Pick<CaseFile, 'case'>,
  definition: ProcessDefinition,
): readonly CaseChecklistItem[] {
  return checklistFor(definition, { ...row.facts, ...row.derived });
}
