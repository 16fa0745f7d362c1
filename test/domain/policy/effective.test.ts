import { expect, test } from '@jest/globals';
import { byDefault, effective } from '../../../domain/policy/effective.js';

const term = effective([
  { from: '2014-10-17', value: 10, source: 'UU 30/2014 Ps 53(2)' },
  { from: '2020-11-02', value: 5, source: 'UU 11/2020 Ps 175' },
]);

test('a day before the first provision is refused with POLICY_NOT_IN_FORCE', () => {
  const refusal = { code: 'POLICY_NOT_IN_FORCE', values: { day: '2014-10-16', from: '2014-10-17' } };
  expect(() => term.at('2014-10-16')).toThrow(expect.objectContaining(refusal));
});

test('a policy without provisions, or with provisions out of order, is a RangeError', () => {
  expect(() => effective([])).toThrow(RangeError);
  expect(() => effective([...term.provisions].reverse())).toThrow(RangeError);
  expect(() => effective([...term.provisions, ...term.provisions.slice(1)])).toThrow(RangeError);
});

test('each provision is in force until the next begins', () => {
  expect(term.at('2014-10-17')).toBe(10);
  expect(term.at('2020-11-01')).toBe(10);
  expect(term.at('2020-11-02')).toBe(5);
  expect(term.provisionAt('2026-11-22').source).toBe('UU 11/2020 Ps 175');
});

test('our own number says that it is ours', () => {
  expect(byDefault(3).provisionAt('2026-11-22')).toEqual({
    from: '2017-04-07',
    value: 3,
    source: 'Jenjang default',
  });
});
