import type { Capacity } from './chart.js';

/**
 * How a post's definitive holder stands on a day: there is none, they are away (absent by the registry, or not
 * in active service), or they are there.
 */
export type HolderState = 'none' | 'away' | 'present';

/**
 * Whether an order gives power on a day. A Plt acts in a vacant post, a Plh for a holder who is away; once the
 * holder is back, or one is appointed, the order gives nothing, whatever its dates say. A mandate takes nothing
 * from the holder: one who is away may decide, where they can.
 *
 * UU 30/2014 Ps 14(1)–(2), Ps 1(24).
 *
 * @example inPower('plh', 'present') // false
 */
export function inPower(capacity: Capacity, holder: HolderState): boolean {
  switch (capacity) {
    case 'holder':
      return true;
    case 'plt':
      return holder === 'none';
    case 'plh':
      return holder !== 'present';
  }
}
