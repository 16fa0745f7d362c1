import type { Positions } from '../../contract/position.js';
import { useRead } from '../request/use-read.js';
import { addressOf } from '../request/use-read-pages.js';

/** As many as can be looked through without scrolling. */
const most = '8';

/** Positions by part of the title; `vacant` and `level` narrow them. */
export const usePositions = (q: string, only: { readonly vacant?: boolean; readonly level?: string }) =>
  useRead<Positions>(
    ['positions', q, only],
    addressOf('/positions', {
      q: q.trim() === '' ? undefined : q,
      vacant: only.vacant === undefined ? undefined : String(only.vacant),
      level: only.level,
      limit: most,
    }),
    { keepPrevious: true },
  );
