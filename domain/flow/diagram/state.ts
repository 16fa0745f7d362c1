import type { Text } from '../../text.js';
import { outcomeTitle } from '../step-words.js';

/** Where a step stands in a case. */
export interface ShownState {
  readonly state: string;
  readonly outcome: string | null;
}

/** How a step's state looks: words, colour, mark, and the class of its card. */
export interface Look {
  readonly words: Text;
  readonly colour: 'open' | 'done' | 'warn' | 'bad' | 'quiet';
  readonly mark: 'tick' | 'cross' | 'back' | 'dot' | 'pause' | 'none';
  readonly card: 'open' | 'closed' | 'skipped' | 'cancelled';
}

const skipped: Look = {
  words: { id: 'Dilewati', en: 'Skipped' },
  colour: 'quiet',
  mark: 'none',
  card: 'skipped',
};

/** The look of a step; null for one that still lies ahead, or where no case is shown. */
export function lookOf(state: ShownState | undefined, isSkipped: boolean): Look | null {
  switch (state?.state) {
    case 'open':
      return {
        words: { id: 'Sedang berjalan', en: 'In progress' },
        colour: 'open',
        mark: 'dot',
        card: 'open',
      };
    case 'paused':
      return { words: { id: 'Ditunda', en: 'Paused' }, colour: 'warn', mark: 'pause', card: 'closed' };
    case 'cancelled':
      return {
        words: { id: 'Dibatalkan', en: 'Cancelled' },
        colour: 'quiet',
        mark: 'none',
        card: 'cancelled',
      };
    case 'closed':
      return closedLook(state.outcome);
    default:
      // Superseded: to be done anew, so it lies ahead again.
      return isSkipped ? skipped : null;
  }
}

function closedLook(outcome: string | null): Look {
  const words = outcomeTitle(outcome);
  if (outcome === 'rejected') return { words, colour: 'bad', mark: 'cross', card: 'closed' };
  if (outcome === 'returned') return { words, colour: 'warn', mark: 'back', card: 'closed' };
  return { words, colour: 'done', mark: 'tick', card: 'closed' };
}
