import type { TimeOfDay } from '../calendar/zone.js';
import { byDefault, DEFAULTS_FROM, effective, JENJANG_DEFAULT } from './effective.js';

/** Whom an overdue step is shown to, and how many working days after its due day. */
export interface Escalation {
  readonly after: number;
  readonly target: 'superior' | 'hr';
}

/** When work begins, local time. */
export const workdayStart = effective<TimeOfDay>([
  { from: DEFAULTS_FROM, value: '07:30', source: JENJANG_DEFAULT },
  { from: '2023-04-12', value: '07:30', source: 'Perpres 21/2023 Ps 4(3)' },
]);

/** When work ends and what is due that day becomes late, local time. */
export const workdayEnd = byDefault<TimeOfDay>('16:00');

/** When reminders and escalations go out, local time. */
export const noticeTime = byDefault<TimeOfDay>('07:30');

/** Reminders: working days before the due day. */
export const reminders = byDefault<readonly number[]>([3, 1, 0]);

/** The notice of delay to the office: working days after the due day. */
export const overdueAfter = byDefault(1);

export const escalations = byDefault<readonly Escalation[]>([
  { after: 2, target: 'superior' },
  { after: 5, target: 'hr' },
]);
