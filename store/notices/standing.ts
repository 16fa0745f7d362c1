import type { Standing } from '../../domain/notices/relevance.js';
import type { NotificationRecord } from './notification-record.js';

/** How things stand with what a notification tells of. */
export function standingOf(record: NotificationRecord): Standing {
  const { kind, target, task, session, alarms } = record;
  return {
    caseState: record.case.state,
    caseClosed: record.case.closed,
    task:
      task === null
        ? null
        : {
            state: task.state,
            // HR is told of an office without anybody, and has no part in the task.
            shown: kind === 'no-authority' || task.offices.some(({ office }) => office === target),
          },
    sessionState: session?.state ?? null,
    alarmed: alarms.some(({ code }) => code === (kind === 'no-authority' ? 'NO_AUTHORITY' : 'CALENDAR_ENDS')),
  };
}
