import { timelineOf } from '../../domain/calendar/term.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { mending } from '../../domain/flow/returned.js';
import type { StepRow } from '../case/rows.js';
import type { Actor, CaseWork } from '../case/work.js';
import { officeFor } from './open-tasks.js';
import { pauseStep } from './pause.js';

/** Gives the case back to its proposer: the clocks of the other open steps stop, theirs starts. */
export function returnCase(
  work: CaseWork,
  definition: ProcessDefinition,
  by: StepRow,
  actor: Actor,
  reason: string | undefined,
): void {
  for (const step of work.file.steps.filter(({ state }) => state === 'open')) pauseStep(work, step);
  work.changeCase({ state: 'returned', returns: work.file.case.returns + 1 });
  const seq = work.event(
    'case-returned',
    { step: by.key, returns: work.file.case.returns },
    { reason },
    actor,
  );

  const { days } = definition.returns.within;
  const term = { from: work.now, days };
  const clock = timelineOf(term, work.file.calendar);
  const step = work.addStep({
    key: mending.key,
    kind: mending.kind,
    state: 'open',
    outcome: null,
    dueAt: clock.dueAt,
    term,
    closedAt: null,
    detail: {},
  });
  work.startClock(step, clock.entries);
  const office = officeFor(work, mending.by);
  const task = work.addTask({
    stepId: step.id,
    key: mending.by,
    state: 'open',
    office,
    sequence: 0,
    dueAt: clock.dueAt,
  });
  work.show(task, office, 'assigned', false);
  work.notify(seq, 'returned', office, task.id);
}
