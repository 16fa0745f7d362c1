import type { Capacity } from './chart.js';
import type { OfficeKey } from './offices.js';

export type Role = 'hr-officer' | 'auditor' | 'administrator';

/** Someone signed in, with what they may act as today. */
export interface Viewer {
  readonly username: string;
  readonly person: string;
  readonly name: string;
  readonly nip: string | null;
  readonly roles: readonly Role[];
  readonly offices: readonly HeldOffice[];
}

/** A position that the viewer fills or acts in. */
export interface HeldOffice {
  readonly position: string;
  readonly title: string;
  readonly unit: string;
  readonly capacity: Capacity;
  /** Id of the incumbency. */
  readonly authority: string;
  /** The unit that the office heads; null unless it heads one. */
  readonly leads: string | null;
}

/** The offices in whose inboxes the viewer reads: positions, and their own. */
export function officeKeys(viewer: Viewer): readonly OfficeKey[] {
  return [`person/${viewer.person}`, ...viewer.offices.map((held) => `position/${held.position}` as const)];
}

/** HR and auditors see every case. */
export function seesEverything(viewer: Pick<Viewer, 'roles'>): boolean {
  return viewer.roles.includes('hr-officer') || viewer.roles.includes('auditor');
}
