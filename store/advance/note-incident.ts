import { Refusal } from '../../domain/refusal.js';
import type { IncidentRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';

/** What follows from a decision could not be done: an incident says so, once while it is open. */
export function noteIncident(work: CaseWork, error: unknown): void {
  if (isCalendarEnd(error)) raiseCalendarAlarm(work, 'advance', error);
  else work.addIncident('advance', error instanceof Refusal ? error.code : 'ADVANCE_FAILED');
}

/** Something cannot be counted because its year is not loaded: HR, who can load it, is told. */
export function raiseCalendarAlarm(
  work: CaseWork,
  kind: IncidentRow['kind'],
  { code, values }: Refusal,
  detail: IncidentRow['detail'] = {},
): void {
  const seq = work.addIncident(kind, code, { ...values, ...detail });
  const hr = work.file.roles['hr-agency-head'];
  // Where no position is named for HR the incident alone tells it: an alarm must not fail.
  if (seq !== null && hr !== undefined) work.notify(seq, 'calendar-ends', `position/${hr}`);
}

/** Whether a deadline could not be counted because the calendar ends before it. */
export function isCalendarEnd(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'CALENDAR_ENDS';
}
