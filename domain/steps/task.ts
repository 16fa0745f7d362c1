import type { TaskStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';
import { filledIn, withReason } from './verdicts.js';

/** Done when every office has filled in its form; what may turn out not to be needed may be waived. */
export const taskMachine: StepMachine<TaskStep> = {
  offers: ({ form, optional = [], waivable }) => [
    filledIn(
      form,
      Object.keys(form).filter((field) => !optional.includes(field)),
    ),
    ...(waivable ? [withReason('waived')] : []),
  ],
  outcome: (_step, tasks) => {
    if (!tasks.every((task) => task.state === 'done')) return null;
    return tasks.every((task) => task.verdict === 'waived') ? 'waived' : 'received';
  },
};
