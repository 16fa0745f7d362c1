import { expect } from '@jest/globals';
import { addDays } from '../../../domain/calendar/day.js';
import { pause, type TimelineEntry } from '../../../domain/calendar/timeline.js';
import type { Calendar } from '../../../domain/calendar/working-days.js';
import { dayOf, type Zone } from '../../../domain/calendar/zone.js';
import { everySequence, fc } from '../../support/property.js';
import { calendarIn } from './calendars.js';
import { Ledger, type Notice, ReferenceClock } from './reference-clock.js';
import { StepClock } from './step-clock.js';

const hours = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
const minute = 60_000;
const start = Date.UTC(2026, 0, 5);

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
const opening = fc.record({
  zone: fc.constantFrom<Zone>('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
  opened: fc.nat(480_000).map((minutes) => start + minutes * minute),
  days: fc.integer({ min: 1, max: 15 }),
});
const commands = fc.array(command, { minLength: 1, maxLength: 14 });

everySequence(
  'through any opening, pauses, changes of the calendar and a decision, a step’s clock agrees with the reference',
  [opening, commands],
  (opened, happening) => {
    const story = begin(opened);
    const { clock } = story;
    const reference = new ReferenceClock(story.now, opened.days, story.ledger);
    /** The reference counts again when somebody looks, as the store does. */
    const catchUp = () => {
      if (clock.state !== 'open') return;
      if (story.changedOn !== null) reference.recount(story.now, story.changedOn, story.ledger);
      story.changedOn = null;
    };

    for (const next of happening) {
      story.now += next.wait;
      const { now } = story;
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
            reference.pause(now, story.ledger);
            clock.pause(now);
            expect(clock.left).toBe(reference.left);
          } else if (clock.state === 'paused') {
            story.changedOn = null;
            reference.resume(now, story.ledger);
            clock.resume(now);
          }
          break;
        case 'change':
          changeDay(story, next.ahead);
          break;
        case 'decide':
          if (clock.state === 'open') {
            clock.decide();
            reference.decide();
          }
      }
      expect(textOf(clock.running.dueAt, clock.running.entries, clock.given)).toBe(
        textOf(reference.due, reference.owed, reference.given),
      );
      if (clock.state !== 'open') expect(clock.given).toHaveLength(givenBefore);
    }
    expect(new Set(clock.given.map(({ at }) => at)).size).toBe(clock.given.length);
  },
);

everySequence(
  'no entry on a day off: whatever is planned or given falls on a working day at half past seven, after the day of opening, and nothing is given early or to a step that rests',
  [opening, commands],
  (opened, happening) => {
    const story = begin(opened);
    const { clock } = story;
    const onWorkingDay = ({ at }: TimelineEntry) => {
      const day = story.ledger.dayAt(at);
      return story.ledger.works(day) && at === story.ledger.nth(story.ledger.upTo(day), 450);
    };
    expect(clock.running.entries.filter((entry) => !onWorkingDay(entry))).toEqual([]);

    for (const next of happening) {
      story.now += next.wait;
      const before = clock.given.length;
      act(story, next);
      const late = clock.given.slice(before);
      // A change is noticed by the next look; until then what is planned is by the calendar before it.
      const planned = story.changedOn === null ? clock.running.entries : [];
      expect([...late, ...planned].filter((entry) => !onWorkingDay(entry))).toEqual([]);
      expect(late.filter(({ at }) => at > story.now)).toEqual([]);
      if (clock.state !== 'open') expect(late.length + clock.running.entries.length).toBe(0);
    }
    const firstDay = story.ledger.dayAt(opened.opened);
    expect(clock.given.filter(({ at }) => story.ledger.dayAt(at) <= firstDay)).toEqual([]);
  },
);

const rests = fc.array(
  fc.record({ works: fc.nat(3_000), rests: fc.nat(9_000), ahead: fc.option(fc.nat(20)) }),
  { minLength: 1, maxLength: 6 },
);

everySequence(
  'pausing keeps the remaining working time exactly: what was worked between the pauses and what is left after the last are the term, to the minute',
  [opening, rests],
  (opened, pauses) => {
    const story = begin(opened);
    const { clock } = story;
    let worked = 0;
    let since = story.ledger.minutes(story.now);
    const term = story.ledger.minutes(clock.running.dueAt) - since;
    for (const { works, rests: minutes, ahead } of pauses) {
      story.now += works * minute + 321;
      if (story.now >= clock.running.dueAt) break;
      clock.pause(story.now);
      worked += story.ledger.minutes(story.now) - since;
      expect(clock.left).toBe(term - worked);
      // A day more or fewer while the clock stands changes nothing of it.
      if (ahead !== null) changeDay(story, ahead);
      story.now += minutes * minute + 654;
      clock.resume(story.now);
      since = story.ledger.minutes(story.now);
      expect(pause({ dueAt: clock.running.dueAt, now: story.now, calendar: story.calendar })).toBe(
        clock.left,
      );
    }
    expect(worked + story.ledger.minutes(clock.running.dueAt) - since).toBe(term);
  },
);

/** A step's clock, and the time and calendar around it. */
interface Story {
  readonly clock: StepClock;
  readonly zone: Zone;
  now: number;
  calendar: Calendar;
  ledger: Ledger;
  /** The local day on which the calendar was changed, until somebody has looked. */
  changedOn: number | null;
}

type Given<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

function begin({ zone, opened, days }: Given<typeof opening>): Story {
  const calendar: Calendar = { ...calendarIn(zone), until: '2028-12-31' };
  const ledger = new Ledger(calendar.holidays, hours[zone]);
  return {
    clock: new StepClock(opened, days, calendar),
    zone,
    now: opened,
    calendar,
    ledger,
    changedOn: null,
  };
}

function act(story: Story, next: Given<typeof command>): void {
  const { clock, now } = story;
  if (next.kind === 'change') {
    changeDay(story, next.ahead);
    return;
  }
  if (clock.state === 'open') story.changedOn = null;
  if (next.kind === 'look') clock.look(now);
  else if (next.kind === 'decide' && clock.state === 'open') clock.decide();
  else if (next.kind === 'toggle' && clock.state === 'open') clock.pause(now);
  else if (next.kind === 'toggle' && clock.state === 'paused') {
    clock.resume(now);
    story.changedOn = null;
  }
}

/** A day off becomes a working day, or a working day a day off. */
function changeDay(story: Story, ahead: number): void {
  const day = addDays(dayOf(story.now, story.zone), ahead);
  const holidays = new Set(story.calendar.holidays);
  if (!holidays.delete(day)) holidays.add(day);
  story.calendar = { ...story.calendar, holidays };
  story.ledger = new Ledger(holidays, hours[story.zone]);
  story.clock.changeCalendar(story.calendar, story.now);
  story.changedOn = story.ledger.dayAt(story.now);
}

/** One text to compare: many small comparisons would take longer than what they compare. */
function textOf(due: number, ...notices: readonly (readonly (Notice | TimelineEntry)[])[]): string {
  const lines = notices.map((list) => list.map(({ kind, target, at }) => `${kind} ${target} ${at}`));
  return [due, ...lines.map((list) => list.join('\n'))].join('\n\n');
}
