import type { CaseEventType } from '../../domain/audit/events.js';
import type { Actor, CaseWork } from '../case/work.js';
import { tellParties } from './tell-parties.js';

const endings = {
  completed: 'case-completed',
  rejected: 'case-rejected',
  withdrawn: 'case-withdrawn',
  cancelled: 'case-cancelled',
} as const satisfies Record<string, CaseEventType>;

/** Ends a case: what is still open is cancelled, drafts are void; acknowledgements may still come in. */
export function endCase(work: CaseWork, state: keyof typeof endings, by?: Actor, reason?: string): void {
  for (const step of work.file.steps) {
    if (step.state !== 'open' && step.state !== 'paused') continue;
    work.changeStep(step, { state: 'cancelled', closedAt: work.now });
    for (const task of work.tasksOf(step)) {
      if (task.state !== 'done') work.changeTask(task, { state: 'cancelled', closedAt: work.now });
    }
  }
  for (const document of work.file.documents) {
    if (document.state === 'draft') work.saveDocument(Object.assign(document, { state: 'void' }));
  }
  work.changeCase({ state, closedAt: work.now });
  tellParties(work, work.event(endings[state], {}, reason === undefined ? null : { reason }, by));
}
