import { canonicalJson } from './canonical.js';

/** SHA-256 of UTF-8 text, as lower-case hex; passed in, so that this folder needs no platform. */
export type Hash = (text: string) => string;

/** An event as it is linked: `at` in ms since 1970 UTC. */
export interface Linkable {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly ids: object;
}

/** The hash before the first event of a stream. */
export const genesis = '0'.repeat(64);

/**
 * Commits to a payload without revealing it: once payload and salt are erased, the chain still holds.
 *
 * @param salt random, at least 128 bits, of this event alone
 * @throws TypeError as `canonicalJson`, for a payload that is not JSON
 * @example commit({ reason: 'x', by: 1 }, 'salt', (text) => text) // 'salt\n{"by":1,"reason":"x"}'
 */
export function commit(payload: unknown, salt: string, hash: Hash): string {
  return hash(`${salt}\n${canonicalJson(payload ?? null)}`);
}

/**
 * The hash of an event: covers its place, the one before, its type, time, ids and payload commitment.
 *
 * @throws TypeError as `canonicalJson`, for ids that are not JSON
 * @example link({ stream: 's', seq: 1, type: 't', at: 0, ids: {} }, 'c', 'p', (text) => text.slice(0, 26)) // '{"at":0,"commitment":"c","'
 */
export function link(event: Linkable, commitment: string, previous: string, hash: Hash): string {
  const { stream, seq, type, at, ids } = event;
  return hash(canonicalJson({ stream, seq, previous, type, at, ids, commitment }));
}

/** An event as stored. */
export interface ChainedEvent extends Linkable {
  readonly payload: unknown;
  readonly salt: string | null;
  readonly commitment: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** The first fault of a stream; null when it holds. */
export interface ChainFault {
  readonly seq: number;
  readonly what: 'gap' | 'previous' | 'payload' | 'hash';
}

/**
 * Checks a whole stream, oldest first.
 *
 * A stream cut off at its end is whole in itself: its head tells how long it was.
 *
 * @returns the first event that does not fit, and in what; null when all do
 * @example verifyChain([], (text) => text) // null
 */
export function verifyChain(events: readonly ChainedEvent[], hash: Hash): ChainFault | null {
  let previous = genesis;
  let seq = 0;
  for (const event of events) {
    seq += 1;
    if (event.seq !== seq) return { seq, what: 'gap' };
    if (event.prevHash !== previous) return { seq, what: 'previous' };
    if (!keepsCommitment(event, hash)) return { seq, what: 'payload' };
    if (link(event, event.commitment, previous, hash) !== event.hash) return { seq, what: 'hash' };
    previous = event.hash;
  }
  return null;
}

/** Erased by law are payload and salt together: a payload whose salt is gone could be anything. */
function keepsCommitment({ payload, salt, commitment }: ChainedEvent, hash: Hash): boolean {
  return salt === null ? (payload ?? null) === null : commit(payload, salt, hash) === commitment;
}
