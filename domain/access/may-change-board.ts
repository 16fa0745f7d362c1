import { mayOrder, type OrderingAs } from './may-order.js';
import type { Viewer } from './viewer.js';

/**
 * Whether the viewer may change who sits on a board: the definitive holder of the office that forms it (PP 30/2019
 * Ps 47), and HR, who are its secretariat and enter the decree.
 *
 * @param formedBy position that fills the office; undefined where the city has named none
 * @returns null when they may not
 */
export function mayChangeBoard(viewer: Viewer, formedBy: string | undefined): OrderingAs | null {
  return mayOrder(viewer, formedBy);
}
