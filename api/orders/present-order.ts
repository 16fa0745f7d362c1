import type * as z from 'zod';
import type { orderSchema } from '../../contract/order.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import type { OrderReading } from '../../store/reads/orders.js';
import { isoOf } from '../iso.js';

/** An order as it leaves: days as people say them, the last one included. */
export function presentOrder(order: OrderReading, viewer: Viewer): z.input<typeof orderSchema> {
  const { id, kind, number, source, position, official, from, to, orderedTo, state, mayRevoke } = order;
  const { issuedAt, issuedBy, revokedAt, revokedBy } = order;
  const seesReason = mayRevoke || viewer.person === official.id || viewer.roles.includes('hr-officer');
  const reason = seesReason ? order.reason : null;
  return {
    ...{ id, kind, number, source, position, from, state },
    official: { nip: official.nip, name: official.name },
    until: lastDay(from, to),
    orderedUntil: lastDay(from, orderedTo),
    extends: order.extends,
    issued: issuedAt === null || issuedBy === null ? null : { at: isoOf(issuedAt), by: issuedBy },
    revoked:
      revokedAt === null || revokedBy === null ? null : { at: isoOf(revokedAt), by: revokedBy, reason },
    may: mayRevoke ? ['read', 'revoke'] : ['read'],
  };
}

/** The last day of a time; null where it has no end, or no day. */
function lastDay(from: Day, to: Day | null): Day | null {
  return to === null || to <= from ? null : addDays(to, -1);
}
