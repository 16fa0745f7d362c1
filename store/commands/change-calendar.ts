import type { Viewer } from '../../domain/access/viewer.js';
import type { CalendarChange } from '../../domain/calendar/change.js';
import { Refusal } from '../../domain/refusal.js';
import { applyChanges } from '../calendar/apply-changes.js';
import { type Move, movesOf } from '../calendar/moves.js';
import { lockCalendar, noteCalendarChange } from '../calendar/note-change.js';
import type { Database } from '../database.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

/** Changes of the calendar, all or none. */
export interface CalendarCommand {
  readonly changes: readonly CalendarChange[];
  readonly idempotency?: Idempotency | undefined;
}

/**
 * HR changes the calendar. Deadlines that run are counted again afterwards, case by case, by their workflows.
 *
 * @returns the calendar's new revision, and how many open cases look at their deadlines again
 * @throws {Refusal} FORBIDDEN, and what `applyChanges` refuses
 */
export function changeCalendar(
  db: Database,
  viewer: Viewer,
  { changes, idempotency }: CalendarCommand,
  now: number,
): Promise<Answer> {
  refuseOthers(viewer);
  return db.transaction(async (tx) => {
    await lockCalendar(tx);
    const before = await answeredBefore(tx, idempotency);
    if (before) return before;
    await applyChanges(tx, changes, now);
    const noted = await noteCalendarChange(tx, {
      type: 'calendar-changed',
      at: now,
      actor: viewer.person,
      payload: { changes },
    });
    const answer = { status: 200, body: noted };
    keepAnswer(tx, idempotency, answer, now);
    return answer;
  });
}

/**
 * What the same changes would move; nothing is written.
 *
 * @throws {Refusal} as `changeCalendar`
 */
export async function previewCalendar(
  db: Database,
  viewer: Viewer,
  changes: readonly CalendarChange[],
  now: number,
): Promise<readonly Move[]> {
  refuseOthers(viewer);
  try {
    return await db.transaction(async (tx) => {
      await lockCalendar(tx);
      await applyChanges(tx, changes, now);
      throw new Undone(await movesOf(tx.rows, now));
    });
  } catch (error) {
    if (error instanceof Undone) return error.moves;
    throw error;
  }
}

/** Rolls the transaction back and carries out what was seen in it. */
class Undone extends Error {
  constructor(readonly moves: readonly Move[]) {
    super('only looked at');
  }
}

function refuseOthers(viewer: Viewer): void {
  if (!viewer.roles.includes('hr-officer')) throw new Refusal('FORBIDDEN', { action: 'calendar' });
}
