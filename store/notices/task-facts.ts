import { positionOf } from '../../domain/access/chart.js';
import type { OfficeKey } from '../../domain/access/offices.js';
import { seesReason } from '../../domain/access/see.js';
import { superiorOffice } from '../../domain/access/superior-office.js';
import { workingDaysBetween } from '../../domain/calendar/working-days.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { stepsOf } from '../../domain/flow/define.js';
import { askedIn } from '../../domain/notices/asked-for.js';
import type { Escalates, TaskNotice } from '../../domain/notices/notice.js';
import { quoted } from '../../domain/notices/quoted.js';
import { Refusal } from '../../domain/refusal.js';
import type { TaskRecord } from '../reads/task-columns.js';
import type { NotificationReading } from './read-notifications.js';
import type { Reader } from './readers.js';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a notice of a task says beside case and task. @param now the moment from which days are counted */
export function taskFacts(
  reading: NotificationReading,
  reader: Reader,
  kind: TaskNotice['kind'],
  task: TaskRecord,
  now: number,
): Without<TaskNotice, 'about' | 'as' | 'task'> {
  const { event, target } = reading.record;
  switch (kind) {
    case 'assigned':
      return {
        kind,
        asked: askedIn(reading.definition, task.step, task.key),
        escalates: escalatesTo(reading, task),
      };
    case 'reminder':
      return {
        kind,
        asked: askedIn(reading.definition, task.step, task.key),
        left: daysLeft(reading, task, now),
      };
    case 'overdue': {
      const left = daysLeft(reading, task, now);
      return { kind, late: left === null ? null : -left };
    }
    case 'escalated': {
      const superior = superiorOffice(decidingOffices(task), reading.chart);
      return { kind, office: task.office.title, to: target === superior ? 'superior' : 'hr' };
    }
    case 'returned': {
      const office = event.title ?? reading.record.case.subject;
      return { kind, office, reason: reasonFor(reading, reader) };
    }
    case 'due-earlier': {
      const from = typeof event.ids.from === 'string' ? Date.parse(event.ids.from) : null;
      const before = from === null ? null : dayOf(from, reading.calendar.zone);
      return { kind, before, left: daysLeft(reading, task, now) };
    }
    case 'no-authority':
      return {
        kind,
        office: (task.missing ?? task.office).title,
        why: event.ids.why === 'conflict' ? 'conflict' : 'vacant',
      };
  }
}

/** Whom the task's clock tells first when nothing is done. */
function escalatesTo({ record, calendar, chart }: NotificationReading, task: TaskRecord): Escalates | null {
  const first = record.clock.find(({ kind, doneAt }) => kind === 'escalation' && doneAt === null);
  if (!first) return null;
  const superior = first.target === 'superior' ? superiorOffice(decidingOffices(task), chart) : undefined;
  const position = superior === undefined ? record.hrPosition : positionOf(superior);
  const title = position === null ? undefined : chart[position]?.title;
  return title === undefined ? null : { to: title, on: dayOf(first.at, calendar.zone) };
}

/** As the clock sees them: where a task can be decided. */
function decidingOffices({ offices }: TaskRecord): readonly OfficeKey[] {
  return offices.flatMap(({ office, reason }) => (reason === 'escalated' ? [] : [office]));
}

/** Working days to the due day; null where the calendar does not reach so far. */
function daysLeft({ calendar }: NotificationReading, { dueAt }: TaskRecord, now: number): number | null {
  if (dueAt === null) return null;
  try {
    return workingDaysBetween(dayOf(now, calendar.zone), dayOf(Date.parse(dueAt), calendar.zone), calendar);
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'CALENDAR_ENDS' || error.code === 'CALENDAR_BEGINS'))
      return null;
    throw error;
  }
}

/** Why the case came back, where the reader may know. */
function reasonFor({ record, definition }: NotificationReading, { person }: Reader): string | null {
  const { ids, reason } = record.event;
  const by = stepsOf(definition.flow).find(({ key }) => key === ids.step);
  const seen = seesReason({ person, roles: [] }, record.case.subjectId, by?.kind ?? null);
  return seen ? quoted(reason) : null;
}
