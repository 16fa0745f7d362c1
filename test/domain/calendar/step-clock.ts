import { type RunningTerm, recount, timelineOf } from '../../../domain/calendar/term.js';
import { pause, type TimelineEntry } from '../../../domain/calendar/timeline.js';
import type { Calendar } from '../../../domain/calendar/working-days.js';

/** A step's clock as the store keeps it: the parts of domain/calendar put together as store/advance does. */
export class StepClock {
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
