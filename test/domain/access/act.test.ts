import { expect, test } from '@jest/globals';
import { type ActingQuestion, mayAct } from '../../../domain/access/act.js';
import { Refusal } from '../../../domain/refusal.js';
import { held, viewer } from './viewers.js';

const question: ActingQuestion = {
  offices: [{ office: 'position/mayor', reason: 'assigned' }],
  strategic: false,
  subject: 'rina',
  ownAffair: false,
  conflicts: [],
  distinct: new Map(),
};

test('nobody acts for an office that is not theirs', () => {
  expect(codeOf(viewer('budi', { offices: [held('agency')] }))).toBe('NOT_YOUR_OFFICE');
});

test('nobody acts in their own case, whichever office they hold, or none', () => {
  expect(codeOf(viewer('rina', { offices: [held('mayor')] }))).toBe('OWN_CASE');
  expect(codeOf(viewer('rina'))).toBe('OWN_CASE');
});

test('nobody in conflict acts in the case, whichever office they hold, or none', () => {
  const conflicts = [{ person: 'budi', ground: 'kin' }] as const;
  for (const offices of [[held('mayor')], []]) {
    const acting = mayAct(viewer('budi', { offices }), { ...question, conflicts });
    expect(acting).toMatchObject({ code: 'CONFLICT_OF_INTEREST', values: { ground: [{ key: 'kin' }] } });
  }
  expect(mayAct(viewer('ani', { offices: [held('mayor')] }), { ...question, conflicts })).toMatchObject({
    capacity: 'holder',
  });
});

test('one’s own affair is one’s own: an acknowledgement', () => {
  const own = {
    ...question,
    offices: [{ office: 'person/rina', reason: 'assigned' }],
    ownAffair: true,
  } as const;
  expect(mayAct(viewer('rina'), own)).toEqual({ office: 'person/rina', capacity: 'person', authority: null });
});

test('a strategic step is for the holder, not for Plt or Plh', () => {
  for (const capacity of ['plt', 'plh'] as const) {
    const acting = viewer('budi', { offices: [held('mayor', { capacity })] });
    expect(codeOf(acting, { strategic: true })).toBe('STRATEGIC_HOLDER_ONLY');
    expect(mayAct(acting, question)).toMatchObject({ capacity, authority: 'of-mayor' });
  }
});

test('who decided a step from which this one is to be distinct does not decide it', () => {
  const mayor = viewer('budi', { offices: [held('mayor')] });
  expect(codeOf(mayor, { distinct: new Map([['budi', 'proposal']]) })).toBe('SAME_PERSON');
});

test('whom a task was escalated to is told, and does not decide', () => {
  const offices = [...question.offices, { office: 'position/governor', reason: 'escalated' }] as const;
  expect(codeOf(viewer('ani', { offices: [held('governor')] }), { offices })).toBe('ESCALATION_SEES_ONLY');
});

test('holding an office counts before acting in one', () => {
  const both = viewer('ani', {
    offices: [held('mayor', { capacity: 'plh', authority: 'order' }), held('mayor')],
  });
  expect(mayAct(both, question)).toMatchObject({ capacity: 'holder', authority: 'of-mayor' });
});

function codeOf(who: ReturnType<typeof viewer>, change: Partial<ActingQuestion> = {}) {
  const acting = mayAct(who, { ...question, ...change });
  return acting instanceof Refusal ? acting.code : acting;
}
