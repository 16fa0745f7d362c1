import { describe, expect, test } from '@jest/globals';
import { problemOf, problemSchema, sentenceOf } from '../../contract/problem.js';
import { Refusal } from '../../domain/refusal.js';
import { type RefusalCode, refusals } from '../../domain/refusals.js';

// The keys of a constant object are exactly its type's keys.
const codes = Object.keys(refusals) as RefusalCode[];

describe('every refusal', () => {
  test.each(codes)('%s quotes the same values in both languages, and ends without a full stop', (code) => {
    const quoted = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
    const { id, en } = refusals[code];
    expect(quoted(id)).toEqual(quoted(en));
    expect(`${id}${en}`).not.toMatch(/\.$|\.\{/);
    expect(problemSchema.safeParse(problemOf(new Refusal(code), 'en', 'r')).success).toBe(true);
  });
});

test('a sentence quotes its values, whatever is in them', () => {
  const values = { verdict: '$&', by: '{at}', at: 'noon' };
  expect(sentenceOf('ALREADY_DECIDED', values, 'en')).toBe(
    'This task is already decided: $& by {at} on noon',
  );
});

test('invalid input is told by its first problem, in the language of the reader', () => {
  const details = [{ path: 'facts.reason', problem: { id: 'harus berisi teks', en: 'must contain text' } }];
  const refusal = new Refusal('INPUT_INVALID', {}, details);
  expect(problemOf(refusal, 'id', 'r').detail).toBe('Isian tidak sah: facts.reason: harus berisi teks');
  expect(problemOf(refusal, 'en', 'r')).toMatchObject({
    detail: 'Invalid input: facts.reason: must contain text',
    values: { field: 'facts.reason', problem: 'must contain text' },
    details,
  });
});
