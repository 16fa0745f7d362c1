import { describe, expect, test } from '@jest/globals';
import { problemOf } from '../../../contract/problem.js';
import { judgeOrder } from '../../../domain/orders/judge-order.js';
import type { OrderAsked, OrderedOfficial, OrderFacts } from '../../../domain/orders/order.js';
import { Refusal } from '../../../domain/refusal.js';
import { facts, holder, order, plh, plt, today } from './orders.js';

function refused(asked: OrderAsked, given: OrderFacts) {
  const judged = judgeOrder(asked, given);
  if (!(judged instanceof Refusal)) return judged;
  // As programs find them: keys, whatever they are called.
  const { values } = problemOf(judged, 'en', 'r');
  return { code: judged.code, ...values };
}

const withOfficial = (change: Partial<OrderedOfficial>): OrderFacts => ({
  ...facts,
  official: { ...facts.official, ...change },
});
const away: OrderFacts = { ...facts, holders: [holder] };

describe('refused is, whoever is to act,', () => {
  test('an order that ends before it begins', () => {
    expect(refused({ ...plt, to: plt.from }, facts)).toEqual({
      code: 'ORDER_PERIOD_INVALID',
      from: '2026-12-01',
      until: '2026-11-30',
    });
  });

  test('one that reaches back, unless it was given on paper', () => {
    const late = { ...plt, from: '2026-11-24', to: '2026-12-24' };
    expect(refused(late, facts)).toEqual({ code: 'ORDER_BACKDATED', from: '2026-11-24', today });
    expect(refused({ ...late, paper: true }, facts)).toEqual({ extends: null });
  });

  test('one for a post of a rung, or of more seats, that nobody acts in by order', () => {
    for (const change of [{ level: 'elected' }, { level: 'staff' }, { seats: 3 }, { seats: null }])
      expect(refused(plt, { ...facts, post: { ...facts.post, ...change } })).toMatchObject({
        code: 'ORDER_POST_UNSUITABLE',
        position: 'Kepala Dinas Sosial',
      });
  });

  test('one while somebody acts there already, as Plt or as Plh', () => {
    const standing = [order('7', '2026-12-10', null)];
    for (const [asked, given] of [
      [plt, facts],
      [plh, away],
    ] as const)
      expect(refused(asked, { ...given, standing })).toEqual({
        code: 'ORDER_OVERLAPS',
        position: 'Kepala Dinas Sosial',
        number: '800/7',
        from: '2026-12-10',
        until: '…',
      });
  });
});

describe('refused is an official who', () => {
  test('orders themselves', () => {
    expect(refused(plt, { ...facts, issuer: 'budi' })).toEqual({ code: 'ORDER_TO_ONESELF' });
  });

  test('is not in active service, or no permanent officer', () => {
    expect(refused(plt, withOfficial({ status: 'study-assignment' }))).toEqual({
      code: 'OFFICIAL_NOT_ACTIVE',
      official: 'Budi',
      status: 'study-assignment',
    });
    expect(refused(plt, withOfficial({ employment: 'pppk' }))).toMatchObject({
      code: 'OFFICIAL_NOT_PERMANENT',
      employment: 'pppk',
    });
  });

  test('holds no post', () => {
    expect(refused(plt, withOfficial({ post: null }))).toEqual({
      code: 'OFFICIAL_WITHOUT_POST',
      official: 'Budi',
      day: '2026-12-01',
    });
  });

  test('stands two rungs lower, or higher', () => {
    const post = { level: 'supervisor', agency: { code: 'dinsos', name: 'Dinas Sosial' } };
    expect(refused(plt, withOfficial({ post }))).toMatchObject({
      code: 'OFFICIAL_LEVEL_UNFIT',
      level: 'supervisor',
    });
    const section = { ...facts, post: { ...facts.post, level: 'supervisor', leadsAgency: false } };
    expect(refused(plt, section)).toMatchObject({
      code: 'OFFICIAL_LEVEL_UNFIT',
      level: 'administrator',
      wanted: 'supervisor, staff, functional-expert-junior, functional-expert-first',
    });
  });

  test('serves in another agency, unless both lead one', () => {
    const elsewhere = { level: 'administrator', agency: { code: 'dinkes', name: 'Dinas Kesehatan' } };
    expect(refused(plt, withOfficial({ post: elsewhere }))).toEqual({
      code: 'OFFICIAL_OTHER_AGENCY',
      official: 'Budi',
      agency: 'dinkes',
      wanted: 'dinsos',
    });
    const head = withOfficial({ post: { ...elsewhere, level: 'senior-executive' } });
    expect(refused(plt, head)).toEqual({ extends: null });
    const division = { ...facts.post, level: 'administrator', leadsAgency: false };
    expect(refused(plt, { ...withOfficial({ post: elsewhere }), post: division })).toMatchObject({
      code: 'OFFICIAL_OTHER_AGENCY',
    });
  });

  test('serves a medium or heavy sanction in that time, or is examined for one; a light one is no hindrance', () => {
    const serving = { state: 'serving', from: '2026-06-01', to: '2026-12-02' } as const;
    expect(refused(plt, withOfficial({ sanctions: [{ ...serving, severity: 'medium' }] }))).toEqual({
      code: 'OFFICIAL_SANCTIONED',
      official: 'Budi',
      severity: 'medium',
      from: '2026-06-01',
    });
    const examined = { severity: 'heavy', state: 'examining', from: '2026-11-01', to: null } as const;
    expect(refused(plt, withOfficial({ sanctions: [examined] }))).toMatchObject({ severity: 'heavy' });
    const over = { ...serving, severity: 'heavy', to: '2026-12-01' } as const;
    const light = { ...serving, severity: 'light' } as const;
    expect(refused(plt, withOfficial({ sanctions: [over, light] }))).toEqual({ extends: null });
  });
});

