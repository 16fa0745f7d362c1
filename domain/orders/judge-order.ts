import { addDays } from '../calendar/day.js';
import { addMonths } from '../calendar/period.js';
import { overlap } from '../calendar/span.js';
import { pltExtensions, pltTerm } from '../policy/acting.js';
import { Refusal } from '../refusal.js';
import type { OrderAsked, OrderFacts } from './order.js';
import { refuseOfficial } from './refuse-official.js';
import { refusePost } from './refuse-post.js';

/** An order that may be given. */
export interface OrderTaken {
  /** The order that it extends; null where it is the first. */
  readonly extends: string | null;
}

/**
 * Whether somebody may be ordered to act in a post for a time.
 *
 * UU 30/2014 Ps 14; SE BKN 1/SE/I/2021 (docs/decisions/0012).
 *
 * @returns what the order extends, or why it may not be given: ORDER_PERIOD_INVALID, ORDER_BACKDATED, what
 * `refuseOfficial` and `refusePost` find, ORDER_TOO_LONG, ORDER_EXTENDED_ALREADY, ORDER_OVERLAPS
 * @throws {Refusal} POLICY_NOT_IN_FORCE for a paper order older than the rules
 */
export function judgeOrder(asked: OrderAsked, facts: OrderFacts): OrderTaken | Refusal {
  const until = addDays(asked.to, -1);
  if (until < asked.from) return new Refusal('ORDER_PERIOD_INVALID', { from: asked.from, until });
  if (asked.from < facts.today && !asked.paper)
    return new Refusal('ORDER_BACKDATED', { from: asked.from, today: facts.today });
  const refusal =
    refuseOfficial(asked, facts) ??
    refusePost(asked, facts) ??
    refuseOverlap(asked, facts) ??
    refuseTerm(asked, facts);
  if (refusal) return refusal;
  return { extends: asked.kind === 'plt' ? (facts.earlier.at(-1)?.id ?? null) : null };
}

/** Two never act in one post at a time, whatever each is called. */
function refuseOverlap(asked: OrderAsked, { post, standing }: OrderFacts): Refusal | null {
  const other = standing.find((order) => overlap(order, asked));
  if (!other) return null;
  return new Refusal('ORDER_OVERLAPS', {
    position: post.title,
    number: other.number,
    from: other.from,
    until: other.to === null ? '…' : addDays(other.to, -1),
  });
}

/**
 * A Plt acts for so many months by one order, and may be extended so often: every order of the same person in the
 * same post counts while the post stays vacant, so that a day between two orders makes no new beginning.
 */
function refuseTerm(asked: OrderAsked, { official, post, earlier }: OrderFacts): Refusal | null {
  if (asked.kind === 'plh') return null;
  const { months } = pltTerm.at(asked.from);
  const end = addMonths(asked.from, months);
  if (asked.to > end) {
    const quoted = { months, latest: addDays(end, -1), until: addDays(asked.to, -1) };
    return new Refusal('ORDER_TOO_LONG', quoted);
  }
  const extensions = pltExtensions.at(asked.from);
  if (earlier.length <= extensions) return null;
  const quoted = { official: official.name, position: post.title, orders: earlier.length, extensions };
  return new Refusal('ORDER_EXTENDED_ALREADY', quoted);
}
