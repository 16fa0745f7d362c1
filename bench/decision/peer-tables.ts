import type pg from 'pg';

/** What the peers write for a decision: as little as tells who decided what, and who is next. */
const layout = `
  CREATE SCHEMA peer;
  CREATE TABLE peer.decision (id uuid PRIMARY KEY, case_id text NOT NULL, turn int NOT NULL, verdict text NOT NULL, by_office text NOT NULL, at timestamptz NOT NULL, UNIQUE (case_id, turn));
  CREATE TABLE peer.task (id uuid PRIMARY KEY, case_id text NOT NULL, turn int NOT NULL, office text NOT NULL, state text NOT NULL, UNIQUE (case_id, turn));
  CREATE INDEX ON peer.task (office, case_id) WHERE state = 'open'`;

/** One decision of a peer's case; done again it changes nothing. */
export interface PeerDecision {
  readonly caseId: string;
  /** From 1. */
  readonly turn: number;
}

export const officeOf = (turn: number) => `position/${turn % 4}`;

export async function layOutPeerTables(pool: pg.Pool): Promise<void> {
  await pool.query(layout);
}

/** Decision, closed task and the next office's task, in one statement and so in one transaction. */
export async function writeDecision(
  pool: Pick<pg.Pool, 'query'>,
  { caseId, turn }: PeerDecision,
): Promise<void> {
  await pool.query({
    name: 'peer-decision',
    text: `WITH decided AS (INSERT INTO peer.decision VALUES (gen_random_uuid(), $1, $2::int, 'approved', $3, now()) ON CONFLICT DO NOTHING),
        closed AS (UPDATE peer.task SET state = 'done' WHERE case_id = $1 AND turn = $2::int),
        told AS (SELECT pg_notify('peer_task', $1))
      INSERT INTO peer.task SELECT gen_random_uuid(), $1, $2::int + 1, $4, 'open' FROM told ON CONFLICT DO NOTHING`,
    values: [caseId, turn, officeOf(turn), officeOf(turn + 1)],
  });
}

/** Whether the next office sees its task. */
export async function nextOfficeSees(
  pool: Pick<pg.Pool, 'query'>,
  { caseId, turn }: PeerDecision,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'peer-look',
    text: `SELECT id FROM peer.task WHERE office = $1 AND case_id = $2 AND turn = $3 AND state = 'open'`,
    values: [officeOf(turn + 1), caseId, turn + 1],
  });
  return rowCount === 1;
}
