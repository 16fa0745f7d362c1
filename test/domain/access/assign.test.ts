import { describe, expect, test } from '@jest/globals';
import { assign, type Demands } from '../../../domain/access/assign.js';
import { fc, test as property } from '../../support/property.js';
import { anyChart, anyDemands, chartOf, incumbent, type Position, positions } from './charts.js';

const ordinary: Demands = { strategic: false, excluded: new Set() };
const strategic: Demands = { ...ordinary, strategic: true };
const without = (...excluded: string[]): Demands => ({ ...ordinary, excluded: new Set(excluded) });

describe('nobody takes', () => {
  test('a task of a vacant office, though there is a superior: power does not move by itself', () => {
    const chart = chartOf({ secretary: [incumbent('budi')], mayor: [incumbent('ani')] });
    expect(assign('position/agency', chart, ordinary)).toEqual({
      office: 'position/agency',
      reason: 'nobody',
      why: 'vacant',
    });
  });

  test('a strategic task of an office that has only a Plt or a Plh', () => {
    const chart = chartOf({
      agency: [incumbent('ani', 'plt'), incumbent('budi', 'plh')],
      mayor: [incumbent('cici')],
    });
    expect(assign('position/agency', chart, strategic)).toMatchObject({ reason: 'nobody', why: 'vacant' });
    expect(assign('position/agency', chart, ordinary)).toMatchObject({ reason: 'assigned' });
  });

  test('a task that would go up to people in conflict only, or to nobody', () => {
    const chart = chartOf({ agency: [incumbent('ani')], mayor: [incumbent('ani')] });
    expect(assign('position/agency', chart, without('ani'))).toMatchObject({
      reason: 'nobody',
      why: 'conflict',
    });
    expect(assign('position/mayor', chart, without('ani'))).toMatchObject({
      reason: 'nobody',
      why: 'conflict',
    });
  });

  test('a strategic task that would go up to a Plt', () => {
    const chart = chartOf({ agency: [incumbent('ani')], mayor: [incumbent('budi', 'plt')] });
    const demands = { strategic: true, excluded: new Set(['ani']) };
    expect(assign('position/agency', chart, demands)).toMatchObject({ reason: 'nobody', why: 'conflict' });
  });

  test('a task of their own in which they may not act', () => {
    expect(assign('person/ani', {}, without('ani'))).toMatchObject({ reason: 'nobody', why: 'conflict' });
  });

  test('a task of an office that is not on the chart', () => {
    expect(assign('position/nowhere', chartOf({}), ordinary)).toMatchObject({
      reason: 'nobody',
      why: 'vacant',
    });
  });
});

test('an office takes its task by those who act in it and are not in conflict', () => {
  const chart = chartOf({ agency: [incumbent('ani'), incumbent('budi', 'plh')] });
  expect(assign('position/agency', chart, without('ani'))).toEqual({
    office: 'position/agency',
    reason: 'assigned',
    by: [incumbent('budi', 'plh')],
  });
});

test('where all are in conflict, the nearest superior office with somebody free takes it', () => {
  const chart = chartOf({
    section: [incumbent('ani')],
    agency: [incumbent('ani', 'plt')], // the same person again
    secretary: [incumbent('budi')],
    mayor: [incumbent('cici')],
  });
  expect(assign('position/section', chart, without('ani'))).toEqual({
    office: 'position/secretary',
    reason: 'conflict',
    by: [incumbent('budi')],
  });
});

test('a person’s own task is theirs', () => {
  expect(assign('person/ani', {}, ordinary)).toEqual({ office: 'person/ani', reason: 'assigned', by: [] });
});

describe('whoever acts where, and whoever is excluded', () => {
  const anyPosition = fc.constantFrom<Position>(...positions);

  property.prop([anyChart, anyDemands, anyPosition])(
    'nobody excluded is ever assigned, and a strategic task only to holders',
    (chart, demands, position) => {
      const to = assign(`position/${position}`, chart, demands);
      if (to.reason === 'nobody') return;
      expect(to.by.length).toBeGreaterThan(0);
      for (const { person, capacity } of to.by) {
        expect(demands.excluded.has(person)).toBe(false);
        if (demands.strategic) expect(capacity).toBe('holder');
      }
    },
  );

  property.prop([anyChart, anyDemands, anyPosition])(
    'a task leaves its office only for conflict, and goes no further than it must',
    (chart, demands, position) => {
      const mayAct = (code: string) =>
        (chart[code]?.incumbents ?? []).filter(({ capacity }) => !demands.strategic || capacity === 'holder');
      const free = (code: string) => mayAct(code).filter(({ person }) => !demands.excluded.has(person));
      const to = assign(`position/${position}`, chart, demands);
      const line = [position, ...(chart[position]?.line ?? [])];
      const nearest = line.find((code) => free(code).length > 0);

      if (mayAct(position).length === 0) expect(to).toMatchObject({ reason: 'nobody', why: 'vacant' });
      else if (nearest === undefined) expect(to).toMatchObject({ reason: 'nobody', why: 'conflict' });
      else
        expect(to).toEqual({
          office: `position/${nearest}`,
          reason: nearest === position ? 'assigned' : 'conflict',
          by: free(nearest),
        });
    },
  );
});
