import { useCommand } from '../../../request/use-command.js';

/** What an absence changes: who is away, and who acts meanwhile. */
export const touchedByAbsences = ['absences', 'offices', 'office', 'orders', 'employee', 'me', 'tasks'];

/** Notes that somebody is away. */
export const useNoteAbsence = (nip: string) =>
  useCommand<object, object>(`/employees/${nip}/absences`, touchedByAbsences);
