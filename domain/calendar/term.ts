import { noticeTime } from '../policy/clock.js';
import { addDays } from './day.js';
import type { Instant } from './instant.js';
import { resume, type Timeline, type TimelineEntry, timeline } from './timeline.js';
import { type Calendar, isWorkingDay, nextWorkingDay } from './working-days.js';
import { dayOf, instantOf } from './zone.js';

/**
 * What a deadline is counted from, so that another calendar can count it again: whole working days after a
 * day or, after a pause, working minutes from a moment.
 */
export type Term = (
  | { readonly from: Instant; readonly days: number }
  | { readonly from: Instant; readonly minutes: number }
) & {
  /** What is waited for lies with others: reminded each week, escalated to nobody. */
  readonly weekly?: true;
};

/**
 * When a term is due and what goes out for it; of weekly reminders the next one alone.
 *
 * @param after weekly reminders: the last that was given, or the beginning
 * @throws Refusal CALENDAR_ENDS where the due day or a notice lies beyond what is loaded
 */
export function timelineOf(term: Term, calendar: Calendar, after: Instant = term.from): Timeline {
  const escalation = term.weekly ? { escalation: [] } : {};
  const counted =
    'days' in term
      ? timeline({ openedAt: term.from, days: term.days, calendar, ...escalation })
      : resume({ remaining: term.minutes, now: term.from, calendar, ...escalation });
  return term.weekly
    ? { dueAt: counted.dueAt, entries: [weeklyReminder(term.from, after, calendar)] }
    : counted;
}

/**
 * The first of the weekly reminders of a wait that falls on a day after `after`: at 07:30, a week after the
 * beginning, two weeks after it, and so on; where that is no working day, on the next one.
 *
 * @throws Refusal CALENDAR_ENDS
 * @example begun on Tuesday 17 March 2026, Eid a week later: the first reminder goes out on Wednesday the 25th
 */
export function weeklyReminder(from: Instant, after: Instant, calendar: Calendar): TimelineEntry {
  const last = dayOf(after, calendar.zone);
  const begun = dayOf(from, calendar.zone);
  for (let nominal = addDays(begun, week); ; nominal = addDays(nominal, week)) {
    const day = isWorkingDay(nominal, calendar) ? nominal : nextWorkingDay(nominal, calendar);
    if (day <= last) continue;
    return { kind: 'reminder', at: instantOf(day, noticeTime.at(begun), calendar.zone), target: '' };
  }
}

const week = 7;

/** A deadline that runs: `entries` are the notices not yet given. */
export interface RunningTerm extends Timeline {
  readonly term: Term;
}

interface Change {
  /** The calendar as it is now. */
  readonly calendar: Calendar;
  /** When it became so. */
  readonly changedAt: Instant;
  readonly now: Instant;
}

/**
 * Counts a running deadline again after the calendar has changed. What was given stays given: notices that
 * would now fall on or before the day of the change are left out, but for those that were already planned for
 * that very moment. How late the change is noticed makes no difference to them.
 *
 * A deadline that was still to come never turns into one that has passed: it then lasts until the end of the
 * next working day. One that had passed is never moved further back.
 *
 * @throws Refusal CALENDAR_ENDS where the due day or a notice lies beyond what is loaded
 * @example due on Friday, which becomes a day off: due on Monday, reminded on Thursday and Monday
 */
export function recount(running: RunningTerm, { calendar, changedAt, now }: Change): RunningTerm {
  const planned = timelineOf(running.term, calendar, running.term.weekly ? now : undefined);
  if (planned.dueAt <= now && running.dueAt > now) {
    const { weekly } = running.term;
    const term = { from: now, days: 1, ...(weekly && { weekly }) };
    return { term, ...timelineOf(term, calendar) };
  }
  const dayOfChange = dayOf(changedAt, calendar.zone);
  const owed = (entry: TimelineEntry) =>
    dayOf(entry.at, calendar.zone) > dayOfChange || running.entries.some((known) => same(known, entry));
  return {
    term: running.term,
    dueAt: planned.dueAt <= now ? Math.max(planned.dueAt, running.dueAt) : planned.dueAt,
    entries: planned.entries.filter(owed),
  };
}

/** Whether two entries are one notice at one moment. */
export function same(one: TimelineEntry, other: TimelineEntry): boolean {
  return one.kind === other.kind && one.at === other.at && one.target === other.target;
}
