import { expect, test } from '@jest/globals';
import { type NoticeKind, noticeKinds } from '../../../domain/notices/kinds.js';
import { relevanceOf, type Standing } from '../../../domain/notices/relevance.js';

const standing: Standing = {
  caseState: 'running',
  caseClosed: false,
  task: { state: 'open', shown: true },
  sessionState: 'planned',
  alarmed: true,
};

const ofTasks: readonly NoticeKind[] = [
  ...(['assigned', 'reminder', 'overdue', 'escalated'] as const),
  ...(['returned', 'due-earlier', 'no-authority', 'decree-issued'] as const),
];

test.each(ofTasks)(
  '%s is dropped when its task is decided, cancelled, or lies with another office',
  (kind) => {
    const of = (task: Standing['task']) => relevanceOf(kind, { ...standing, task });
    expect([
      of({ state: 'done', shown: true }),
      of({ state: 'cancelled', shown: true }),
      of({ state: 'open', shown: false }),
      of({ state: 'open', shown: true }),
    ]).toEqual(['task-decided', 'task-cancelled', 'task-moved', 'current']);
  },
);

test('while a case is suspended what is asked is held back; what its clock said is dropped', () => {
  const paused = { ...standing, task: { state: 'paused', shown: true } } as const;
  expect([relevanceOf('assigned', paused), relevanceOf('returned', paused)]).toEqual(['held', 'held']);
  for (const kind of ['reminder', 'overdue', 'escalated', 'due-earlier'] as const)
    expect(relevanceOf(kind, paused)).toBe('task-paused');
});

test('a suspension and a resumption are news while they last', () => {
  const suspended = { ...standing, caseState: 'suspended' };
  expect([relevanceOf('suspended', suspended), relevanceOf('suspended', standing)]).toEqual([
    'current',
    'case-resumed',
  ]);
  expect([relevanceOf('resumed', suspended), relevanceOf('resumed', standing)]).toEqual([
    'case-suspended',
    'current',
  ]);
  const closed = { ...standing, caseClosed: true };
  expect([relevanceOf('suspended', closed), relevanceOf('resumed', closed)]).toEqual([
    'case-ended',
    'case-ended',
  ]);
});

test('an alarm that is over alarms nobody', () => {
  const mended = { ...standing, alarmed: false };
  for (const kind of ['no-authority', 'calendar-ends'] as const)
    expect([relevanceOf(kind, standing), relevanceOf(kind, mended)]).toEqual(['current', 'mended']);
});

test('an invitation is news until the session opens, and not to a vote that is cancelled', () => {
  const waiting = { ...standing, task: { state: 'waiting', shown: true } } as const;
  expect(relevanceOf('invited', waiting)).toBe('current');
  expect(relevanceOf('invited', { ...waiting, sessionState: 'open' })).toBe('session-over');
  expect(relevanceOf('invited', { ...waiting, task: { state: 'cancelled', shown: true } })).toBe(
    'task-cancelled',
  );
});

test('how a case was decided is always told', () => {
  for (const caseState of ['completed', 'rejected', 'withdrawn', 'cancelled'])
    expect(relevanceOf('decided', { ...standing, caseState, caseClosed: true, task: null })).toBe('current');
  expect(noticeKinds).toContain('decided');
});
