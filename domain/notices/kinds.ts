/** What people are told of, each with words of its own (`words/`). */
export const noticeKinds = [
  'assigned',
  'reminder',
  'overdue',
  'escalated',
  'returned',
  'due-earlier',
  'no-authority',
  'decided',
  'decree-issued',
  'suspended',
  'resumed',
  'calendar-ends',
  'invited',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
