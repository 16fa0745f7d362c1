import type { Day } from './day.js';
import type { Zone } from './zone.js';

/** Where a change holds: everywhere, in one agency, or in one time zone. */
export interface Scope {
  readonly agency?: string | undefined;
  readonly zone?: Zone | undefined;
}

/** What HR changes in the calendar. */
export type CalendarChange =
  | LoadYear
  | (AddedDay & Scope)
  | ({ readonly kind: 'remove'; readonly date: Day; readonly source: string } & Scope)
  | { readonly kind: 'time-zone'; readonly agency: string; readonly zone: Zone | null };

/** The days off of a year are known from now on; they come in the same change. */
export interface LoadYear {
  readonly kind: 'load';
  readonly year: number;
  readonly source: string;
}

/** A day off. */
export interface AddedDay {
  readonly kind: 'add';
  readonly date: Day;
  readonly type: 'national' | 'joint_leave';
  readonly name: { readonly id: string; readonly en: string };
  readonly source: string;
}

/** How a scope is kept: `agency/<unit code>`, `zone/<time zone>`, or nothing for everywhere. */
export function scopeKey({ agency, zone }: Scope): string | null {
  if (agency !== undefined) return `agency/${agency}`;
  return zone === undefined ? null : `zone/${zone}`;
}
