import type { OfficeKey } from '../../domain/access/offices.js';
import { officeKeys, type Viewer } from '../../domain/access/viewer.js';
import { noticeKinds } from '../../domain/notices/kinds.js';
import type { Notice } from '../../domain/notices/notice.js';
import { relevanceOf } from '../../domain/notices/relevance.js';
import type { Database, Rows } from '../database.js';
import { describe } from '../notices/describe.js';
import { type NotificationReading, readNotifications } from '../notices/read-notifications.js';
import type { Reader } from '../notices/readers.js';

interface NoticeRow {
  readonly id: string;
  readonly notification: string;
  readonly at: number;
  readonly readAt: number | null;
  readonly office: OfficeKey;
  readonly capacity: Reader['capacity'];
}

/** A notice as its reader sees it in their list. */
export interface NoticeListed extends NoticeRow {
  readonly record: NotificationReading['record'];
  /** It has been overtaken. */
  readonly over: boolean;
  readonly notice: Notice;
}

/** Beyond this many unread ones the reader is told "more than". */
const mostCounted = 1_000;

/**
 * What the viewer has been told, newest first; one more than asked for when there is a next page. By an office
 * only what came while they acted there, and only while they do.
 */
export async function listNotices(
  db: Database,
  viewer: Viewer,
  asked: {
    readonly unread: boolean | undefined;
    readonly limit: number;
    readonly after: readonly [number, string] | null;
  },
  now: number,
): Promise<readonly NoticeListed[]> {
  const [at, id] = asked.after ?? [null, null];
  const found = await db.rows<NoticeRow>(
    `SELECT c.id, c.notification_id AS notification, c.at, c.read_at AS "readAt", c.office, c.capacity
     FROM notice c JOIN notification n ON n.id = c.notification_id
     WHERE c.person_id = $1::uuid AND c.office = ANY($2::text[]) AND n.kind = ANY($3::text[])
       AND ($4::boolean IS NULL OR (c.read_at IS NULL) = $4) AND ($5::timestamptz IS NULL OR (c.at, c.id) < ($5::timestamptz, $6::uuid))
     ORDER BY c.at DESC, c.id DESC LIMIT $7`,
    [
      viewer.person,
      officeKeys(viewer),
      noticeKinds,
      asked.unread ?? null,
      at === null ? null : new Date(at),
      id,
      asked.limit + 1,
    ],
  );
  const ids = found.map(({ notification }) => notification);
  const readings = await readNotifications(db, ids, now);
  return found.flatMap((row) => {
    const reading = readings.get(row.notification);
    if (!reading) return [];
    const { record } = reading;
    const reader = { person: viewer.person, office: row.office, capacity: row.capacity };
    // Days are counted from the day of the notice, beside which the list shows it.
    const notice = describe(reading, reader, row.at);
    return [{ ...row, record, over: relevanceOf(record.kind, record.standing) !== 'current', notice }];
  });
}

/** How many notices the viewer has not read. One scan of a partial index. */
export async function countUnread(rows: Rows, viewer: Viewer): Promise<number> {
  const [row] = await rows<{ unread: number }>(
    `SELECT count(*)::int AS unread FROM (SELECT FROM notice WHERE person_id = $1::uuid AND office = ANY($2::text[]) AND read_at IS NULL LIMIT $3) counted`,
    [viewer.person, officeKeys(viewer), mostCounted],
  );
  return row?.unread ?? 0;
}
