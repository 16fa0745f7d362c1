import type { Random } from '../../prisma/seed/city/random.js';
import type { Callers } from './callers.js';
import type { CaseClock } from './case-clock.js';

/** The account of HR: it sees every case, and is secretary of the board. */
export const hr = 'kepala-bkpsdm';

/** What every driver works with. */
export interface World {
  readonly callers: Callers;
  readonly clock: CaseClock;
  readonly random: Random;
  /** Accounts by the code of the post that they hold or act in. */
  readonly officials: ReadonlyMap<string, string>;
  /** From then on nothing new is begun. */
  readonly stopping: AbortSignal;
  readonly say: (line: string) => void;
}

/** The account that acts in an office; a person's own office is the mover's. */
export function accountOf({ officials }: World, office: string, mover: string): string | undefined {
  return office.startsWith('position/') ? officials.get(office.slice('position/'.length)) : mover;
}
