import type { Viewer } from '../../domain/access/viewer.js';
import { close } from '../../domain/board/close.js';
import { isPending } from '../../domain/board/session.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import { writeCase } from '../case/write.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { applySession } from './apply-session.js';
import { leaveSession } from './leave-session.js';
import { secretaryOf } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import { sessionState } from './session-file.js';
import { noteEvent, type Sitting } from './sitting.js';

export interface Closing extends SessionCommand {
  /** Wanted where a session is called off before its day. */
  readonly reason?: string | undefined;
}

/**
 * Closes a session. What found no quorum is put before another, and the second time before whoever forms the
 * board. Before its day a session can be called off, which counts as no attempt.
 *
 * @throws {Refusal} SESSION_UNKNOWN, ONLY_BOARD_SECRETARY, REASON_REQUIRED, and what `close` refuses
 */
export function closeSession(db: Database, viewer: Viewer, command: Closing, now: number): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const actor = await secretaryOf(sitting, viewer, 'POST …/closing');
    const { file, calendar } = sitting;
    const { reason = null } = command;
    const early = dayOf(sitting.now, calendar.zone) < dayOf(file.session.at, calendar.zone);
    if (file.session.state === 'planned' && early) {
      if (reason === null) throw new Refusal('REASON_REQUIRED', { verdict: 'closing' });
      await noteEvent(sitting, 'session-closed', { calledOff: true }, { reason }, actor);
      await callOff(sitting, reason);
      return;
    }
    const closed = close(sessionState(file));
    if (closed instanceof Refusal) throw closed;
    await noteEvent(sitting, 'session-closed', { calledOff: false }, { reason }, actor);
    await applySession(sitting, closed);
  });
}

/** The cases wait for another session, as if this one had never been convened. */
async function callOff({ tx, file, cases, now }: Sitting, reason: string): Promise<void> {
  Object.assign(file.session, { state: 'closed', closedAt: now, calledOff: reason });
  for (const item of file.items) {
    if (!isPending(item)) continue;
    item.state = 'cancelled';
    const heard = cases.get(item.id);
    if (!heard) continue;
    leaveSession(heard.work, heard.step);
    writeCase(tx, heard.work);
  }
}
