import type { Viewer } from '../../domain/access/viewer.js';
import { recuse } from '../../domain/board/recuse.js';
import { Refusal } from '../../domain/refusal.js';
import type { Actor } from '../case/work.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { applySession } from './apply-session.js';
import { noteRecusal } from './note-attendance.js';
import { actingIn, secretaryOf } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import { sessionState } from './session-file.js';
import type { SeatRow } from './session-rows.js';
import type { Sitting } from './sitting.js';

export interface Recusal extends SessionCommand {
  readonly item: string;
  readonly reason: string;
  /** The seat of the member; left out: the viewer's own. */
  readonly member?: number | undefined;
}

/**
 * A member declares a conflict of interest in an item, or the secretary records it: a substitute takes the
 * seat for that item, or it no longer counts.
 *
 * @throws {Refusal} SESSION_UNKNOWN, NOT_BOARD_MEMBER, ONLY_BOARD_SECRETARY, SESSION_CLOSED, ITEM_UNKNOWN,
 * ITEM_NOT_VOTING, SEAT_UNKNOWN, MEMBER_RECUSED, VOTE_GIVEN
 */
export function recuseMember(db: Database, viewer: Viewer, command: Recusal, now: number): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const { item, reason } = command;
    const { seat, actor } = await declaring(sitting, viewer, command.member);
    const recused = recuse(sessionState(sitting.file), item, seat.number);
    if (recused instanceof Refusal) throw recused;
    await noteRecusal(sitting, { item, seat, ground: 'declared', reason }, actor);
    await applySession(sitting, recused);
  });
}

/** Whose recusal it is, and who says so. */
async function declaring(
  sitting: Sitting,
  viewer: Viewer,
  member: number | undefined,
): Promise<{ readonly seat: SeatRow; readonly actor: Actor }> {
  const { seats } = sitting.file;
  const own = seats.filter((seat) => actingIn(viewer, seat));
  if (member === undefined) {
    const seat = own.find(({ personId }) => personId === viewer.person) ?? own[0];
    const actor = actingIn(viewer, seat);
    if (!seat || !actor) throw new Refusal('NOT_BOARD_MEMBER');
    return { seat, actor };
  }
  const seat = seats.find(({ number }) => number === member);
  const actor = actingIn(viewer, seat) ?? (await secretaryOf(sitting, viewer, 'POST …/recusals'));
  if (!seat) throw new Refusal('SEAT_UNKNOWN', { seat: member });
  return { seat, actor };
}
