import { boards } from '../../domain/board/boards.js';
import { seatingOf } from '../../domain/board/seating.js';
import type { Item, Session } from '../../domain/board/session.js';
import { countOf } from '../../domain/board/standing.js';
import { type Term, timelineOf } from '../../domain/calendar/term.js';
import { dayOf } from '../../domain/calendar/zone.js';
import type { BoardStep } from '../../domain/flow/blocks.js';
import { rescheduledWithin, reschedulings } from '../../domain/policy/board.js';
import { convenerKey, noQuorumKey } from '../../domain/steps/board.js';
import { placeTask } from '../advance/open-tasks.js';
import { namedOffice } from '../case/file.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import { writeAndAdvance } from '../commands/write-and-advance.js';
import { cancelVotes } from './leave-session.js';
import { askSecretary } from './open-board.js';
import { type HeardCase, noteEvent, type Sitting } from './sitting.js';

/** Closes the step with the board's advice; the case goes on either way. */
export async function adviseCase(
  sitting: Sitting,
  session: Session,
  item: Item,
  { work, definition, step }: HeardCase,
): Promise<void> {
  const { tx, file } = sitting;
  const votes = countOf(item);
  const { base, quorum, present } = seatingOf(session, item);
  cancelVotes(work, step);
  const convener = work.tasksOf(step).find(({ key, state }) => key === convenerKey && state === 'open');
  if (convener) {
    const { convenedBy } = file.session;
    work.changeTask(convener, {
      state: 'done',
      verdict: 'convened',
      decidedBy: convenedBy,
      closedAt: work.now,
    });
  }
  const ids = { item: item.id, outcome: item.result, certain: item.certain, base, quorum, present, ...votes };
  work.event('board-advised', { step: step.key, session: file.session.id, ...ids });
  await noteEvent(sitting, 'item-decided', { case: work.file.case.id, ...ids }, null);
  work.changeStep(step, { state: 'closed', outcome: item.result, closedAt: work.now });
  work.event('step-closed', { step: step.key, iteration: step.iteration, outcome: item.result });
  work.stopClock(step);
  await writeAndAdvance(tx, work, definition);
}

/**
 * The session has found no quorum for this case: another is to be convened or, once that has happened as often
 * as policy allows, whoever forms the board decides how it goes on.
 */
export async function postponeCase(
  sitting: Sitting,
  session: Session,
  item: Item,
  { work, definition, board, step }: HeardCase,
): Promise<void> {
  const { tx, file, calendar } = sitting;
  const { base, quorum, present } = seatingOf(session, item);
  const today = dayOf(work.now, calendar.zone);
  const postponed = (step.detail.board?.postponed ?? 0) + 1;
  const ids = { item: item.id, postponed, base, quorum, present };
  cancelVotes(work, step);
  work.changeStep(step, { detail: { ...step.detail, board: { postponed } } });
  const seq = work.event('session-postponed', { step: step.key, session: file.session.id, ...ids });
  await noteEvent(sitting, 'item-postponed', { case: work.file.case.id, ...ids }, null);

  restartClock(work, step, today);
  const convener = work.tasksOf(step).find(({ key, state }) => key === convenerKey && state === 'open');
  if (convener) work.changeTask(convener, { dueAt: step.dueAt });
  if (postponed > reschedulings.at(today)) {
    if (convener) work.changeTask(convener, { state: 'cancelled', closedAt: work.now });
    const office = namedOffice(work.file.roles, boards[board.board].formedBy);
    await placeTask(tx, work, board, step, noQuorumKey, office);
  } else if (convener) {
    work.notify(seq, 'assigned', convener.office, convener.id);
  }
  await writeAndAdvance(tx, work, definition);
}

/** Another session is to be held after all, perhaps with other members: the count begins anew. */
export async function reconvene(
  tx: Parameters<typeof askSecretary>[0],
  work: CaseWork,
  board: BoardStep,
  step: StepRow,
): Promise<void> {
  work.changeStep(step, { detail: { ...step.detail, board: { postponed: 0 } } });
  restartClock(work, step, dayOf(work.now, work.file.calendar.zone));
  await askSecretary(tx, work, board, step);
}

function restartClock(work: CaseWork, step: StepRow, today: string): void {
  const { calendar } = work.file;
  const term: Term = { from: work.now, days: rescheduledWithin.at(today) };
  const clock = timelineOf(term, calendar);
  work.changeStep(step, { dueAt: clock.dueAt, term, calendarRevision: calendar.revision });
  work.resetClock(step, clock.entries);
}
