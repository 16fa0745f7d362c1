import { type Answer, answeredBefore, type Idempotency, keepAnswer } from '../commands/idempotency.js';
import type { Database, Rows } from '../database.js';
import { loadSitting, lockSitting, type Sitting } from './sitting.js';
import { writeSession } from './write-session.js';

/** A command on a session, as it comes from outside. */
export interface SessionCommand {
  readonly session: string;
  readonly idempotency?: Idempotency | undefined;
  /** What is answered, read in the same transaction and kept with the key. */
  readonly answer: (rows: Rows, sessionId: string) => Promise<object>;
}

/** Runs a command on a session in one transaction: the session is locked before its cases. */
export function commandSession(
  db: Database,
  command: SessionCommand,
  now: number,
  act: (sitting: Sitting) => Promise<void>,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    await lockSitting(tx, command.session);
    const before = await answeredBefore(tx, command.idempotency);
    if (before) return before;
    const sitting = await loadSitting(tx, command.session, now);
    await act(sitting);
    await writeSession(tx, sitting.file);
    const answer = { status: 200, body: await command.answer(tx.rows, command.session) };
    keepAnswer(tx, command.idempotency, answer, sitting.now);
    return answer;
  });
}
