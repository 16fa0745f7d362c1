import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberInWords } from '../../../domain/documents/number-in-words.js';

test.each([-1, 1.5, Number.NaN, 10 ** 15 + 1])('%p is refused', (count) => {
  expect(() => numberInWords(count)).toThrow(RangeError);
});

test.each([
  [0, 'nol'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [19, 'sembilan belas'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [1000, 'seribu'],
  [1100, 'seribu seratus'],
  [2026, 'dua ribu dua puluh enam'],
  [21_000, 'dua puluh satu ribu'],
  [101_001, 'seratus satu ribu satu'],
  [1_001_000, 'satu juta seribu'],
  [3_000_000_005, 'tiga miliar lima'],
  [
    999_999_999_999_999,
    'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
  ],
  [10 ** 15, 'satu kuadriliun'],
])('%p is %p', (count, words) => {
  expect(numberInWords(count)).toBe(words);
});

test('reading the words aloud gives the number again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (count) => {
      expect(readAloud(numberInWords(count))).toBe(count);
    }),
  );
});

const UNITS = [
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const SCALES: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12, kuadriliun: 1e15 };

/** Says what a listener understands, word by word. */
function readAloud(words: string): number {
  let total = 0;
  let hundreds = 0;
  let unit = 0;
  for (const word of words
    .replace('seribu', 'satu ribu')
    .replace(/seratus/g, 'satu ratus')
    .split(' ')) {
    if (word === 'belas') unit += 10;
    else if (word === 'puluh') [hundreds, unit] = [hundreds + unit * 10, 0];
    else if (word === 'ratus') [hundreds, unit] = [hundreds + unit * 100, 0];
    else if (SCALES[word]) [total, hundreds, unit] = [total + (hundreds + unit) * SCALES[word], 0, 0];
    else unit += UNITS.indexOf(word) + 1;
  }
  return total + hundreds + unit;
}
