import { officeKeys, type Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';

/** Notes that the viewer has read a notice of theirs. @returns when they first did. @throws {Refusal} NOTICE_UNKNOWN */
export async function markNoticeRead(rows: Rows, viewer: Viewer, id: string, now: number): Promise<number> {
  const [row] = await rows<{ readAt: number }>(
    `WITH read AS (UPDATE notice SET read_at = coalesce(read_at, $3) WHERE id = $1::uuid AND person_id = $2::uuid RETURNING read_at, person_id)
     SELECT read_at AS "readAt", pg_notify('notice_changed', person_id::text) FROM read`,
    [id, viewer.person, new Date(now)],
  );
  if (!row) throw new Refusal('NOTICE_UNKNOWN');
  return row.readAt;
}

/** Notes that the viewer has read every notice in their list. @returns how many they had not */
export async function markAllNoticesRead(rows: Rows, viewer: Viewer, now: number): Promise<number> {
  const read = await rows(
    `WITH read AS (UPDATE notice SET read_at = $3 WHERE person_id = $1::uuid AND office = ANY($2::text[]) AND read_at IS NULL RETURNING id, person_id)
     SELECT id, pg_notify('notice_changed', person_id::text) FROM read`,
    [viewer.person, officeKeys(viewer), new Date(now)],
  );
  return read.length;
}
