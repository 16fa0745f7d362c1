import type { Text } from '../text.js';
import type { Capacity } from './chart.js';

/**
 * In which capacity somebody acts in a post, as it stands above their signature. What a Plh does is done on behalf
 * of the holder (UU 30/2014 Ps 14(4)).
 *
 * @example actingTitle('plh', 'Kepala Dinas Sosial').id // 'Plh. Kepala Dinas Sosial, a.n.'
 */
export function actingTitle(capacity: Capacity, post: string): Text {
  switch (capacity) {
    case 'holder':
      return { id: post, en: post };
    case 'plt':
      return { id: `Plt. ${post}`, en: `Plt. ${post}` };
    case 'plh':
      return { id: `Plh. ${post}, a.n.`, en: `Plh. ${post}, on behalf of the holder` };
  }
}
