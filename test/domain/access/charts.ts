import type { Demands } from '../../../domain/access/assign.js';
import type { Capacity, Chart, Incumbent, Seat } from '../../../domain/access/chart.js';
import { fc } from '../../support/property.js';

export const positions = ['section', 'division', 'agency', 'secretary', 'mayor'] as const;
export type Position = (typeof positions)[number];

export function incumbent(person: string, capacity: Capacity = 'holder'): Incumbent {
  return { authority: `${person}-${capacity}`, person, name: person, capacity, awayUntil: null };
}

/** A line of five offices, each answering to all that follow it; vacant unless filled. */
export function chartOf(filled: Partial<Record<Position, readonly Incumbent[]>>): Chart {
  const seats = positions.map((code, index): [string, Seat] => [
    code,
    { code, title: code, unit: code, line: positions.slice(index + 1), incumbents: filled[code] ?? [] },
  ]);
  return Object.fromEntries(seats);
}

const people = ['ani', 'budi', 'cici', 'dodi', 'euis', 'fajar'];

const anyIncumbents = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...people), fc.constantFrom<Capacity>('holder', 'plt', 'plh'))
    .map(([person, capacity]) => incumbent(person, capacity)),
  { maxLength: 3, selector: ({ person }) => person },
);

/** Any people in any capacities, some in several offices, some offices vacant. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .record(Object.fromEntries(positions.map((code) => [code, anyIncumbents])))
  .map(chartOf);

export const anyDemands: fc.Arbitrary<Demands> = fc.record({
  strategic: fc.boolean(),
  excluded: fc.subarray(people).map((excluded) => new Set(excluded)),
});
