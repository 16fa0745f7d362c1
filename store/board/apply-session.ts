import { isRecused, seatingOf } from '../../domain/board/seating.js';
import { type Item, isPending, type Session } from '../../domain/board/session.js';
import { dayOf, instantOf } from '../../domain/calendar/zone.js';
import { workdayEnd } from '../../domain/policy/clock.js';
import { Refusal } from '../../domain/refusal.js';
import type { TaskRow } from '../case/rows.js';
import { writeCase } from '../case/write.js';
import { adviseCase, postponeCase } from './end-item.js';
import type { ItemRow } from './session-rows.js';
import type { HeardCase, Sitting } from './sitting.js';

/**
 * Brings what the session's machine answered into the rows: votes are opened for those who now sit, and an item
 * that has come to its end closes its case's step, which goes on in the same transaction.
 *
 * @throws {Refusal} what the machine refused
 */
export async function applySession(sitting: Sitting, answer: Session | Refusal): Promise<void> {
  if (answer instanceof Refusal) throw answer;
  const { file, cases, now } = sitting;
  const { session } = file;
  if (answer.state !== session.state) {
    session.state = answer.state;
    if (answer.state === 'open') session.openedAt = now;
    if (answer.state === 'closed') session.closedAt = now;
  }
  for (const seat of answer.seats) {
    const row = file.seats.find(({ number }) => number === seat.number);
    if (row) row.present = seat.present;
  }
  for (const item of answer.items) {
    const row = file.items.find(({ id }) => id === item.id);
    const heard = cases.get(item.id);
    if (!row || !heard || !isPending(row)) continue;
    await applyItem(sitting, answer, item, row, heard);
  }
}

async function applyItem(
  sitting: Sitting,
  session: Session,
  item: Item,
  row: ItemRow,
  heard: HeardCase,
): Promise<void> {
  const { state, presiding, result, certain } = item;
  Object.assign(row, { state, presiding, result, certain });
  if (state === 'decided') {
    row.decidedAt = sitting.now;
    await adviseCase(sitting, session, item, heard);
  } else if (state === 'postponed') {
    await postponeCase(sitting, session, item, heard);
  } else {
    seatVoters(sitting, session, item, row, heard);
    writeCase(sitting.tx, heard.work);
  }
}

/** Opens the votes of those who sit, takes back those of who has left, cancels those of the recused. */
function seatVoters(sitting: Sitting, session: Session, item: Item, row: ItemRow, { work }: HeardCase): void {
  const sitters = new Set(
    item.state === 'voting' ? seatingOf(session, item).pending.map(({ seat }) => seat) : [],
  );
  for (const { number } of session.seats) {
    const task = work.file.tasks.find(({ id }) => id === row.tasks[number]);
    if (!task || task.state === 'done' || task.state === 'cancelled') continue;
    if (isRecused(item, number)) work.changeTask(task, { state: 'cancelled', closedAt: work.now });
    else if (sitters.has(number)) openVote(sitting, row, task, work);
    else if (task.state === 'open') work.changeTask(task, { state: 'waiting' });
  }
}

function openVote(sitting: Sitting, row: ItemRow, task: TaskRow, work: HeardCase['work']): void {
  if (task.state === 'open') return;
  const { zone } = sitting.calendar;
  const today = dayOf(work.now, zone);
  const dueAt = Math.max(work.now, instantOf(today, workdayEnd.at(today), zone));
  work.changeTask(task, { state: 'open', openedAt: work.now, dueAt });
  const step = work.file.steps.find(({ id }) => id === task.stepId);
  const ids = { step: step?.key ?? '', task: task.id, office: task.office, item: row.id };
  work.notify(work.event('task-opened', ids), 'assigned', task.office, task.id);
}
