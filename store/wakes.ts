import type { Day } from '../domain/calendar/day.js';
import { type Pace, realPace, timeAt } from '../domain/calendar/pace.js';
import { covers } from './access/holder-sql.js';
import type { Database, Rows } from './database.js';
import { type Listener, listen } from './listen.js';
import { prepared } from './prepared.js';

/** A case whose workflow is to be woken. */
export interface Wake {
  readonly caseId: string;
  readonly process: string;
  readonly number: string;
  readonly urgent: boolean;
  /** Up to which change the case was to be looked at. */
  readonly wakeSeq: number;
}

/** How long a relay may take over a wake before another takes it. */
const lease = 30_000;

/** What is due and not seen after this long is swept up, whoever forgot it. */
const grace = 60_000;

/** A workflow that was told and has not looked yet, for it is busy, is told again after this long. */
const respite = 5_000;

/**
 * A wake that is not urgent waits until nothing has happened to its case for so long. Its workflow has nothing
 * to do, it only keeps Temporal's pages true, and telling it costs more CPU than the decision it tells of
 * (docs/decisions/0002). A second gathers what comes in a rush, the votes of a board or a load test's clicks,
 * into one wake, and nobody who reads those pages is that fast. Where nothing else happens the relay waits less.
 */
export const quietFor = 1_000;

export interface Claim {
  /** How the time of cases runs beside the world's. */
  readonly pace?: Pace;
  /** As `quietFor`; 0: what is not urgent is delivered too, however young it is. */
  readonly quiet?: number;
}

/**
 * Takes wakes to deliver: urgent ones first, then those of cases that have come to rest, and cases whose clock is
 * overdue, for then the workflow is gone or asleep. Each is this relay's until its lease ends. A delivery that
 * nobody has noted by then is made again, seen or not: the workflow may have looked, and Temporal gone down
 * before it kept that (docs/decisions/0018).
 *
 * @param now of the world, by which leases run; `pace` tells what time that is for the cases
 */
export async function claimWakes(
  rows: Rows,
  limit: number,
  now: number,
  { pace = realPace, quiet = quietFor }: Claim = {},
): Promise<readonly Wake[]> {
  // Four questions, each answered from an index in the order wanted: asked as one, a backlog is sorted whole
  // at every claim.
  const free = `(leased_until IS NULL OR leased_until < $2::timestamptz)`;
  return rows<Wake>(
    prepared(`WITH pressing AS (
       SELECT id, urgent, last_at FROM cases WHERE seen_seq < wake_seq AND urgent AND ${free}
       ORDER BY last_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED),
     rested AS (
       SELECT id, urgent, last_at FROM cases WHERE seen_seq < wake_seq AND NOT urgent AND ($5::timestamptz IS NULL OR last_at <= $5) AND ${free}
       ORDER BY last_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED),
     overdue AS (
       SELECT id, urgent, last_at FROM cases WHERE next_at < $4::timestamptz AND ${free}
       ORDER BY next_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED),
     unfinished AS (
       SELECT id, urgent, last_at FROM cases WHERE claimed_at IS NOT NULL AND leased_until < $2::timestamptz
       ORDER BY leased_until LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED),
     due AS (SELECT id FROM (SELECT * FROM pressing UNION SELECT * FROM rested UNION SELECT * FROM overdue UNION SELECT * FROM unfinished) either
       ORDER BY urgent DESC, last_at LIMIT $1)
     UPDATE cases SET claimed_at = $2::timestamptz, leased_until = $2::timestamptz + $3 * interval '1 ms' WHERE id IN (SELECT id FROM due)
     RETURNING id AS "caseId", process, number, urgent, wake_seq AS "wakeSeq"`),
    [
      limit,
      new Date(now),
      lease,
      overdueAt(now, pace),
      quiet === 0 ? null : new Date(timeAt(now - quiet, pace)),
    ],
  );
}

/**
 * The wake has been delivered. What changed since it was claimed may be claimed at once; but a case that its
 * workflow has not looked at yet waits a little, or a busy workflow would be told over and over.
 */
export async function releaseWake(
  rows: Rows,
  { caseId, wakeSeq }: Wake,
  now: number,
  pace: Pace = realPace,
): Promise<void> {
  await rows(
    prepared(`UPDATE cases SET claimed_at = NULL, leased_until = CASE WHEN seen_seq < $2 OR next_at < $4::timestamptz
       THEN $3::timestamptz + $5 * interval '1 ms' END WHERE id = $1::uuid`),
    [caseId, wakeSeq, new Date(now), overdueAt(now, pace), respite],
  );
}

/** What was due before this, in the time of cases, nobody has looked at for too long. */
function overdueAt(now: number, pace: Pace): Date {
  return new Date(timeAt(now - grace, pace));
}

/** The wake could not be delivered: nobody tries again before `until`. */
export async function postponeWake(rows: Rows, caseId: string, until: number): Promise<void> {
  await rows('UPDATE cases SET leased_until = $2 WHERE id = $1::uuid', [caseId, new Date(until)]);
}

/**
 * Raises the open cases with a task at a post where somebody begins or ends today, or whose holder leaves or
 * comes back: a decree, an order or a leave takes effect on its day, long after it was written.
 *
 * @returns how many
 */
export async function raiseWhereOfficesChange(rows: Rows, today: Day): Promise<number> {
  const raised = await rows(
    `UPDATE cases SET wake_seq = wake_seq + 1, urgent = true WHERE closed_at IS NULL AND id IN (
       SELECT t.case_id FROM (
         SELECT position_code FROM incumbency WHERE valid_from = $1::date OR valid_to = $1::date
         UNION SELECT h.position_code FROM absence x JOIN incumbency h ON h.employee_id = x.employee_id AND h.kind = 'definitive' AND ${covers('h', '$1::date')}
           WHERE x.valid_from = $1::date OR x.valid_to = $1::date) changing
       JOIN task_office o ON o.open AND o.office = 'position/' || changing.position_code
       JOIN task t ON t.id = o.task_id) RETURNING id`,
    [today],
  );
  return raised.length;
}

/**
 * Raises the cases with an open check that something could lift: a moratorium was cancelled, or ended yesterday.
 *
 * @param today on which a day has ended; left out: whatever the reason
 * @returns how many
 */
export async function raiseBlockedChecks(rows: Rows, today?: Day): Promise<number> {
  const raised = await rows(
    `UPDATE cases SET wake_seq = wake_seq + 1, urgent = true WHERE id IN (
       SELECT c.id FROM cases c WHERE c.closed_at IS NULL AND ($1::date IS NULL OR EXISTS (SELECT FROM moratorium WHERE valid_until = $1::date - 1))
         AND EXISTS (SELECT FROM step s WHERE s.case_id = c.id AND s.kind = 'check' AND s.state = 'open' AND s.detail -> 'blocked' ? 'no-moratorium')
       FOR NO KEY UPDATE SKIP LOCKED) RETURNING id`,
    [today ?? null],
  );
  return raised.length;
}

/**
 * Calls `onChange` whenever a transaction that changed a case has committed. What is missed while the
 * connection is lost, the relay's poll finds.
 */
export function listenForChanges(db: Database, onChange: () => void): Listener {
  return listen(db, ['case_changed'], { onTold: onChange });
}
