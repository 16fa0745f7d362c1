import type { Day } from '../calendar/day.js';
import type { OfficeKey } from './offices.js';

export type Capacity = 'holder' | 'plt' | 'plh';

/** Someone who fills a position today, or acts in it with power. */
export interface Incumbent {
  /** The incumbency row: the authority that events name. */
  readonly authority: string;
  readonly person: string;
  readonly name: string;
  readonly capacity: Capacity;
  /** The last day of their absence; null: they are there. */
  readonly awayUntil: Day | null;
}

export interface Seat {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  /** Superior positions, nearest first. */
  readonly line: readonly string[];
  readonly incumbents: readonly Incumbent[];
}

/** The part of the organisation that a question needs, as it stands on one day. */
export type Chart = Readonly<Record<string, Seat>>;

/** The position of an office key; null for a person's own. */
export function positionOf(office: OfficeKey): string | null {
  return office.startsWith('position/') ? office.slice('position/'.length) : null;
}

/** The person of an office key; null for a position's. */
export function personOf(office: OfficeKey): string | null {
  return office.startsWith('person/') ? office.slice('person/'.length) : null;
}

/**
 * The superior line of a position. Heads of agencies answer to the competent official, who answers to the
 * appointing authority, though the unit tree puts agencies right below the root.
 *
 * @param heads heads of the units above (and of its own unit), nearest first
 */
export function superiorLine(
  code: string,
  heads: readonly string[],
  competentOfficial: string | undefined,
  appointingAuthority: string | undefined,
): readonly string[] {
  const top = [competentOfficial, appointingAuthority].filter((each) => each !== undefined);
  const below = heads.filter((head) => head !== code && !top.includes(head));
  if (code === appointingAuthority) return [];
  return [...below, ...top.filter((each) => each !== code)];
}
