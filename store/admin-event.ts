import { commit, genesis, link } from '../domain/audit/chain.js';
import { newSalt, sha256, type Transaction } from './database.js';

/** What happened outside of any case: an act of administration, in a session of a board, or to an employee. */
export interface AdminEvent {
  readonly stream: `admin:${string}` | `session:${string}` | `employee:${string}`;
  readonly type: string;
  readonly at: number;
  /** Keys and ids alone. */
  readonly ids: object;
  readonly payload: unknown;
}

/**
 * Adds an event to a chained record of administration. The stream is locked until the transaction ends.
 *
 * @returns its sequence number
 */
export async function addAdminEvent(tx: Transaction, given: AdminEvent): Promise<number> {
  const { stream, type, at, ids, payload } = given;
  const [head] = await tx.rows<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM stream_head WHERE stream = $1 FOR UPDATE',
    [stream],
  );
  const previous = head?.hash ?? genesis;
  const event = { stream, seq: (head?.seq ?? 0) + 1, type, at, ids };
  const salt = newSalt();
  const commitment = commit(payload, salt, sha256);
  const hash = link(event, commitment, previous, sha256);
  await tx.rows(
    `INSERT INTO event (stream, seq, type, at, ids, payload, salt, commitment, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10)`,
    [
      stream,
      event.seq,
      type,
      new Date(at),
      JSON.stringify(ids),
      JSON.stringify(payload),
      salt,
      commitment,
      previous,
      hash,
    ],
  );
  await tx.rows(
    'INSERT INTO stream_head (stream, seq, hash) VALUES ($1, $2, $3) ON CONFLICT (stream) DO UPDATE SET seq = $2, hash = $3',
    [stream, event.seq, hash],
  );
  // Told when we commit, once however many events there are; sessions tell of themselves.
  if (!stream.startsWith('session:')) await tx.rows(`SELECT pg_notify('registry_changed', '')`);
  return event.seq;
}
