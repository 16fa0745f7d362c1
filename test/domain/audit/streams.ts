import { createHash } from 'node:crypto';
import { type ChainedEvent, commit, genesis, type Linkable, link } from '../../../domain/audit/chain.js';
import { fc } from '../../support/property.js';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What happened, before it is linked. */
export type Happening = Pick<Linkable, 'type' | 'at' | 'ids'> & { readonly payload: unknown };

/** Links what happened into a stream, as the store does. */
export function chained(stream: string, happenings: readonly Happening[]): readonly ChainedEvent[] {
  let previous = genesis;
  return happenings.map(({ payload, ...rest }, index) => {
    const salt = sha256(`salt ${index}`).slice(0, 32);
    const event = { stream, seq: index + 1, ...rest };
    const commitment = commit(payload, salt, sha256);
    const hash = link(event, commitment, previous, sha256);
    const row = { ...event, payload, salt, commitment, prevHash: previous, hash };
    previous = hash;
    return row;
  });
}

const json = fc
  .jsonValue({ maxDepth: 2 })
  .map((value): unknown => JSON.parse(JSON.stringify(value).normalize()));

const anyHappening: fc.Arbitrary<Happening> = fc.record({
  type: fc.constantFrom('case-submitted', 'step-opened', 'task-decided'),
  at: fc.nat(),
  ids: fc.dictionary(fc.constantFrom('case', 'step', 'task', 'actor'), fc.uuid()),
  payload: fc.oneof(json, fc.constant(null)),
});

/** Streams of 1 to 8 events. */
export const anyStream = fc
  .array(anyHappening, { minLength: 1, maxLength: 8 })
  .map((happenings) => chained('case:1', happenings));
