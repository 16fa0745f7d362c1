import {
  type Escalation,
  escalations,
  noticeTime,
  overdueAfter,
  reminders,
  workdayEnd,
} from '../policy/clock.js';
import type { Day } from './day.js';
import type { Instant } from './instant.js';
import { addWorkingDays, type Calendar, workingDaysBetween } from './working-days.js';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.js';
import { dayOf, instantOf } from './zone.js';

/** A notice that falls due while a step stays open: to its office (`''`), the superior office, or HR. */
export interface TimelineEntry {
  readonly kind: 'reminder' | 'overdue' | 'escalation';
  readonly at: Instant;
  readonly target: '' | Escalation['target'];
}

/** When a step is due and what goes out until, on and after that day, earliest first. */
export interface Timeline {
  readonly dueAt: Instant;
  readonly entries: readonly TimelineEntry[];
}

interface Escalating {
  readonly calendar: Calendar;
  /** Whom to tell how many working days after the due day; left out: as policy says. */
  readonly escalation?: readonly Escalation[];
}

interface Opening extends Escalating {
  readonly openedAt: Instant;
  /** The term: whole working days, at least 1. */
  readonly days: number;
}

interface Pause {
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly calendar: Calendar;
}

interface Resumption extends Escalating {
  /** Working minutes, as `pause` gave them. */
  readonly remaining: number;
  readonly now: Instant;
}

/**
 * The timeline of a step that opens now. The day of opening does not count; the step is due at the end of work
 * (16:00) of the n-th working day after it. Reminders go out on T-3, T-1 and T, the notice of delay on T+1,
 * escalation to the superior office on T+2 and to HR on T+5, all in working days, at 07:30 local time. What
 * would fall on or before the day of opening is left out. Numbers are the policy's of the day of opening.
 *
 * @throws Refusal CALENDAR_ENDS where the due day or a notice lies beyond what is loaded
 * @throws RangeError unless `days` is a whole number from 1
 * @example
 * timeline({ openedAt: Date.UTC(2026, 10, 23, 3), days: 3, calendar }).dueAt
 * // Date.UTC(2026, 10, 26, 9): Thursday 16:00 in Jakarta
 */
export function timeline({ openedAt, days, calendar, ...escalating }: Opening): Timeline {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`a term of ${days} working days`);
  const opened = dayOf(openedAt, calendar.zone);
  const due = addWorkingDays(opened, days, calendar);
  return {
    dueAt: instantOf(due, workdayEnd.at(opened), calendar.zone),
    entries: notices(opened, days, { calendar, ...escalating }),
  };
}

/**
 * Stops the clock: the working minutes left until the step is due, 0 when it is overdue. What counts as
 * working time stands in `working-time.ts`. The rest of a step's day of opening counts, so that a pause
 * of no length changes nothing.
 *
 * @throws Refusal CALENDAR_ENDS
 * @example paused on Tuesday 10:00, due on Wednesday 16:00: 360 + 510 = 870
 */
export function pause({ dueAt, now, calendar }: Pause): number {
  return workingMinutesBetween(now, dueAt, calendar);
}

/**
 * Lets the clock run again: due when exactly the remaining working time has passed, with the notices counted
 * from the new due day. Those on or before today are left out; a step that was overdue when paused is due at
 * once and its delay is told anew from the next working day.
 *
 * @throws Refusal CALENDAR_ENDS
 * @example 870 minutes from Friday 09:00: 420 until 16:00, then 450: Monday 15:00
 */
export function resume({ remaining, now, calendar, ...escalating }: Resumption): Timeline {
  const today = dayOf(now, calendar.zone);
  const dueAt = addWorkingMinutes(now, remaining, calendar);
  const days = workingDaysBetween(today, dayOf(dueAt, calendar.zone), calendar);
  return { dueAt, entries: notices(today, days, { calendar, ...escalating }) };
}

/** The notices of a term that began on `start` and is due `days` working days after it. */
function notices(start: Day, days: number, { calendar, escalation }: Escalating): readonly TimelineEntry[] {
  const planned = [
    ...reminders.at(start).map((before) => ({ kind: 'reminder', day: days - before, target: '' }) as const),
    { kind: 'overdue', day: days + overdueAfter.at(start), target: '' } as const,
    ...(escalation ?? escalations.at(start)).map(
      ({ after, target }) => ({ kind: 'escalation', day: days + after, target }) as const,
    ),
  ];
  return planned
    .filter(({ day }) => day >= 1)
    .map(({ kind, day, target }) => {
      const on = addWorkingDays(start, day, calendar);
      return { kind, at: instantOf(on, noticeTime.at(start), calendar.zone), target };
    })
    .sort((one, other) => one.at - other.at);
}
