import { useCommand } from '../../../request/use-command.js';
import { touchedByAbsences } from './use-note-absence.js';

/** Somebody is back, or does not leave after all. */
export const useCancelAbsence = (nip: string, id: string) =>
  useCommand<object, object>(`/employees/${nip}/absences/${id}/cancellation`, touchedByAbsences);
