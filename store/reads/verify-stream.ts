import { type ChainedEvent, type ChainFault, verifyChain } from '../../domain/audit/chain.js';
import { type Rows, sha256 } from '../database.js';

/** The first event of a stream that does not fit, and in what; null when the whole chain holds. */
export async function verifyStream(rows: Rows, stream: string): Promise<ChainFault | null> {
  const events = await rows<ChainedEvent>(
    'SELECT stream, seq, type, at, ids, payload, salt, commitment, prev_hash AS "prevHash", hash FROM event WHERE stream = $1 ORDER BY seq',
    [stream],
  );
  const fault = verifyChain(events, sha256);
  if (fault) return fault;
  // A stream cut off at its end is whole in itself: the head says how long it was. None begins without an event.
  const [head] = await rows<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM stream_head WHERE stream = $1',
    [stream],
  );
  const last = events.at(-1);
  const whole = last !== undefined && head?.seq === last.seq && head.hash === last.hash;
  return whole ? null : { seq: (last?.seq ?? 0) + 1, what: 'gap' };
}
