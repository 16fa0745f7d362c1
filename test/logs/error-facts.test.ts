import { expect, test } from '@jest/globals';
import { errorFacts } from '../../worker/log.js';

const planted = 'Rahasia Sekali';

test.each([
  ['a message', new Error(planted)],
  [
    'a message of several lines, one of which looks like a place in code',
    new Error(`x\n    at ${planted} (a.ts:1:1)\ny`),
  ],
  ['a cause', new Error('x', { cause: new Error(planted) })],
  ['a field', Object.assign(new Error('x'), { detail: planted, hint: planted, where: planted })],
  ['several errors at once', new AggregateError([new Error(planted)], planted)],
  ['a message changed after it was thrown', Object.assign(new Error(planted), { message: 'x' })],
  ['a text that was thrown', planted],
  ['an object that was thrown', { message: planted }],
  ['an error without a stack', Object.assign(new Error(planted), { stack: undefined })],
])('nothing is said of %s', (_what, error) => {
  expect(JSON.stringify(errorFacts(error))).not.toContain(planted);
});

test('kind and place in code are said', () => {
  expect(errorFacts(new RangeError(planted))).toMatchObject({
    kind: 'RangeError',
    at: expect.arrayContaining([expect.stringContaining('error-facts.test.ts')]),
  });
});
