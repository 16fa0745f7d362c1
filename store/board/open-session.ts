import type { Viewer } from '../../domain/access/viewer.js';
import { open, sessionQuorum } from '../../domain/board/open.js';
import { Refusal } from '../../domain/refusal.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { applySession } from './apply-session.js';
import { refuseEarly } from './refuse-early.js';
import { secretaryOf } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import { sessionState } from './session-file.js';
import { noteEvent } from './sitting.js';

/**
 * Opens a session on its day: whoever sits has their votes from now on.
 *
 * @throws {Refusal} SESSION_UNKNOWN, ONLY_BOARD_SECRETARY, SESSION_TOO_EARLY, SESSION_NOT_PLANNED,
 * QUORUM_NOT_MET, NO_PRESIDER
 */
export function openSession(
  db: Database,
  viewer: Viewer,
  command: SessionCommand,
  now: number,
): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const actor = await secretaryOf(sitting, viewer, 'POST …/opening');
    refuseEarly(sitting);
    const before = sessionState(sitting.file);
    const opened = open(before);
    if (opened instanceof Refusal) throw opened;
    await noteEvent(sitting, 'session-opened', { ...sessionQuorum(before) }, null, actor);
    await applySession(sitting, opened);
  });
}
