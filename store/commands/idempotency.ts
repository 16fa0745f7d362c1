import { type Pace, realPace, timeAt } from '../../domain/calendar/pace.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows, Transaction } from '../database.js';
import { prepared } from '../prepared.js';

/** A command that may be sent again with the same key. */
export interface Idempotency {
  readonly caller: string;
  readonly path: string;
  readonly key: string;
  readonly bodyHash: string;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
  /** It was given before, and nothing was done now. */
  readonly repeated?: true;
}

/**
 * The answer already given to this key. Asked after the case is locked, so that two sendings at once meet.
 *
 * @throws {Refusal} IDEMPOTENCY_KEY_REUSED when the key came with another body
 */
export async function answeredBefore(
  tx: Transaction,
  request: Idempotency | undefined,
): Promise<Answer | undefined> {
  if (!request) return undefined;
  const [row] = await tx.rows<{ body_hash: string; status: number; answer: object }>(
    prepared(
      'SELECT body_hash, status, answer FROM idempotency_key WHERE caller = $1 AND path = $2 AND key = $3',
    ),
    [request.caller, request.path, request.key],
  );
  if (!row) return undefined;
  if (row.body_hash !== request.bodyHash) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return { status: row.status, body: row.answer, repeated: true };
}

/** Keeps the answer for 30 days, written last: refusals are never kept. */
export function keepAnswer(
  tx: Transaction,
  request: Idempotency | undefined,
  answer: Answer,
  now: number,
): void {
  if (!request) return;
  tx.write(
    prepared(
      'INSERT INTO idempotency_key (caller, path, key, body_hash, status, answer, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    ),
    [
      request.caller,
      request.path,
      request.key,
      request.bodyHash,
      answer.status,
      JSON.stringify(answer.body),
      new Date(now),
    ],
  );
}

/** How long an answer can be asked for again: thirty days of the world, in which those who ask live. */
const keptFor = 30 * 86_400_000;

/**
 * Takes away answers older than 30 days. They are dated in the time of the cases, which in a demonstration passes
 * thirty days in minutes.
 *
 * @param now of the world
 * @returns how many
 */
export async function forgetAnswers(rows: Rows, now: number, pace: Pace = realPace): Promise<number> {
  const gone = await rows('DELETE FROM idempotency_key WHERE at < $1 RETURNING key', [
    new Date(timeAt(now - keptFor, pace)),
  ]);
  return gone.length;
}
