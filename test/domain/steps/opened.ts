import { signatureKey } from '../../../domain/steps/document.js';
import type { CaseContext, StepState, TaskState } from '../../../domain/steps/step.js';
import type { WordStep } from './any-step.js';

/** A case that may still be returned twice, its effective date ahead. */
export const fresh: CaseContext = {
  returns: 0,
  maxReturns: 2,
  today: '2026-11-23',
  effectiveDatePassed: false,
};

/** The step as it stands when the flow has just reached it: its tasks are called t1, t2 … */
export function opened(definition: WordStep, blocked: readonly string[] = []): StepState {
  const inOrder =
    definition.kind === 'document' || (definition.kind === 'approval' && definition.mode === 'in-order');
  const tasks = keysOf(definition).map((key, index): TaskState => {
    const sequence = inOrder ? index : 0;
    return {
      id: `t${index + 1}`,
      key,
      office: `position/office-${index + 1}`,
      sequence,
      state: sequence === 0 ? 'open' : 'waiting',
      verdict: null,
      decidedBy: null,
      closedAt: null,
    };
  });
  const announced = definition.kind === 'announce';
  return {
    key: definition.key,
    state: announced ? 'closed' : 'open',
    outcome: announced ? 'announced' : null,
    tasks,
    blocked,
  };
}

function keysOf(definition: WordStep): readonly string[] {
  switch (definition.kind) {
    case 'check':
      return [definition.overridableBy];
    case 'opinion':
    case 'approval':
      return definition.by;
    case 'document':
      return [...definition.initials.map((_, index) => `initials-${index + 1}`), signatureKey];
    case 'announce':
      return definition.to;
    case 'record':
      return [];
  }
}
