import type { Task } from '../../../../contract/task.js';

export type Offer = Task['verdicts'][number];

/**
 * The verdicts that can be given to all of these tasks at once: each offers them, and what must come with them is a
 * reason at most. What ends a case, or puts a name under it, is decided one by one.
 */
export function verdictsForAll(tasks: readonly Task[]): readonly Offer[] {
  const [first, ...others] = tasks;
  if (first === undefined) return [];
  return first.verdicts.filter(
    (offer) =>
      offer.verdict !== 'signed' &&
      offer.verdict !== 'rejected' &&
      asksAtMostReason(offer) &&
      others.every(({ verdicts }) =>
        verdicts.some((each) => each.verdict === offer.verdict && asksAtMostReason(each)),
      ),
  );
}

function asksAtMostReason({ schema }: Offer): boolean {
  return schema.required.every((name) => name === 'verdict' || name === 'reason');
}
