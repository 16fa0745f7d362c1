import { noticeKinds } from '../domain/notices/kinds.js';
import { relevanceOf } from '../domain/notices/relevance.js';
import type { Rows } from '../store/database.js';
import { type Claimed, putOff, type Settled, settleNotifications } from '../store/notices/outbox.js';

/** What is held back is looked at again after this long. */
const holdFor = 10 * 60_000;

/** Who holds them, and the times of the world and of the cases. */
interface Holder {
  readonly rows: Rows;
  readonly dispatcher: string;
  readonly clock: () => number;
  readonly now: () => number;
}

/**
 * Of what was claimed, that which still is news: what has been overtaken is dropped, with why, and what will be true
 * again is put off. Most of what a busy day writes ends here, without having been read.
 */
export async function current(
  claimed: readonly Claimed[],
  { rows, dispatcher, clock, now }: Holder,
): Promise<readonly Claimed[]> {
  const news: Claimed[] = [];
  const overtaken: Settled[] = [];
  const hold = ({ id }: Claimed, why: string) =>
    putOff(rows, id, dispatcher, { until: clock() + holdFor, why, failed: false });
  for (const each of claimed) {
    // A kind that we do not know was written by a later release, which runs beside this one.
    const relevance = noticeKinds.includes(each.kind) ? relevanceOf(each.kind, each.standing) : undefined;
    if (relevance === undefined) await hold(each, 'kind-unknown');
    else if (relevance === 'held') await hold(each, 'task-paused');
    else if (relevance === 'current') news.push(each);
    else overtaken.push({ id: each.id, state: 'obsolete', why: relevance });
  }
  await settleNotifications(rows, dispatcher, overtaken, now());
  return news;
}
