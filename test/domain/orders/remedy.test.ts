import { expect, test } from '@jest/globals';
import { alarmOffice } from '../../../domain/access/alarm-office.js';
import { namingOffers } from '../../../domain/orders/naming-form.js';
import { orderState } from '../../../domain/orders/order-state.js';
import { type Remedy, remedyFor, remedyWords, type VacantOffice } from '../../../domain/orders/remedy.js';
import { chartOf, incumbent } from '../access/charts.js';

const division: VacantOffice = { why: 'vacant', strategic: false, level: 'administrator', seats: 1 };
const today = '2026-11-25';

test('an order helps where a post is vacant that somebody may act in, and what waits is not strategic', () => {
  expect(remedyFor(division, today)).toBe('order');
  expect(remedyFor({ ...division, strategic: true }, today)).toBe('appointment');
  for (const change of [
    { level: 'elected' },
    { level: 'functional-head' },
    { seats: null },
    { level: null, seats: null },
  ])
    expect(remedyFor({ ...division, ...change }, today)).toBe('appointment');
});

test('no order helps against a conflict of interest', () => {
  expect(remedyFor({ ...division, why: 'conflict' }, today)).toBe('other-officials');
});

test('only where an order helps HR is asked for one; what helps otherwise is said in both languages', () => {
  const offered = (remedy: Remedy) =>
    namingOffers(remedy).map(({ verdict, required }) => [verdict, ...required]);
  expect(offered('order')).toEqual([['received', 'official', 'from', 'until']]);
  for (const remedy of ['appointment', 'other-officials'] as const)
    expect(offered(remedy)).toEqual([['acknowledged', 'reason']]);
  const said = (['order', 'appointment', 'other-officials'] as const).flatMap((remedy) =>
    [true, false].map((strategic) => remedyWords(remedy, strategic, 'Camat')),
  );
  for (const { id, en } of said) {
    expect([id, en].every((text) => text.includes('Camat') && !text.endsWith('.'))).toBe(true);
    expect(id).not.toBe(en);
  }
  expect(remedyWords('appointment', false, 'Camat')).not.toEqual(remedyWords('appointment', true, 'Camat'));
});

test('an alarm goes to HR, past whoever is in conflict or missing, up to the first who can see to it', () => {
  const to = (chart: Parameters<typeof chartOf>[0]) =>
    alarmOffice('position/agency', chartOf(chart), new Set(['subject']));
  const [hr, above] = [incumbent('ani'), incumbent('budi')];
  expect(to({ agency: [hr], secretary: [above] })).toBe('position/agency');
  expect(to({ agency: [incumbent('subject')], secretary: [above] })).toBe('position/secretary');
  expect(to({ mayor: [above] })).toBe('position/mayor');
  expect(to({})).toBe('position/agency');
});

test('an order is ahead, acting, idle while the holder is there, or over; without a day it is over', () => {
  const time = { from: '2026-11-20', to: '2026-11-30' };
  expect(orderState('plh', { from: '2026-11-26', to: null }, today, 'away')).toBe('ahead');
  expect(orderState('plh', time, today, 'away')).toBe('acting');
  expect(orderState('plh', time, today, 'present')).toBe('idle');
  expect(orderState('plt', time, today, 'away')).toBe('idle');
  expect(orderState('plt', { ...time, to: today }, today, 'none')).toBe('ended');
  expect(orderState('plt', { from: '2026-12-01', to: '2026-12-01' }, today, 'none')).toBe('ended');
});