describe('a Plt', () => {
  test('is not named where the post is held on any day of the time', () => {
    expect(refused(plt, away)).toEqual({
      code: 'POST_HAS_HOLDER',
      position: 'Kepala Dinas Sosial',
      holder: 'Ani',
      from: '2024-01-01',
    });
    const coming = { ...facts, holders: [{ ...holder, from: '2027-02-28' }] };
    expect(refused(plt, coming)).toMatchObject({ code: 'POST_HAS_HOLDER', from: '2027-02-28' });
    const left = { ...facts, holders: [{ ...holder, to: '2026-12-01' }] };
    expect(refused(plt, left)).toEqual({ extends: null });
  });

  test('acts for three months to the day, over the turn of the year and a short February', () => {
    expect(refused({ ...plt, to: '2027-03-02' }, facts)).toEqual({
      code: 'ORDER_TOO_LONG',
      months: 3,
      latest: '2027-02-28',
      until: '2027-03-01',
    });
    const lateNovember = { ...plt, from: '2026-11-30', to: '2027-03-01' };
    expect(refused(lateNovember, facts)).toEqual({ extends: null });
  });

  test('is extended once, by three months more, and not again', () => {
    const next = { ...plt, from: '2027-03-01', to: '2027-06-01' };
    const one = { ...facts, earlier: [order('1', '2026-12-01', '2027-03-01')] };
    expect(refused(next, one)).toEqual({ extends: '1' });
    expect(refused({ ...next, to: '2027-06-02' }, one)).toMatchObject({ code: 'ORDER_TOO_LONG' });
    const two = { ...facts, earlier: [...one.earlier, order('2', '2027-03-01', '2027-06-01')] };
    expect(refused({ ...plt, from: '2027-06-01', to: '2027-06-02' }, two)).toEqual({
      code: 'ORDER_EXTENDED_ALREADY',
      official: 'Budi',
      position: 'Kepala Dinas Sosial',
      orders: 2,
      extensions: 1,
    });
  });

  test('makes no new beginning by a day between two orders', () => {
    const earlier = [order('1', '2026-05-01', '2026-08-01'), order('2', '2026-08-03', '2026-11-03')];
    expect(refused(plt, { ...facts, earlier })).toMatchObject({ code: 'ORDER_EXTENDED_ALREADY' });
  });
});

describe('a Plh', () => {
  test('is not named while the holder is there on a day of the time', () => {
    expect(refused(plh, { ...facts, holders: [{ ...holder, absences: [] }] })).toEqual({
      code: 'HOLDER_NOT_ABSENT',
      holder: 'Ani',
      day: '2026-12-01',
    });
    expect(refused({ ...plh, to: '2026-12-12' }, away)).toMatchObject({ day: '2026-12-11' });
  });

  test('is not named for a post that is vacant, or falls vacant within the time', () => {
    expect(refused(plh, facts)).toEqual({
      code: 'POST_HAS_NO_HOLDER',
      position: 'Kepala Dinas Sosial',
      day: '2026-12-01',
    });
    const leaving = { ...facts, holders: [{ ...holder, to: '2026-12-05' }] };
    expect(refused(plh, leaving)).toMatchObject({ code: 'POST_HAS_NO_HOLDER', day: '2026-12-05' });
  });

  test('is not the holder', () => {
    const own = withOfficial({ person: 'ani', name: 'Ani' });
    expect(refused(plh, { ...own, holders: [holder] })).toEqual({
      code: 'ORDER_TO_HOLDER',
      official: 'Ani',
      position: 'Kepala Dinas Sosial',
    });
  });

  test('acts through absences that follow one another, and for a holder out of active service', () => {
    const absences = [
      { from: '2026-12-05', to: '2026-12-20' },
      { from: '2026-11-20', to: '2026-12-05' },
    ];
    expect(refused(plh, { ...facts, holders: [{ ...holder, absences }] })).toEqual({ extends: null });
    const suspended = { ...holder, active: false, absences: [] };
    expect(refused(plh, { ...facts, holders: [suspended] })).toEqual({ extends: null });
  });

  test('is bound by no number of months or orders, only by the absence', () => {
    const long = { from: '2026-12-01', to: '2027-12-01' };
    const given = {
      ...facts,
      holders: [{ ...holder, absences: [long] }],
      earlier: [order('1', '2026-01-01', '2026-02-01'), order('2', '2026-03-01', '2026-04-01')],
    };
    expect(refused({ ...plh, to: '2027-12-01' }, given)).toEqual({ extends: null });
  });
});
