import type { Rows } from '../../store/database.js';
import { readSession } from '../../store/reads/session.js';
import type { Reader } from '../tasks/task-view.js';
import { presentSession } from './session-view.js';

/** What every command on a session answers: the session as it then stands, read in the same transaction. */
export function answering({ viewer, language, now }: Reader) {
  return async (rows: Rows, id: string) =>
    presentSession(await readSession(rows, viewer, id, now), { viewer, language, now });
}
