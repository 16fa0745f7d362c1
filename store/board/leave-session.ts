import { seatOfKey } from '../../domain/steps/board.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';

/**
 * Takes a case off the agenda of the session that was to hear it: open votes are cancelled, and it waits for
 * another to be convened. The session sees by the step that its item no longer stands.
 */
export function leaveSession(work: CaseWork, step: StepRow): void {
  const { board } = step.detail;
  if (board?.item === undefined) return;
  work.changeStep(step, { detail: { ...step.detail, board: { postponed: board.postponed } } });
  cancelVotes(work, step);
  work.event('session-left', { step: step.key, session: board.session, item: board.item });
}

/** Cancels the votes of a step that have not been given. */
export function cancelVotes(work: CaseWork, step: StepRow): void {
  for (const task of work.tasksOf(step)) {
    const live = task.state !== 'done' && task.state !== 'cancelled';
    if (live && seatOfKey(task.key) !== null)
      work.changeTask(task, { state: 'cancelled', closedAt: work.now });
  }
}
