import { expect, test } from '@jest/globals';
import { lateDecree } from '../../../domain/flow/late-decree.js';
import type { PlannedStep, PreviewStep } from '../../../domain/flow/preview.js';

const title = { id: '', en: '' };
const skipped: PreviewStep = { key: 'decree', kind: 'document', title, state: 'skipped', because: title };

/** A decree that is due at the end of that working day in Jakarta. */
function decree(day: string | null): PlannedStep {
  const dueAt = day === null ? null : Date.parse(`${day}T09:00:00Z`);
  return {
    ...{ key: 'decree', kind: 'document', title, state: 'planned' },
    ...{ offices: [], opensAt: 0, dueAt, within: 5, notices: [], ifNobodyDecides: title, verdicts: [] },
  };
}

test('a date before the decree is due is told with that day', () => {
  expect(lateDecree([decree('2027-03-16')], '2027-02-15', 'Asia/Jakarta')).toBe('2027-03-16');
});

test('the day of the decree itself, a later one, and a way without a decree are no matter', () => {
  expect(lateDecree([decree('2027-03-16')], '2027-03-16', 'Asia/Jakarta')).toBeNull();
  expect(lateDecree([decree('2027-03-16')], '2027-04-01', 'Asia/Jakarta')).toBeNull();
  expect(lateDecree([decree(null)], '2027-02-15', 'Asia/Jakarta')).toBeNull();
  expect(lateDecree([skipped], '2027-02-15', 'Asia/Jakarta')).toBeNull();
  expect(lateDecree([], '2027-02-15', 'Asia/Jakarta')).toBeNull();
});
