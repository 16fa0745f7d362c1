import { expect, test } from '@jest/globals';
import { formatNumber, romanMonth } from '../../../domain/documents/document-number.js';

const parts = { classification: '821.2', serial: 42, unit: 'BKPSDM', on: '2026-11-22' };

test.each([0, -1, 1.5, Number.NaN])('serial %p is refused', (serial) => {
  expect(() => formatNumber({ ...parts, serial })).toThrow(RangeError);
});

test('an empty classification is refused', () => {
  expect(() => formatNumber({ ...parts, classification: ' ' })).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_TEXT_MISSING' }),
  );
});

test('a number is classification, serial, unit, Roman month and year', () => {
  expect(formatNumber(parts)).toBe('821.2/0042/BKPSDM/XI/2026');
});

test('a serial past 9999 keeps all its digits', () => {
  expect(formatNumber({ ...parts, serial: 12_345 })).toBe('821.2/12345/BKPSDM/XI/2026');
});

test('every month has its numeral', () => {
  const days = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`);
  expect(days.map(romanMonth)).toEqual('I II III IV V VI VII VIII IX X XI XII'.split(' '));
});
