import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../domain/audit/canonical.js';

test.each([
  ['a number that is not finite', { a: Number.NaN }],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['undefined by itself', undefined],
  ['undefined in an array, which JSON would turn into null', [undefined]],
  ['a date', { at: new Date(0) }],
  ['a map', new Map()],
  ['a function', { f: () => 1 }],
  ['a big integer', 1n],
  ['a lone surrogate', 'a\ud800'],
  ['two names that are one after normalisation', { '\u00e9': 1, 'e\u0301': 2 }],
])('%s is refused', (_what, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('members are sorted by code unit, without white space, undefined ones left out', () => {
  expect(canonicalJson({ b: 1, a: ['x', null, true], 'a!': 0, A: undefined })).toBe(
    '{"a":["x",null,true],"a!":0,"b":1}',
  );
});

test('names and texts are the same however their accents were typed', () => {
  expect(canonicalJson({ 'Ande\u0301': 'Rene\u0301' })).toBe(canonicalJson({ 'And\u00e9': 'Ren\u00e9' }));
});

test('numbers are written as ECMAScript does', () => {
  expect(canonicalJson([1e21, -0, 0.1, 1e-7])).toBe('[1e+21,0,0.1,1e-7]');
});

test('reading it back gives the value, and the order of members does not matter', () => {
  const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value).normalize('NFC')));
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
