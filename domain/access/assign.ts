import { type Capacity, type Chart, type Incumbent, personOf, positionOf } from './chart.js';
import type { OfficeKey } from './offices.js';

/** What a step asks of those who act in it. */
export interface Demands {
  /** For the definitive holder alone. */
  readonly strategic: boolean;
  /** Persons who may not act: the subject, those in conflict, and those who decided a step that must be another's. */
  readonly excluded: ReadonlySet<string>;
}

/** Where a task goes, or why nobody can take it. */
export type Assignment =
  | {
      readonly office: OfficeKey;
      readonly reason: 'assigned' | 'conflict';
      readonly by: readonly Incumbent[];
    }
  | { readonly office: OfficeKey; readonly reason: 'nobody'; readonly why: 'vacant' | 'conflict' };

/**
 * Which office takes a task: the named one, or, when all who could act there are in conflict, the nearest
 * superior office in which somebody can. A vacant office keeps its task: power does not move by itself.
 *
 * UU 30/2014 Ps 14(7) (strategic decisions), Ps 42–43 (conflicts of interest go to the superior).
 */
export function assign(office: OfficeKey, chart: Chart, demands: Demands): Assignment {
  const position = positionOf(office);
  if (position === null) return assignPerson(office, demands);
  const acting = able(chart, position, demands.strategic);
  if (acting.length === 0) return { office, reason: 'nobody', why: 'vacant' };
  const free = withoutConflict(acting, demands);
  if (free.length > 0) return { office, reason: 'assigned', by: free };
  for (const superior of chart[position]?.line ?? []) {
    const others = withoutConflict(able(chart, superior, demands.strategic), demands);
    if (others.length > 0) return { office: `position/${superior}`, reason: 'conflict', by: others };
  }
  return { office, reason: 'nobody', why: 'conflict' };
}

/** A person's own task has no superior office to go to. */
function assignPerson(office: OfficeKey, { excluded }: Demands): Assignment {
  const person = personOf(office);
  return person !== null && excluded.has(person)
    ? { office, reason: 'nobody', why: 'conflict' }
    : { office, reason: 'assigned', by: [] };
}

/** Those who act in a position today, whom a step of this weight admits. */
export function able(chart: Chart, position: string, strategic: boolean): readonly Incumbent[] {
  return (chart[position]?.incumbents ?? []).filter((each) => admits(each.capacity, strategic));
}

/** Strategic decisions are for the holder, never for Plt or Plh. */
export function admits(capacity: Capacity, strategic: boolean): boolean {
  return !strategic || capacity === 'holder';
}

function withoutConflict(incumbents: readonly Incumbent[], demands: Demands): readonly Incumbent[] {
  return incumbents.filter((each) => !demands.excluded.has(each.person));
}
