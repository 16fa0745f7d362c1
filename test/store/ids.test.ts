import { expect, test } from '@jest/globals';
import { newId } from '../../store/ids.js';

test('ids of one millisecond sort as they were made', () => {
  const now = Date.parse('2026-11-02T02:00:00Z');
  // Whatever was made before: somewhere in a run of 4,096 the order starts over.
  const made = Array.from({ length: 4_096 }, () => newId(now));
  const breaks = made.filter((id, index) => index > 0 && id < (made[index - 1] ?? ''));
  expect(breaks.length).toBeLessThanOrEqual(1);
});

test('an id made later sorts later, and says that it is of version 7', () => {
  const now = Date.parse('2026-11-02T02:00:00Z');
  const [first, second] = [newId(now), newId(now + 1)];
  expect(first < second).toBe(true);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
