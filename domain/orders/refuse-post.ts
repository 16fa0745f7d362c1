import { firstGap, overlap, shared } from '../calendar/span.js';
import { Refusal } from '../refusal.js';
import type { OrderAsked, OrderFacts } from './order.js';

/**
 * Why the post takes no such order in that time: a Plt acts only where nobody holds it, a Plh only while its
 * holder is away.
 *
 * @returns ORDER_TO_HOLDER, POST_HAS_HOLDER, POST_HAS_NO_HOLDER, HOLDER_NOT_ABSENT
 */
export function refusePost(asked: OrderAsked, { post, official, holders }: OrderFacts): Refusal | null {
  const position = post.title;
  const inTheWay = holders.filter((holder) => overlap(holder, asked));
  if (inTheWay.some(({ person }) => person === official.person))
    return new Refusal('ORDER_TO_HOLDER', { official: official.name, position });
  if (asked.kind === 'plt') {
    const [holder] = inTheWay;
    if (!holder) return null;
    return new Refusal('POST_HAS_HOLDER', { position, holder: holder.name, from: holder.from });
  }
  const vacant = firstGap(asked, inTheWay);
  if (vacant !== null) return new Refusal('POST_HAS_NO_HOLDER', { position, day: vacant });
  for (const holder of inTheWay) {
    const there = holder.active ? firstGap(shared(holder, asked), holder.absences) : null;
    if (there !== null) return new Refusal('HOLDER_NOT_ABSENT', { holder: holder.name, day: there });
  }
  return null;
}
