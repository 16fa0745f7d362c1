import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, MINUTE_MS } from '../../../domain/calendar/instant.js';
import { pause, resume, type Timeline, timeline } from '../../../domain/calendar/timeline.js';
import { addWorkingDays, isWorkingDay } from '../../../domain/calendar/working-days.js';
import { dayOf, instantOf, type TimeOfDay, type Zone } from '../../../domain/calendar/zone.js';
import { calendarIn, jakarta } from './calendars.js';

function at(day: string, time: TimeOfDay): Instant {
  return instantOf(day, time, 'Asia/Jakarta');
}

/** `kind target day time` of each entry, in local time of Jakarta. */
function plan({ entries }: Timeline): readonly string[] {
  return entries.map((entry) => {
    const local = new Date(entry.at + 7 * 60 * MINUTE_MS).toISOString().slice(0, 16);
    return [entry.kind, entry.target, local].filter(Boolean).join(' ');
  });
}

const anyMoment = fc.nat(480_000).map((minutes) => at('2026-01-01', '00:00') + minutes * MINUTE_MS + 12_345);
const anyTerm = fc.integer({ min: 1, max: 20 });
const anyZone = fc.constantFrom<Zone>('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura');

describe('opening a step', () => {
  test('a deadline beyond the calendar is refused with CALENDAR_ENDS', () => {
    const opening = { openedAt: at('2027-03-24', '09:00'), days: 10, calendar: jakarta };
    expect(() => timeline(opening)).toThrow(expect.objectContaining({ code: 'CALENDAR_ENDS' }));
  });

  test('so is a deadline whose escalation lies beyond the calendar', () => {
    const opening = { openedAt: at('2027-03-24', '09:00'), days: 2, calendar: jakarta };
    expect(() => timeline(opening)).toThrow(expect.objectContaining({ code: 'CALENDAR_ENDS' }));
    expect(timeline({ ...opening, escalation: [] }).dueAt).toBe(at('2027-03-30', '16:00'));
  });

  test.each([0, -1, 1.5, Number.NaN])('a term of %d days is a RangeError', (days) => {
    expect(() => timeline({ openedAt: at('2026-11-23', '10:00'), days, calendar: jakarta })).toThrow(
      RangeError,
    );
  });

  test('the day of opening does not count, and the last day lasts until 16:00', () => {
    const opening = { openedAt: Date.UTC(2026, 10, 23, 3), days: 3, calendar: jakarta };
    expect(timeline(opening).dueAt).toBe(Date.UTC(2026, 10, 26, 9));
    expect(timeline({ ...opening, openedAt: at('2026-11-23', '23:59') }).dueAt).toBe(
      at('2026-11-26', '16:00'),
    );
  });

  test('five days bring three reminders, a notice of delay and two escalations', () => {
    expect(plan(timeline({ openedAt: at('2026-11-23', '10:00'), days: 5, calendar: jakarta }))).toEqual([
      'reminder 2026-11-25T07:30',
      'reminder 2026-11-27T07:30',
      'reminder 2026-11-30T07:30',
      'overdue 2026-12-01T07:30',
      'escalation superior 2026-12-02T07:30',
      'escalation hr 2026-12-07T07:30',
    ]);
  });

  test('reminders on or before the day of opening are left out', () => {
    const openedAt = at('2026-11-23', '05:00');
    expect(plan(timeline({ openedAt, days: 3, calendar: jakarta })).slice(0, 2)).toEqual([
      'reminder 2026-11-25T07:30',
      'reminder 2026-11-26T07:30',
    ]);
    expect(plan(timeline({ openedAt, days: 1, calendar: jakarta }))[0]).toBe('reminder 2026-11-24T07:30');
  });

  test('opened on a Saturday, the reminder that would fall on the Friday before is left out', () => {
    expect(plan(timeline({ openedAt: at('2026-11-21', '10:00'), days: 1, calendar: jakarta }))).toEqual([
      'reminder 2026-11-23T07:30',
      'overdue 2026-11-24T07:30',
      'escalation superior 2026-11-25T07:30',
      'escalation hr 2026-11-30T07:30',
    ]);
  });

  test('Lebaran 2026 stretches three working days to ten', () => {
    const { dueAt } = timeline({ openedAt: at('2026-03-16', '10:00'), days: 3, calendar: jakarta });
    expect(dueAt).toBe(at('2026-03-26', '16:00'));
  });

  test('a term runs over the turn of the year', () => {
    const { dueAt } = timeline({ openedAt: at('2026-12-22', '10:00'), days: 5, calendar: jakarta });
    expect(dueAt).toBe(at('2026-12-31', '16:00'));
    const next = timeline({ openedAt: at('2026-12-22', '10:00'), days: 6, calendar: jakarta });
    expect(next.dueAt).toBe(at('2027-01-04', '16:00'));
  });

  test('each zone has its own day and its own 16:00', () => {
    // 22:30 on Monday in Jakarta, already Tuesday in Jayapura.
    const openedAt = Date.UTC(2026, 10, 23, 15, 30);
    const due = (zone: Zone) => timeline({ openedAt, days: 1, calendar: calendarIn(zone) }).dueAt;
    expect(due('Asia/Jakarta')).toBe(Date.UTC(2026, 10, 24, 9));
    expect(due('Asia/Makassar')).toBe(Date.UTC(2026, 10, 24, 8));
    expect(due('Asia/Jayapura')).toBe(Date.UTC(2026, 10, 25, 7));
  });

  test('a definition may escalate in its own way', () => {
    const opening = { openedAt: at('2026-11-23', '10:00'), days: 1, calendar: jakarta };
    const { entries } = timeline({ ...opening, escalation: [{ after: 1, target: 'hr' }] });
    expect(entries.filter(({ kind }) => kind === 'escalation')).toEqual([
      { kind: 'escalation', at: at('2026-11-25', '07:30'), target: 'hr' },
    ]);
  });

  test('entries fall on working days after the opening, at 07:30, earliest first', () => {
    fc.assert(
      fc.property(anyMoment, anyTerm, anyZone, (openedAt, days, zone) => {
        const calendar = calendarIn(zone);
        const { dueAt, entries } = timeline({ openedAt, days, calendar });
        expect(dayOf(dueAt, zone)).toBe(addWorkingDays(dayOf(openedAt, zone), days, calendar));
        for (const [index, entry] of entries.entries()) {
          const day = dayOf(entry.at, zone);
          expect(isWorkingDay(day, calendar)).toBe(true);
          expect(day > dayOf(openedAt, zone)).toBe(true);
          expect(entry.at).toBe(instantOf(day, '07:30', zone));
          expect(entry.at >= (entries[index - 1]?.at ?? 0)).toBe(true);
          expect(entry.at < dueAt).toBe(entry.kind === 'reminder');
        }
      }),
    );
  });

  test('a longer term is due later', () => {
    fc.assert(
      fc.property(anyMoment, anyTerm, (openedAt, days) => {
        const shorter = timeline({ openedAt, days, calendar: jakarta });
        expect(timeline({ openedAt, days: days + 1, calendar: jakarta }).dueAt).toBeGreaterThan(
          shorter.dueAt,
        );
      }),
    );
  });
});

