import type { HeldOffice, Viewer } from '../../../domain/access/viewer.js';

/** Somebody signed in, who holds nothing unless told. */
export function viewer(person: string, change: Partial<Viewer> = {}): Viewer {
  return { username: person, person, name: person, nip: null, roles: [], offices: [], ...change };
}

/** A position as held, by its holder unless told. */
export function held(position: string, change: Partial<HeldOffice> = {}): HeldOffice {
  const capacity = 'holder';
  return {
    position,
    title: position,
    unit: position,
    capacity,
    authority: `of-${position}`,
    leads: null,
    ...change,
  };
}
