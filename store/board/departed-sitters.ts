import { covers } from '../access/holder-sql.js';
import type { Rows } from '../database.js';

/** Seats whose sitter no longer has an office there today: somebody else signs what they would have signed. */
export async function departedSitters(
  rows: Rows,
  sessionId: string,
  now: number,
): Promise<readonly number[]> {
  const seats = await rows<{ number: number }>(
    `SELECT x.number FROM session_seat x, (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS day FROM tenant) today
     WHERE x.session_id = $1::uuid AND x.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM incumbency i
       WHERE i.employee_id = x.person_id AND i.position_code = x.position_code AND ${covers('i', 'today.day')})`,
    [sessionId, new Date(now)],
  );
  return seats.map(({ number }) => number);
}
