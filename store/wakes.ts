import pg from 'pg';
import type { Database, Rows } from './database.js';

/** A case whose workflow is to be woken. */
export interface Wake {
  readonly caseId: string;
  readonly process: string;
  readonly urgent: boolean;
}

/** How long a relay may take over a wake before another takes it. */
const lease = 30_000;

/** What is due and not seen after this long is swept up, whoever forgot it. */
const grace = 60_000;

/**
 * Takes wakes to deliver, urgent ones first: cases with unseen changes, and cases whose clock is overdue, for
 * then the workflow is gone or asleep. Each is this relay's until its lease ends.
 */
export async function claimWakes(rows: Rows, limit: number, now: number): Promise<readonly Wake[]> {
  const claimed = await rows<{ id: string; process: string; urgent: boolean }>(
    `UPDATE cases SET leased_until = $2::timestamptz + $3 * interval '1 ms' WHERE id IN (
       SELECT id FROM cases
       WHERE (seen_seq < wake_seq OR next_at < $2::timestamptz - $4 * interval '1 ms') AND (leased_until IS NULL OR leased_until < $2::timestamptz)
       ORDER BY urgent DESC, last_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING id, process, urgent`,
    [limit, new Date(now), lease, grace],
  );
  return claimed.map(({ id, process, urgent }) => ({ caseId: id, process, urgent }));
}

/** The wake has been delivered: what changed meanwhile may be claimed at once. */
export async function releaseWake(rows: Rows, caseId: string): Promise<void> {
  await rows('UPDATE cases SET leased_until = NULL WHERE id = $1::uuid', [caseId]);
}

/** The wake could not be delivered: nobody tries again before `until`. */
export async function postponeWake(rows: Rows, caseId: string, until: number): Promise<void> {
  await rows('UPDATE cases SET leased_until = $2 WHERE id = $1::uuid', [caseId, new Date(until)]);
}

/**
 * Raises every case that is not yet done: the whole recovery from a Temporal that was wiped or restored.
 *
 * @returns how many
 */
export async function raiseAll(rows: Rows): Promise<number> {
  const raised = await rows(
    `UPDATE cases SET wake_seq = wake_seq + 1, urgent = true, leased_until = NULL
     WHERE closed_at IS NULL OR EXISTS (SELECT 1 FROM effect e WHERE e.case_id = cases.id AND e.state = 'pending') RETURNING id`,
  );
  return raised.length;
}

/**
 * Calls `onChange` whenever a transaction that changed a case has committed. Connects again when the
 * connection is lost: notifications in between are missed, and the relay's poll finds what they told of.
 */
export function listenForChanges(
  db: Database,
  onChange: () => void,
): { readonly close: () => Promise<void> } {
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    if (closed) return;
    const mine = new pg.Client(db.pool.options);
    client = mine;
    mine.on('notification', onChange);
    mine.on('error', () => undefined);
    mine.on('end', reconnect);
    try {
      await mine.connect();
      await mine.query('LISTEN case_changed');
    } catch {
      await mine.end().catch(() => undefined);
      reconnect();
    }
  };
  const reconnect = () => {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, 1_000);
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
