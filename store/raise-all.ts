import type { Rows } from './database.js';

export interface RaiseAll {
  /** How many urgent wakes may wait for the relay at once. */
  readonly most: number;
  /** Called when there is no room for more, until there is. @returns false to give up */
  readonly wait: (raised: number) => Promise<boolean>;
}

/**
 * Raises every case that is not yet done, once: the whole recovery from a Temporal that was wiped or restored.
 * Only so many wait at a time: the relay and Temporal are not flooded, and what becomes urgent meanwhile, a
 * decree to be made, does not stand behind ten thousand others.
 *
 * @returns how many, and whether that was all
 */
export async function raiseAll(
  rows: Rows,
  { most, wait }: RaiseAll,
): Promise<{ readonly raised: number; readonly all: boolean }> {
  let raised = 0;
  let after: string | null = null;
  for (;;) {
    const round: Round = await raiseSome(rows, most, after);
    raised += round.raised;
    after = round.last ?? after;
    if (round.raised < round.room) return { raised, all: true };
    if (round.raised === 0 && !(await wait(raised))) return { raised, all: false };
  }
}

interface Round {
  readonly raised: number;
  readonly room: number;
  readonly last: string | null;
}

/** Raises as many of the cases after `after` as there is room for, in the order of their ids. */
async function raiseSome(rows: Rows, most: number, after: string | null): Promise<Round> {
  const [round] = await rows<Round>(
    `WITH room AS (SELECT greatest($1 - (SELECT count(*) FROM cases WHERE seen_seq < wake_seq AND urgent), 0) AS free),
     chosen AS (SELECT id FROM cases WHERE ($2::uuid IS NULL OR id > $2::uuid)
         AND (closed_at IS NULL OR EXISTS (SELECT 1 FROM effect e WHERE e.case_id = cases.id AND e.state = 'pending'))
       ORDER BY id LIMIT (SELECT free FROM room)),
     done AS (UPDATE cases SET wake_seq = wake_seq + 1, urgent = true, leased_until = NULL WHERE id IN (SELECT id FROM chosen) RETURNING id)
     SELECT (SELECT count(*) FROM done)::int AS raised, (SELECT free FROM room)::int AS room,
       (SELECT id FROM done ORDER BY id DESC LIMIT 1) AS last`,
    [most, after],
  );
  if (!round) throw new Error('A statement without FROM gives one row');
  return round;
}
