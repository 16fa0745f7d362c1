import type { OfficeRole } from '../access/offices.js';
import { type ProcessDefinition, stepNamed } from './define.js';
import { missingAuthority } from './missing-authority.js';
import type { StepStatus } from './next.js';

/** The step that a return opens for the proposer; it stands beside the flow. */
export const mending = {
  key: 'resubmission',
  kind: 'task',
  by: 'proposer' satisfies OfficeRole,
  title: { id: 'Perbaikan oleh pengusul', en: 'Mending by the proposer' },
} as const;

/**
 * The steps that a resubmission does anew: the one that returned the case, those that depend on a changed
 * fact, every check, for what it judged may have changed meanwhile, and a verification whose documents did.
 */
export function redoneSteps(
  definition: ProcessDefinition,
  steps: readonly StepStatus[],
  changed: readonly string[],
  documentsChanged = false,
): readonly string[] {
  return steps
    .filter(({ key, state, outcome }) => {
      if (
        key === mending.key ||
        key === missingAuthority.key ||
        state === 'superseded' ||
        state === 'cancelled'
      )
        return false;
      if (outcome === 'returned') return true;
      const step = stepNamed(definition, key);
      if (step.kind === 'verification' && state === 'closed' && documentsChanged) return true;
      return step.kind === 'check' || (step.dependsOn ?? []).some((fact) => changed.includes(fact));
    })
    .map(({ key }) => key);
}
