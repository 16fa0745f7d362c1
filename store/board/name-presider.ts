import type { Viewer } from '../../domain/access/viewer.js';
import { preside } from '../../domain/board/preside.js';
import { Refusal } from '../../domain/refusal.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { applySession } from './apply-session.js';
import { secretaryOf } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import { sessionState } from './session-file.js';
import { noteEvent } from './sitting.js';

export interface Presiding extends SessionCommand {
  /** Left out: every item that has nobody to preside. */
  readonly item?: string | undefined;
  /** Number of the member's seat. */
  readonly member: number;
}

/**
 * Records who presides where the chair takes no part.
 *
 * @throws {Refusal} SESSION_UNKNOWN, ONLY_BOARD_SECRETARY, and what `preside` refuses
 */
export function namePresider(db: Database, viewer: Viewer, command: Presiding, now: number): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const actor = await secretaryOf(sitting, viewer, 'POST …/presiding');
    const { item, member } = command;
    const named = preside(sessionState(sitting.file), member, item);
    if (named instanceof Refusal) throw named;
    await noteEvent(sitting, 'presider-named', { item: item ?? null, seat: member }, null, actor);
    await applySession(sitting, named);
  });
}
