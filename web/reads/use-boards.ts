import type { Boards } from '../../contract/board.js';
import { useRead } from '../request/use-read.js';

/** The boards, who sits on them today, and what the reader may do there. */
export const useBoards = () => useRead<Boards>(['boards'], '/boards');
