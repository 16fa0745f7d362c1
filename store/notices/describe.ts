import { positionOf } from '../../domain/access/chart.js';
import { boards } from '../../domain/board/boards.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { dayOf, localTime } from '../../domain/calendar/zone.js';
import { besideFlow } from '../../domain/flow/beside-flow.js';
import { stepNamed } from '../../domain/flow/define.js';
import { whatNext } from '../../domain/flow/what-next.js';
import type { AboutTask, LocalMoment, Notice } from '../../domain/notices/notice.js';
import { quoted } from '../../domain/notices/quoted.js';
import { objectionPeriod } from '../../domain/policy/remedy.js';
import type { Text } from '../../domain/text.js';
import { latestSteps } from '../reads/case.js';
import type { TaskRecord } from '../reads/task-columns.js';
import { outcomeOf } from './outcome-of.js';
import type { NotificationReading } from './read-notifications.js';
import type { Reader } from './readers.js';
import { taskFacts } from './task-facts.js';

/**
 * What a notification tells this reader.
 *
 * @param now the moment from which days are counted: that of sending, or that of the notice in a list
 */
export function describe(reading: NotificationReading, reader: Reader, now: Instant): Notice {
  const { record, calendar } = reading;
  const { kind, task, event } = record;
  const told = { about: aboutCase(reading), as: readerAs(reading, reader) };
  const on = dayOf(Date.parse(event.at), calendar.zone);
  switch (kind) {
    case 'assigned':
    case 'reminder':
    case 'overdue':
    case 'escalated':
    case 'returned':
    case 'due-earlier':
    case 'no-authority':
      if (task === null) throw new Error(`Notification ${record.id} is about no task`);
      return { ...told, task: aboutTask(reading, task), ...taskFacts(reading, reader, kind, task, now) };
    case 'decided':
      return { ...told, kind, ...outcomeOf(reading), next: nextOf(reading) };
    case 'decree-issued': {
      const { effectiveDate } = record.case.facts;
      const effective = typeof effectiveDate === 'string' ? effectiveDate : null;
      return { ...told, kind, decree: record.decree, effective, objection: objectionPeriod.at(on) };
    }
    case 'suspended':
      return { ...told, kind, on, reason: quoted(event.reason) };
    case 'resumed':
      return { ...told, kind, on, next: nextOf(reading) };
    case 'calendar-ends':
      return { ...told, kind, until: calendar.until };
    case 'invited':
      return { ...told, kind, session: sessionOf(reading) };
  }
}

function aboutCase({ record, definition, calendar }: NotificationReading): Notice['about'] {
  const { number, subject, openedAt } = record.case;
  return { number, process: definition.title, subject, since: dayOf(Date.parse(openedAt), calendar.zone) };
}

function aboutTask(reading: NotificationReading, task: TaskRecord): AboutTask {
  return {
    step: (besideFlow(task.step) ?? stepNamed(reading.definition, task.step)).title,
    since: dayOf(Date.parse(task.openedAt), reading.calendar.zone),
    due: task.dueAt === null ? null : local(reading, Date.parse(task.dueAt)),
  };
}

function sessionOf(reading: NotificationReading) {
  const { id, session } = reading.record;
  if (session === null) throw new Error(`Notification ${id} is about no session`);
  const board: Text | undefined = Object.entries(boards).find(([key]) => key === session.board)?.[1].title;
  if (!board) throw new Error(`Board ${session.board} has no title`);
  const { place, invitation, items } = session;
  return { id: session.id, board, at: local(reading, Date.parse(session.at)), place, invitation, items };
}

function nextOf({ record, definition }: NotificationReading): Text {
  return whatNext(definition, latestSteps(record.steps), record.case.facts, record.case.state).text;
}

function local({ calendar }: NotificationReading, at: Instant): LocalMoment {
  return { day: dayOf(at, calendar.zone), time: localTime(at, calendar.zone) };
}

/** As what the reader is told: the title of the office, with the capacity; or who they are in this case. */
function readerAs({ record, chart }: NotificationReading, { office, capacity, person }: Reader): Text {
  const position = positionOf(office);
  if (position === null) {
    return person === record.case.subjectId
      ? { id: 'pegawai yang bersangkutan', en: 'the employee concerned' }
      : { id: 'pengusul', en: 'the proposer' };
  }
  const title = chart[position]?.title ?? position;
  const named = capacity === 'plt' ? `Plt. ${title}` : capacity === 'plh' ? `Plh. ${title}` : title;
  return { id: named, en: named };
}
