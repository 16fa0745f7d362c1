import type { Session } from '../../../../contract/session.js';
import { type Command, useCommand } from '../../../request/use-command.js';

/** A command on a session: its body, and which address it ends in. */
export type SessionCommand = Command<object, Session>;

/** Gives a command of that name, as the session's `may` names it. */
export const useSessionCommand = (id: string, name: string): SessionCommand =>
  useCommand<object, Session>(`/sessions/${id}/${name}`, ['session', 'sessions', 'tasks', 'cases', 'case']);
