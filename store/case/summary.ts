import type { CaseFile } from './file.js';
import type { StepRow, TaskRow } from './rows.js';

/** What a command answers: the new state of the case, and of the step and task it touched. Ids and states only. */
export function caseSummary(file: CaseFile, step?: StepRow, task?: TaskRow): object {
  const { id, number, state } = file.case;
  return {
    case: {
      id,
      number,
      state,
      open: file.steps.filter((each) => each.state === 'open').map(({ key }) => key),
    },
    ...(step && { step: { key: step.key, kind: step.kind, state: step.state, outcome: step.outcome } }),
    ...(task && { task: { id: task.id, state: task.state, verdict: task.verdict } }),
  };
}
