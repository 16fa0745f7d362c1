import { type Capacity, type Incumbent, personOf, positionOf } from '../../domain/access/chart.js';
import type { OfficeKey } from '../../domain/access/offices.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { NoticeKind } from '../../domain/notices/kinds.js';
import { powersOf } from '../reads/task-powers.js';
import type { NotificationReading } from './read-notifications.js';

/** Somebody who is told, and by which office. */
export interface Reader {
  readonly person: string;
  readonly office: OfficeKey;
  readonly capacity: Capacity | 'person';
}

/** What only those are told who have the task in their inbox. */
const inboxKinds: ReadonlySet<NoticeKind> = new Set([
  'assigned',
  'reminder',
  'overdue',
  'escalated',
  'returned',
  'due-earlier',
  'decree-issued',
]);

/**
 * Who is told: whoever acts in the office today, and is there where somebody is. What waits for somebody is told
 * to those alone who find it in their inbox, so by the same rules: not to a Plt. where the holder alone decides,
 * nor to who is in conflict.
 */
export function readersOf(reading: NotificationReading, now: number): readonly Reader[] {
  const { target, kind } = reading.record;
  const position = positionOf(target);
  const person = personOf(target);
  if (position === null) return person === null ? [] : [{ person, office: target, capacity: 'person' }];
  const acting = (reading.chart[position]?.incumbents ?? []).filter(
    (each) => !inboxKinds.has(kind) || listed(reading, viewerAs(reading, position, each), now),
  );
  const there = acting.filter(({ awayUntil }) => awayUntil === null);
  return (there.length > 0 ? there : acting).map(({ person: who, capacity }) => ({
    person: who,
    office: target,
    capacity,
  }));
}

function listed({ record, definition }: NotificationReading, viewer: Viewer, now: number): boolean {
  return record.task === null || powersOf(viewer, record.task, definition, now).listed;
}

/** An incumbent as they sign in, with this office alone. */
function viewerAs(
  { chart }: NotificationReading,
  position: string,
  { person, name, capacity, authority }: Incumbent,
): Viewer {
  const { title = '', unit = '' } = chart[position] ?? {};
  const held = { position, title, unit, capacity, authority, leads: null };
  return { username: '', person, name, nip: null, roles: [], offices: [held] };
}
