import { type HolderState, inPower } from '../access/in-power.js';
import type { Day } from '../calendar/day.js';
import { addDays } from '../calendar/day.js';
import { overlap, type Span } from '../calendar/span.js';
import type { OrderKind } from './order.js';

/** `idle`: its time has come, but the holder is there, so that it gives no power. */
export type OrderState = 'ahead' | 'acting' | 'idle' | 'ended';

/**
 * How an order stands on a day.
 *
 * @example orderState('plh', { from: '2026-11-02', to: '2026-11-09' }, '2026-11-04', 'present') // 'idle'
 */
export function orderState(kind: OrderKind, time: Span, today: Day, holder: HolderState): OrderState {
  if (overlap(time, { from: today, to: addDays(today, 1) })) return inPower(kind, holder) ? 'acting' : 'idle';
  return time.from > today && (time.to === null || time.to > time.from) ? 'ahead' : 'ended';
}
