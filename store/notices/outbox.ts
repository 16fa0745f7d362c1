import type { NoticeKind } from '../../domain/notices/kinds.js';
import type { Standing } from '../../domain/notices/relevance.js';
import type { Rows } from '../database.js';
import { prepared } from '../prepared.js';
import { standingSql } from './standing.js';

/** A notification that a dispatcher works on. */
export interface Claimed {
  readonly id: string;
  readonly kind: NoticeKind;
  /** When it was claimed. */
  readonly standing: Standing;
  /** How often it has been put off. */
  readonly attempts: number;
}

/** How long a dispatcher holds a notification without a sign of life. */
const lease = 60_000;

/** Who asks, and when by the time of the world. */
export interface Claim {
  readonly dispatcher: string;
  readonly limit: number;
  readonly now: number;
  /** Only those that nobody has in their list yet: while mail cannot be sent. */
  readonly onlyNew: boolean;
  /** Only those written by then, in the time of the cases; null: however young. */
  readonly writtenBy: number | null;
}

/** Takes notifications to dispatch, oldest first. Each is this dispatcher's until its lease ends. */
export function claimNotifications(rows: Rows, claim: Claim): Promise<readonly Claimed[]> {
  const { dispatcher, limit, now, onlyNew, writtenBy } = claim;
  return rows<Claimed>(
    prepared(`WITH n AS (UPDATE notification SET leased_by = $1::uuid, leased_until = $3::timestamptz + $4 * interval '1 ms'
     WHERE id IN (SELECT id FROM notification WHERE state = 'pending' AND (next_try_at IS NULL OR next_try_at <= $3::timestamptz)
       AND (leased_until IS NULL OR leased_until < $3::timestamptz) AND (addressed_at IS NULL OR NOT $5::boolean)
       AND ($6::timestamptz IS NULL OR at <= $6)
       ORDER BY at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING *)
     SELECT n.id, n.kind, n.attempts, ${standingSql} AS standing
     FROM n JOIN cases c ON c.id = n.case_id LEFT JOIN task t ON t.id = n.task_id ORDER BY n.at`),
    [dispatcher, limit, new Date(now), lease, onlyNew, writtenBy === null ? null : new Date(writtenBy)],
  );
}

/**
 * Holds what the dispatcher works on for another while: those that it names, for one that failed while the database
 * was away is still noted as its own, and is to become free.
 */
export async function renewLeases(
  rows: Rows,
  dispatcher: string,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await rows(
    `UPDATE notification SET leased_until = $2::timestamptz + $3 * interval '1 ms' WHERE leased_by = $1::uuid AND state = 'pending' AND id = ANY($4::uuid[])`,
    [dispatcher, new Date(now), lease, ids],
  );
}

/**
 * Whether the dispatcher still holds it, and its task is as it was judged: asked right before a mail leaves, for
 * others went before it, and the machine may have slept.
 */
export async function stillStands(
  rows: Rows,
  id: string,
  {
    dispatcher,
    now,
    task,
  }: { readonly dispatcher: string; readonly now: number; readonly task: string | null },
): Promise<boolean> {
  const held = await rows(
    prepared(`SELECT n.id FROM notification n LEFT JOIN task t ON t.id = n.task_id
     WHERE n.id = $1::uuid AND n.state = 'pending' AND n.leased_by = $2::uuid AND n.leased_until > $3 AND t.state IS NOT DISTINCT FROM $4`),
    [id, dispatcher, new Date(now), task],
  );
  return held.length > 0;
}

/** Gives back at once what the dispatcher has taken and not begun. */
export async function releaseLeases(rows: Rows, dispatcher: string): Promise<void> {
  await rows(
    `UPDATE notification SET leased_by = NULL, leased_until = NULL WHERE leased_by = $1::uuid AND state = 'pending'`,
    [dispatcher],
  );
}

/** What became of a notification: it has been dealt with, or is no news any more, and why. */
export interface Settled {
  readonly id: string;
  readonly state: 'done' | 'obsolete';
  readonly why: string | null;
}

/** Ends notifications, in one statement however many they are. @param at in the time of the cases */
export async function settleNotifications(
  rows: Rows,
  dispatcher: string,
  settled: readonly Settled[],
  at: number,
): Promise<void> {
  if (settled.length === 0) return;
  await rows(
    prepared(`WITH settled AS (UPDATE notification n SET state = o.state, why = o.why, done_at = $3, next_try_at = NULL, leased_by = NULL, leased_until = NULL
       FROM jsonb_to_recordset($2::jsonb) o(id uuid, state text, why text)
       WHERE n.id = o.id AND n.leased_by = $1::uuid AND n.state = 'pending' RETURNING n.id)
     UPDATE notice SET mail = 'obsolete' FROM settled WHERE notification_id = settled.id AND mail = 'pending'`),
    [dispatcher, JSON.stringify(settled), new Date(at)],
  );
}

/** It is tried again from `until` on; null: by whoever comes next. @param why it waits where it is not for the mail server */
export async function putOff(
  rows: Rows,
  id: string,
  dispatcher: string,
  {
    until,
    why,
    failed,
  }: { readonly until: number | null; readonly why: string | null; readonly failed: boolean },
): Promise<void> {
  await rows(
    `UPDATE notification SET next_try_at = $3, why = $4, attempts = attempts + $5::int, leased_by = NULL, leased_until = NULL
     WHERE id = $1::uuid AND leased_by = $2::uuid AND state = 'pending'`,
    [id, dispatcher, until === null ? null : new Date(until), why, failed ? 1 : 0],
  );
}

/** What waits to go out, for whoever watches over it. */
export interface Outbox {
  /** Notifications that are to go out now; what is held back for good reason does not count. */
  readonly pending: number;
  /** When the oldest of them was written, in the time of the cases; null where there is none. */
  readonly oldestAt: number | null;
  /** Notices that a mail server refused for good, or that had no address. */
  readonly refused: number;
}

/** How full the outbox is. Two small index scans. */
export async function readOutbox(rows: Rows): Promise<Outbox> {
  const [row] = await rows<Outbox>(
    `SELECT (SELECT count(*)::int FROM notification WHERE state = 'pending' AND why IS NULL) AS pending,
       (SELECT min(at) FROM notification WHERE state = 'pending' AND why IS NULL) AS "oldestAt",
       (SELECT count(*)::int FROM notice WHERE mail = 'refused') AS refused`,
  );
  return row ?? { pending: 0, oldestAt: null, refused: 0 };
}
