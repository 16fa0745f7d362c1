// What a step's clock should do, written apart from domain/calendar: not by walking from day to day, but by
// looking up the whole calendar as one list of working days, each 510 minutes long.

export interface Notice {
  readonly kind: 'reminder' | 'overdue' | 'escalation';
  readonly at: number;
  readonly target: '' | 'superior' | 'hr';
}

const dayMs = 86_400_000;
const workMinutes = 510;
const opensAt = 450;
const firstDay = Date.UTC(2026, 0, 1) / dayMs;
const lastDay = Date.UTC(2028, 11, 31) / dayMs;

const weekdays = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index).filter(
  (day) => ![0, 6].includes(new Date(day * dayMs).getUTCDay()),
);

const plan = [
  ['reminder', '', -3],
  ['reminder', '', -1],
  ['reminder', '', 0],
  ['overdue', '', 1],
  ['escalation', 'superior', 2],
  ['escalation', 'hr', 5],
] as const;

/** The working days of three years in a zone so many hours ahead of UTC. */
export class Ledger {
  private readonly days: readonly number[];

  constructor(
    daysOff: ReadonlySet<string>,
    readonly hours: number,
  ) {
    const off = new Set([...daysOff].map((date) => Date.parse(date) / dayMs));
    this.days = weekdays.filter((day) => !off.has(day));
  }

  /** The local day of a moment, as a number. */
  dayAt(moment: number): number {
    return Math.floor((moment + this.hours * 3_600_000) / dayMs);
  }

  /** How many working days there are up to and with that day. */
  upTo(day: number): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  works(day: number): boolean {
    return this.days[this.upTo(day) - 1] === day;
  }

  /** The n-th working day of all, counted from 1, at a minute of the local day. */
  nth(n: number, minute: number): number {
    const day = this.days[n - 1];
    if (day === undefined) throw new Error('the reference runs out of days');
    return day * dayMs + minute * 60_000 - this.hours * 3_600_000;
  }

  /** Working minutes from the beginning of all days until a moment. */
  minutes(moment: number): number {
    const day = this.dayAt(moment);
    if (!this.works(day)) return this.upTo(day) * workMinutes;
    const minute = Math.floor((moment + this.hours * 3_600_000 - day * dayMs) / 60_000);
    return (this.upTo(day) - 1) * workMinutes + Math.min(Math.max(minute - opensAt, 0), workMinutes);
  }

  /** The moment at which so many working minutes, at least one, have passed. */
  momentOf(minutes: number): number {
    const whole = Math.ceil(minutes / workMinutes);
    return this.nth(whole, opensAt + minutes - (whole - 1) * workMinutes);
  }
}

/** What a deadline is counted from. */
type Base =
  | { readonly from: number; readonly days: number }
  | { readonly from: number; readonly left: number };

function dueOf(base: Base, ledger: Ledger): number {
  if ('days' in base) return ledger.nth(ledger.upTo(ledger.dayAt(base.from)) + base.days, 16 * 60);
  const start = Math.floor(base.from / 60_000) * 60_000;
  return base.left === 0 ? start : ledger.momentOf(ledger.minutes(start) + base.left);
}

function noticesOf(base: Base, ledger: Ledger): Notice[] {
  const due = ledger.upTo(ledger.dayAt(dueOf(base, ledger)));
  return plan
    .filter(([, , offset]) => due + offset > ledger.upTo(ledger.dayAt(base.from)))
    .map(([kind, target, offset]) => ({ kind, target, at: ledger.nth(due + offset, opensAt) }));
}

/** The clock of one step. */
export class ReferenceClock {
  private base: Base;
  due: number;
  owed: Notice[];
  left: number | null = null;
  readonly given: Notice[] = [];

  constructor(now: number, days: number, ledger: Ledger) {
    this.base = { from: now, days };
    this.due = dueOf(this.base, ledger);
    this.owed = noticesOf(this.base, ledger);
  }

  pause(now: number, ledger: Ledger): void {
    this.left = Math.max(0, ledger.minutes(this.due) - ledger.minutes(now));
    this.owed = [];
  }

  resume(now: number, ledger: Ledger): void {
    this.start({ from: now, left: this.left ?? 0 }, ledger);
    this.left = null;
  }

  decide(): void {
    this.owed = [];
  }

  /** Gives the notices whose time has come. */
  tick(now: number): void {
    this.given.push(...this.owed.filter(({ at }) => at <= now));
    this.owed = this.owed.filter(({ at }) => at > now);
  }

  /** The days off changed on a day before now or today. */
  recount(now: number, dayOfChange: number, ledger: Ledger): void {
    const due = dueOf(this.base, ledger);
    if (due <= now && now < this.due) {
      this.start({ from: now, days: 1 }, ledger);
      return;
    }
    const known = this.owed.map((notice) => JSON.stringify([notice.kind, notice.target, notice.at]));
    this.owed = noticesOf(this.base, ledger).filter(
      (notice) =>
        ledger.dayAt(notice.at) > dayOfChange ||
        known.includes(JSON.stringify([notice.kind, notice.target, notice.at])),
    );
    this.due = due > now ? due : Math.max(due, this.due);
  }

  private start(base: Base, ledger: Ledger): void {
    this.base = base;
    this.due = dueOf(base, ledger);
    this.owed = noticesOf(base, ledger);
  }
}
