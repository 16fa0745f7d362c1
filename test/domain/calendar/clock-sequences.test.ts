import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/day.js';
import { type RunningTerm, recount, timelineOf } from '../../../domain/calendar/term.js';
import { pause, type TimelineEntry } from '../../../domain/calendar/timeline.js';
import { type Calendar, isWorkingDay } from '../../../domain/calendar/working-days.js';
import { dayOf, type Zone } from '../../../domain/calendar/zone.js';
import { sequences } from '../../support/property.js';
import { calendarIn } from './calendars.js';
import { Ledger, type Notice, ReferenceClock } from './reference-clock.js';

const hours = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
const minute = 60_000;
const start = Date.UTC(2026, 0, 5);

/** A step's clock as the store keeps it: the parts of domain/calendar put together as store/advance does. */
class StepClock {
  running: RunningTerm;
  state: 'open' | 'paused' | 'closed' = 'open';
  left: number | null = null;
  readonly given: TimelineEntry[] = [];
  private stale: number | null = null;

  constructor(
    now: number,
    days: number,
    private calendar: Calendar,
  ) {
    const term = { from: now, days };
    this.running = { term, ...timelineOf(term, calendar) };
  }

  changeCalendar(calendar: Calendar, now: number): void {
    this.calendar = calendar;
    this.stale = now;
  }

  /** The workflow's look: counts again what is behind, then gives what is due. */
  look(now: number): void {
    this.recount(now);
    if (this.state !== 'open') return;
    const { entries } = this.running;
    this.given.push(...entries.filter(({ at }) => at <= now));
    this.running = { ...this.running, entries: entries.filter(({ at }) => at > now) };
  }

  pause(now: number): void {
    this.recount(now);
    this.state = 'paused';
    this.left = pause({ dueAt: this.running.dueAt, now, calendar: this.calendar });
    this.running = { ...this.running, entries: [] };
  }

  resume(now: number): void {
    const term = { from: now, minutes: this.left ?? 0 };
    this.running = { term, ...timelineOf(term, this.calendar) };
    this.state = 'open';
    this.stale = null;
  }

  decide(): void {
    this.state = 'closed';
    this.running = { ...this.running, entries: [] };
  }

  private recount(now: number): void {
    if (this.stale === null || this.state !== 'open') return;
    this.running = recount(this.running, { calendar: this.calendar, changedAt: this.stale, now });
    this.stale = null;
  }
}

const wait = fc.oneof(fc.nat(600), fc.nat(8_000)).map((minutes) => minutes * minute + 123);
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const), wait }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('toggle' as const), wait }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      wait,
      ahead: fc.oneof(fc.nat(4), fc.nat(20)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), wait }) },
);
const story = fc.record({
  zone: fc.constantFrom<Zone>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
  opened: fc.nat(480_000).map((minutes) => start + minutes * minute),
  days: fc.integer({ min: 1, max: 15 }),
  commands: fc.array(command, { minLength: 1, maxLength: 14 }),
});

test('through any opening, pauses, changes of the calendar and a decision, a step’s clock agrees with the reference', () => {
  fc.assert(fc.property(story, tell), sequences);
}, 3_600_000);

function tell({
  zone,
  opened,
  days,
  commands,
}: typeof story extends fc.Arbitrary<infer S> ? S : never): void {
  let now = opened;
  let calendar: Calendar = { ...calendarIn(zone), until: '2028-12-31' };
  let ledger = new Ledger(calendar.holidays, hours[zone]);
  const clock = new StepClock(now, days, calendar);
  const reference = new ReferenceClock(now, days, ledger);
  let changedOn: number | null = null;
  /** The reference counts again when somebody looks, as the store does. */
  const catchUp = () => {
    if (changedOn !== null && clock.state === 'open') reference.recount(now, changedOn, ledger);
    if (clock.state === 'open') changedOn = null;
  };

  for (const { wait: passed, ...next } of commands) {
    now += passed;
    const dueBefore = clock.running.dueAt;
    const givenBefore = clock.given.length;
    switch (next.kind) {
      case 'look':
        catchUp();
        clock.look(now);
        if (clock.state === 'open') reference.tick(now);
        if (dueBefore > now) expect(clock.running.dueAt).toBeGreaterThan(now);
        break;
      case 'toggle':
        if (clock.state === 'open') {
          catchUp();
          reference.pause(now, ledger);
          clock.pause(now);
          expect(clock.left).toBe(reference.left);
        } else if (clock.state === 'paused') {
          const left = clock.left;
          changedOn = null;
          reference.resume(now, ledger);
          clock.resume(now);
          // Nothing of the working time is won or lost by the pause.
          expect(pause({ dueAt: clock.running.dueAt, now, calendar })).toBe(left);
        }
        break;
      case 'change': {
        const day = addDays(dayOf(now, zone), next.ahead);
        const holidays = new Set(calendar.holidays);
        if (!holidays.delete(day)) holidays.add(day);
        calendar = { ...calendar, holidays };
        ledger = new Ledger(holidays, hours[zone]);
        clock.changeCalendar(calendar, now);
        changedOn = ledger.dayAt(now);
        break;
      }
      case 'decide':
        if (clock.state === 'open') {
          clock.decide();
          reference.decide();
        }
    }
    expect(textOf(clock.running.dueAt, clock.running.entries, clock.given)).toBe(
      textOf(reference.due, reference.owed, reference.given),
    );
    for (const { at } of clock.given.slice(givenBefore)) {
      expect(isWorkingDay(dayOf(at, zone), calendar) && at <= now).toBe(true);
    }
    if (clock.state !== 'open') expect(clock.given).toHaveLength(givenBefore);
  }
  expect(new Set(clock.given.map(({ at }) => at)).size).toBe(clock.given.length);
}

/** One text to compare: many small comparisons would take longer than what they compare. */
function textOf(due: number, ...notices: readonly (readonly (Notice | TimelineEntry)[])[]): string {
  const lines = notices.map((list) => list.map(({ kind, target, at }) => `${kind} ${target} ${at}`));
  return [due, ...lines.map((list) => list.join('\n'))].join('\n\n');
}
