import { expect, test } from '@jest/globals';
import { whatNext } from '../../../domain/flow/what-next.js';
import { shortRotation } from '../../support/short-rotation.js';

const facts = { sameAgency: false, ownRequest: false };
const closed = (key: string, outcome: string) => ({ key, state: 'closed' as const, outcome });
const open = (key: string) => ({ key, state: 'open' as const, outcome: null });

test('a running case says what it waits for and what follows', () => {
  const steps = [closed('eligibility', 'passed'), open('opinions')];
  const { text, upcoming } = whatNext(shortRotation, steps, facts, 'running');
  expect(text.en).toBe(
    'Waiting for: Opinions of the releasing and the receiving agency. Then: Proposal of the regional secretary',
  );
  expect(upcoming.map(({ key }) => key)).toEqual([
    ...['proposal', 'recheck', 'decision'],
    ...['decree', 'registry', 'announcement'],
  ]);
});

test('a returned case waits for its proposer, then for the step that returned it', () => {
  const steps = [closed('eligibility', 'passed'), closed('proposal', 'returned'), open('resubmission')];
  const { text } = whatNext(shortRotation, steps, facts, 'returned');
  expect(text.id).toBe('Menunggu: Perbaikan oleh pengusul. Berikutnya: Usulan Sekretaris Daerah');
});

test('a suspended case waits for HR, then for the steps whose clock stands', () => {
  const steps = [
    closed('eligibility', 'passed'),
    { key: 'opinions', state: 'paused' as const, outcome: null },
  ];
  expect(whatNext(shortRotation, steps, facts, 'suspended').text.en).toBe(
    'Waiting for: HR to resume the case. Then: Opinions of the releasing and the receiving agency',
  );
});

test('with nothing open the case waits for the system', () => {
  expect(whatNext(shortRotation, [closed('eligibility', 'passed')], facts, 'running').text.en).toMatch(
    /^Waiting for: the system\./,
  );
});

test.each(['completed', 'rejected', 'withdrawn', 'cancelled'])(
  'a case that is %s has nothing before it',
  (state) => {
    expect(whatNext(shortRotation, [open('proposal')], facts, state).upcoming).toEqual([]);
  },
);
