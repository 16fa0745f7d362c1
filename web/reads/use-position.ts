import type { Position } from '../../contract/position.js';
import { useRead } from '../request/use-read.js';

/** One position. */
export const usePosition = (code: string, enabled: boolean) =>
  useRead<Position>(['position', code], `/positions/${encodeURIComponent(code)}`, { enabled });
