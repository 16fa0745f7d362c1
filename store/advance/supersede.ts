import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';

/** Takes a step out of the flow: should the flow reach it again, it is done anew. What it drafted is void. */
export function supersede(work: CaseWork, step: StepRow): void {
  work.changeStep(step, { state: 'superseded', closedAt: step.closedAt ?? work.now });
  work.event('step-superseded', { step: step.key, iteration: step.iteration });
  for (const task of work.tasksOf(step)) {
    if (task.state !== 'done' && task.state !== 'cancelled')
      work.changeTask(task, { state: 'cancelled', closedAt: work.now });
  }
  for (const document of work.file.documents) {
    if (document.stepId === step.id) work.saveDocument(Object.assign(document, { state: 'void' }));
  }
  work.stopClock(step);
}