describe('pausing and resuming', () => {
  test('resuming beyond the calendar is refused with CALENDAR_ENDS', () => {
    const resumption = { remaining: 510, now: at('2027-03-31', '10:00'), calendar: jakarta };
    expect(() => resume(resumption)).toThrow(expect.objectContaining({ code: 'CALENDAR_ENDS' }));
  });

  test('paused on Tuesday at 10:00 and due on Wednesday at 16:00, 870 minutes are left', () => {
    const dueAt = at('2026-11-25', '16:00');
    expect(pause({ dueAt, now: at('2026-11-24', '10:00'), calendar: jakarta })).toBe(870);
  });

  test('870 minutes from Friday at 09:00 end on Monday at 15:00', () => {
    const resumed = resume({ remaining: 870, now: at('2026-11-27', '09:00'), calendar: jakarta });
    expect(resumed.dueAt).toBe(at('2026-11-30', '15:00'));
    expect(plan(resumed)).toEqual([
      'reminder 2026-11-30T07:30',
      'overdue 2026-12-01T07:30',
      'escalation superior 2026-12-02T07:30',
      'escalation hr 2026-12-07T07:30',
    ]);
  });

  test('an overdue step has nothing left, is due at once and is escalated anew', () => {
    const now = at('2026-11-28', '11:00');
    expect(pause({ dueAt: at('2026-11-25', '16:00'), now, calendar: jakarta })).toBe(0);
    const resumed = resume({ remaining: 0, now, calendar: jakarta });
    expect(resumed.dueAt).toBe(now);
    expect(plan(resumed)).toEqual([
      'overdue 2026-11-30T07:30',
      'escalation superior 2026-12-01T07:30',
      'escalation hr 2026-12-04T07:30',
    ]);
  });

  test('a pause of no length changes neither the due time nor what is still to come', () => {
    fc.assert(
      fc.property(anyMoment, anyTerm, fc.double({ min: 0, max: 1, noNaN: true }), (openedAt, days, share) => {
        const before = timeline({ openedAt, days, calendar: jakarta });
        const now = Math.floor(openedAt + share * (before.dueAt - openedAt - MINUTE_MS));
        const remaining = pause({ dueAt: before.dueAt, now, calendar: jakarta });
        fc.pre(remaining > 0);
        const after = resume({ remaining, now, calendar: jakarta });
        const today = dayOf(now, jakarta.zone);
        expect(after.dueAt).toBe(before.dueAt);
        expect(after.entries).toEqual(
          before.entries.filter((entry) => dayOf(entry.at, jakarta.zone) > today),
        );
      }),
    );
  });

  test('the remaining working time is kept exactly, however long and often the clock stops', () => {
    const later = fc.nat(60_000).map((minutes) => minutes * MINUTE_MS + 777);
    fc.assert(
      fc.property(anyMoment, anyTerm, fc.array(later, { maxLength: 2 }), (openedAt, days, pauses) => {
        let { dueAt } = timeline({ openedAt, days, calendar: jakarta });
        const remaining = pause({ dueAt, now: openedAt, calendar: jakarta });
        let now = openedAt;
        for (const length of pauses) {
          now += length;
          fc.pre(now < at('2026-12-31', '00:00'));
          dueAt = resume({ remaining, now, calendar: jakarta }).dueAt;
          expect(pause({ dueAt, now, calendar: jakarta })).toBe(remaining);
        }
      }),
    );
  });
});
