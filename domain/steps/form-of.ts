import type { StepDefinition } from '../flow/blocks.js';
import type { Fields } from '../flow/fields.js';
import { answerForm } from './wait.js';

/** The form that is filled in at a step of this kind; no fields where there is none. */
export function formOf(step: StepDefinition): Fields {
  if (step.kind === 'wait') return answerForm;
  return step.kind === 'task' ? step.form : {};
}
