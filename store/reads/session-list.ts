import type { Viewer } from '../../domain/access/viewer.js';
import type { Rows } from '../database.js';
import { inSessionScope, sessionScope } from './session.js';

export interface SessionListed {
  readonly id: string;
  readonly board: string;
  readonly state: 'planned' | 'open' | 'closed';
  readonly at: number;
  readonly place: string;
  readonly invitation: string;
  readonly items: number;
  readonly decided: number;
}

/** Sessions that the viewer may see, the latest first; one more than asked for when there is a next page. */
export function listSessions(
  rows: Rows,
  viewer: Viewer,
  asked: {
    readonly state: SessionListed['state'] | undefined;
    readonly limit: number;
    readonly after: readonly [string, string] | null;
  },
): Promise<readonly SessionListed[]> {
  const [at, id] = asked.after ?? [null, null];
  return rows<SessionListed>(
    `SELECT s.id, s.board_code AS board, s.state, s.at, s.place, s.invitation,
       (SELECT count(*)::int FROM session_item i WHERE i.session_id = s.id) AS items,
       (SELECT count(*)::int FROM session_item i WHERE i.session_id = s.id AND i.state = 'decided') AS decided
     FROM board_session s
     WHERE ($1::text IS NULL OR s.state = $1) AND ($2::timestamptz IS NULL OR (s.at, s.id) < ($2::timestamptz, $3::uuid)) AND ${inSessionScope(5)}
     ORDER BY s.at DESC, s.id DESC LIMIT $4`,
    [asked.state ?? null, at, id, asked.limit + 1, ...sessionScope(viewer)],
  );
}
