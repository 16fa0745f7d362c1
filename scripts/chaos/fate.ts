import type { Random } from '../../prisma/seed/city/random.js';

/** What will be done to a case out of the ordinary, and at which step. */
export interface Fate {
  readonly at: string;
  readonly act:
    | 'returned'
    | 'rejected'
    | 'document-returned'
    | 'outside-rejected'
    | 'withdrawn'
    | 'suspended'
    | 'cancelled';
}

/** Half of the cases go through; the others meet one of these. */
const fates: readonly [Fate, ...Fate[]] = [
  { at: 'proposal', act: 'returned' },
  { at: 'decision', act: 'returned' },
  { at: 'verification', act: 'document-returned' },
  { at: 'verification', act: 'document-returned' },
  { at: 'audit-clearance', act: 'rejected' },
  { at: 'proposal', act: 'rejected' },
  { at: 'decision', act: 'rejected' },
  { at: 'technical-clearance', act: 'outside-rejected' },
  { at: 'opinions', act: 'withdrawn' },
  { at: 'board', act: 'withdrawn' },
  { at: 'proposal', act: 'withdrawn' },
  { at: 'verification', act: 'suspended' },
  { at: 'board', act: 'suspended' },
  { at: 'decree', act: 'suspended' },
  { at: 'opinions', act: 'cancelled' },
  { at: 'board', act: 'cancelled' },
];

/** Draws what becomes of a case; undefined: nothing out of the ordinary. */
export function drawFate(random: Random): Fate | undefined {
  return random.chance(50) ? undefined : random.pick(fates);
}
