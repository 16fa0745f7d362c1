import { expect, test } from '@jest/globals';
import { actingTitle } from '../../../domain/access/acting-title.js';
import { inPower } from '../../../domain/access/in-power.js';

test('an order gives no power beside a holder who is there: not to a Plh, not to a Plt', () => {
  expect([inPower('plh', 'present'), inPower('plt', 'present')]).toEqual([false, false]);
});

test('a Plt acts in a vacant post alone: not for a holder who is away', () => {
  expect([inPower('plt', 'away'), inPower('plt', 'none')]).toEqual([false, true]);
});

test('a Plh acts for a holder who is away, and goes on where the holder has left meanwhile', () => {
  expect([inPower('plh', 'away'), inPower('plh', 'none')]).toEqual([true, true]);
});

test('a mandate takes nothing from the holder', () => {
  for (const state of ['none', 'away', 'present'] as const) expect(inPower('holder', state)).toBe(true);
});

test('what a Plh does is done on behalf of the holder, in both languages', () => {
  expect(actingTitle('plh', 'Kepala Dinas Sosial')).toEqual({
    id: 'Plh. Kepala Dinas Sosial, a.n.',
    en: 'Plh. Kepala Dinas Sosial, on behalf of the holder',
  });
  expect(actingTitle('plt', 'Kepala Dinas Sosial').id).toBe('Plt. Kepala Dinas Sosial');
  expect(actingTitle('holder', 'Kepala Dinas Sosial').en).toBe('Kepala Dinas Sosial');
});
