import { describe, expect, test } from '@jest/globals';
import { personOf, positionOf, superiorLine } from '../../../domain/access/chart.js';
import { fc, test as property } from '../../support/property.js';

describe('the superior line of a city', () => {
  test.each([
    [
      'a section head',
      'section',
      ['section', 'division', 'agency', 'mayor'],
      ['division', 'agency', 'secretary', 'mayor'],
    ],
    [
      'a head of an agency, right below the mayor in the tree',
      'agency',
      ['agency', 'mayor'],
      ['secretary', 'mayor'],
    ],
    ['a ward head', 'ward', ['ward', 'subdistrict', 'mayor'], ['subdistrict', 'secretary', 'mayor']],
    [
      'an assistant, in the secretary’s own unit',
      'assistant',
      ['assistant', 'secretary', 'mayor'],
      ['secretary', 'mayor'],
    ],
    ['the regional secretary', 'secretary', ['secretary', 'mayor'], ['mayor']],
    ['the mayor', 'mayor', ['mayor'], []],
  ])('%s', (_who, code, heads, line) => {
    expect(superiorLine(code, heads, 'secretary', 'mayor')).toEqual(line);
  });

  test('where no position is named for the secretary or the mayor, the heads of the tree remain', () => {
    expect(superiorLine('section', ['section', 'division', 'head'], undefined, undefined)).toEqual([
      'division',
      'head',
    ]);
  });
});

property.prop([
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'secretary', 'mayor'), { maxLength: 6 }),
  fc.constantFrom('a', 'b', 'e', 'secretary', 'mayor'),
])(
  'nobody is their own superior or is above the mayor, each comes once, and the mayor comes last',
  (heads, code) => {
    const line = superiorLine(code, heads, 'secretary', 'mayor');
    expect(line).not.toContain(code);
    expect(new Set(line).size).toBe(line.length);
    expect(line.at(-1)).toBe(code === 'mayor' ? undefined : 'mayor');
    if (code !== 'mayor' && code !== 'secretary') expect(line.at(-2)).toBe('secretary');
    const below = line.filter((each) => each !== 'secretary' && each !== 'mayor');
    expect(heads.filter((head) => below.includes(head))).toEqual(below); // nearest first, as in the tree
  },
);

test('an office key is a position’s or a person’s, never both', () => {
  expect([positionOf('position/dinkes/head'), personOf('position/dinkes/head')]).toEqual([
    'dinkes/head',
    null,
  ]);
  expect([positionOf('person/7'), personOf('person/7')]).toEqual([null, '7']);
});
