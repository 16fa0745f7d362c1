import { describe, expect, test } from '@jest/globals';
import { type ChainedEvent, commit, genesis, link, verifyChain } from '../../../domain/audit/chain.js';
import { fc, test as property } from '../../support/property.js';
import { anyStream, chained, sha256 } from './streams.js';

/** A forgery of the event at `at`, and what it is found by. */
type Forgery = readonly [what: string, forge: (event: ChainedEvent) => Partial<ChainedEvent>, fault: string];

const forgeries: readonly Forgery[] = [
  ['another type', () => ({ type: 'case-withdrawn' }), 'hash'],
  ['another time', ({ at }) => ({ at: at + 1 }), 'hash'],
  ['another id', ({ ids }) => ({ ids: { ...ids, actor: 'somebody else' } }), 'hash'],
  ['one id less', () => ({ ids: { only: 'this' } }), 'hash'],
  ['another stream', () => ({ stream: 'case:2' }), 'hash'],
  ['another payload', ({ payload }) => ({ payload: [payload, 'forged'] }), 'payload'],
  [
    'a payload erased without its salt',
    ({ payload }) => ({ payload: payload === null ? 'x' : null }),
    'payload',
  ],
  ['a payload put in place of an erased one', () => ({ payload: 'forged', salt: null }), 'payload'],
  ['another salt', ({ salt }) => ({ salt: `${salt}0` }), 'payload'],
  ['another commitment', () => ({ commitment: sha256('forged') }), 'payload'],
  [
    'a payload with a commitment to match',
    ({ salt }) => ({ payload: 'forged', commitment: commit('forged', salt ?? '', sha256) }),
    'hash',
  ],
  ['another hash', () => ({ hash: sha256('forged') }), 'hash'],
  ['another hash of the one before', () => ({ prevHash: sha256('forged') }), 'previous'],
  ['another number', ({ seq }) => ({ seq: seq + 1 }), 'gap'],
];

describe('found, and named by its place, is', () => {
  const placed = anyStream.chain((events) =>
    fc.record({ events: fc.constant(events), at: fc.nat({ max: events.length - 1 }) }),
  );

  for (const [what, forge, fault] of forgeries) {
    property.prop([placed])(`${what}, anywhere`, ({ events, at }) => {
      const forged = events.map((event, index) => (index === at ? { ...event, ...forge(event) } : event));
      expect(verifyChain(forged, sha256)).toEqual({ seq: at + 1, what: fault });
    });
  }

  property.prop([placed])(
    'an event rewritten with a hash that fits, by the one after it',
    ({ events, at }) => {
      fc.pre(at < events.length - 1);
      const forged = events.map((event, index) =>
        index === at ? rehashed({ ...event, type: 'forged' }) : event,
      );
      expect(verifyChain(forged, sha256)).toEqual({ seq: at + 2, what: 'previous' });
    },
  );

  property.prop([placed])('an event taken out, though those after it are renumbered', ({ events, at }) => {
    fc.pre(at < events.length - 1);
    const rest = events.toSpliced(at, 1);
    expect(verifyChain(rest, sha256)).toEqual({ seq: at + 1, what: 'gap' });
    expect(verifyChain(renumbered(rest), sha256)).toEqual({ seq: at + 1, what: 'previous' });
  });

  property.prop([placed])('an event put in, though those after it are renumbered', ({ events, at }) => {
    const [copy] = chained('case:1', [{ type: 'forged', at: 0, ids: {}, payload: null }]);
    if (!copy) throw new Error('nothing to put in');
    const more = events.toSpliced(at, 0, { ...copy, seq: at + 1, prevHash: events[at]?.prevHash ?? genesis });
    expect(verifyChain(more, sha256)).not.toBeNull();
    const fitting = renumbered(more).map((event, index) => (index === at ? rehashed(event) : event));
    expect(verifyChain(fitting, sha256)).toEqual({ seq: at + 2, what: 'previous' });
  });

  property.prop([placed, fc.nat({ max: 7 })])(
    'two events that have changed places',
    ({ events, at }, other) => {
      fc.pre(other < events.length && other !== at);
      const first = Math.min(at, other);
      const [one, two] = [events[at], events[other]];
      if (!one || !two) throw new Error('no such place');
      const swapped = events.with(at, two).with(other, one);
      expect(verifyChain(swapped, sha256)).toEqual({ seq: first + 1, what: 'gap' });
      expect(verifyChain(renumbered(swapped), sha256)).toEqual({ seq: first + 1, what: 'previous' });
    },
  );
});

property.prop([anyStream])('a stream as it was written is whole', (events) => {
  expect(verifyChain(events, sha256)).toBeNull();
  expect(verifyChain(JSON.parse(JSON.stringify(events)), sha256)).toBeNull();
});

property.prop([anyStream, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })])(
  'erasing payloads with their salts keeps it whole, whichever they are',
  (events, erased) => {
    const rest = events.map((event, at) => (erased[at] ? { ...event, payload: null, salt: null } : event));
    expect(verifyChain(rest, sha256)).toBeNull();
  },
);

property.prop([fc.jsonValue()])(
  'a commitment does not tell what it commits to: its salt changes it',
  (payload) => {
    expect(commit(payload, 'one', sha256)).not.toBe(commit(payload, 'other', sha256));
  },
);

test('what JSON cannot say is not committed to or linked', () => {
  expect(() => commit({ at: new Date(0) }, 'salt', sha256)).toThrow(TypeError);
  const event = { stream: 's', seq: 1, type: 't', at: Number.NaN, ids: {} };
  expect(() => link(event, '', genesis, sha256)).toThrow(TypeError);
});

function renumbered(events: readonly ChainedEvent[]): readonly ChainedEvent[] {
  return events.map((event, index) => ({ ...event, seq: index + 1 }));
}

function rehashed(event: ChainedEvent): ChainedEvent {
  return { ...event, hash: link(event, event.commitment, event.prevHash, sha256) };
}
