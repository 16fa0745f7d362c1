import { expect, test } from '@jest/globals';
import { awaitedKinds, liftingKinds, notLifted } from '../../../domain/eligibility/lifting.js';

test('a document lifts the rule that names it, and no other', () => {
  expect(liftingKinds(['no-moratorium', 'same-level', 'no such rule'])).toEqual(['ministry-consent']);
  expect(notLifted(['no-moratorium', 'same-level'], ['ministry-consent', 'rank-decree'])).toEqual([
    'same-level',
  ]);
  expect(notLifted(['no-moratorium'], ['rank-decree'])).toEqual(['no-moratorium']);
});

test('only an open check waits for a document', () => {
  const detail = { blocked: ['no-moratorium'] };
  expect(
    awaitedKinds([
      { state: 'open', detail },
      { state: 'open', detail: {} },
    ]),
  ).toEqual(['ministry-consent']);
  expect(
    awaitedKinds([
      { state: 'closed', detail },
      { state: 'paused', detail },
    ]),
  ).toEqual([]);
});
