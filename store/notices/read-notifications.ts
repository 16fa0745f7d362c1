import { type Chart, positionOf } from '../../domain/access/chart.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { loadChart } from '../access/chart.js';
import { type DatedCalendar, loadCalendar } from '../calendar/load-calendar.js';
import type { Database, Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { byKeys } from '../prepared.js';
import { loadNotifications, type NotificationRecord } from './notification-record.js';

/** A notification with its process, its calendar, and who acts today in the offices that it is about. */
export interface NotificationReading {
  readonly record: NotificationRecord;
  readonly definition: ProcessDefinition;
  /** Of the agency that the case is about. */
  readonly calendar: DatedCalendar;
  readonly chart: Chart;
}

/** These notifications, by id. A few statements however many they are, all by keys. */
export async function readNotifications(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, NotificationReading>> {
  if (ids.length === 0) return new Map();
  return db.transaction((tx) => {
    tx.write(`SELECT ${byKeys}`);
    return readBy(tx.rows, ids, now);
  });
}

async function readBy(rows: Rows, ids: readonly string[], now: number) {
  const records = await loadNotifications(rows, ids, now);
  const [first] = records;
  if (!first) return new Map<string, NotificationReading>();
  const chart = await loadChart(rows, [...new Set(records.flatMap(positionsOf))], first.today);
  const calendars = new Map<string | null, DatedCalendar>();
  const readings = new Map<string, NotificationReading>();
  for (const record of records) {
    const { process, revision, agency } = record.case;
    const calendar = calendars.get(agency) ?? (await loadCalendar(rows, agency));
    calendars.set(agency, calendar);
    const definition = await definitionOf(rows, process, revision);
    readings.set(record.id, { record, definition, calendar, chart });
  }
  return readings;
}

function positionsOf({ target, task, hrPosition }: NotificationRecord): readonly string[] {
  const offices = [
    target,
    ...(task === null ? [] : [task.assigned, ...task.offices.map(({ office }) => office)]),
  ];
  return [...offices.map(positionOf), hrPosition].filter((position) => position !== null);
}
