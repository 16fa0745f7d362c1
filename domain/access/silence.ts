import type { Refusal } from '../refusal.js';
import type { Acting } from './act.js';
import type { Viewer } from './viewer.js';

/**
 * How the viewer enters for HR that a giver of an opinion stays silent: for the office of its head, or as its
 * officer. Only where the task is not theirs to decide; what else keeps them from the case keeps them from this.
 *
 * @param refused why they may not give the opinion themselves
 * @returns null when they may not
 */
export function maySpeakForSilence(
  viewer: Viewer,
  refused: Refusal,
  hrPosition: string | undefined,
): Acting | null {
  if (refused.code !== 'ESCALATION_SEES_ONLY' && refused.code !== 'NOT_YOUR_OFFICE') return null;
  if (hrPosition === undefined) return null;
  const office = `position/${hrPosition}` as const;
  const held = viewer.offices.find(({ position }) => position === hrPosition);
  if (held) return { office, capacity: held.capacity, authority: held.authority };
  return viewer.roles.includes('hr-officer') ? { office, capacity: 'hr-officer', authority: null } : null;
}
