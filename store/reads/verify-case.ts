import type { ChainFault } from '../../domain/audit/chain.js';
import type { Rows } from '../database.js';
import { verifyStream } from './verify-stream.js';

/** A chain of events that was checked: a case's own, or that of a session that heard it. */
export interface CheckedChain {
  /** Number of the case, or of the session's letter of invitation. */
  readonly name: string;
  readonly events: number;
  readonly fault: (ChainFault & { readonly type: string | null; readonly at: number | null }) | null;
}

/**
 * Checks the chain of a case, and those of the sessions that heard it.
 *
 * @param asked its number or its id
 * @returns undefined when there is no such case
 */
export async function verifyCase(rows: Rows, asked: string): Promise<readonly CheckedChain[] | undefined> {
  const streams = await rows<{ name: string; stream: string }>(
    `WITH asked AS (SELECT id, number FROM cases WHERE number = $1 OR id::text = $1)
     SELECT number AS name, 'case:' || id AS stream, 0 AS place FROM asked
     UNION ALL SELECT DISTINCT s.invitation, 'session:' || s.id, 1 FROM board_session s
       JOIN session_item i ON i.session_id = s.id JOIN asked ON asked.id = i.case_id
     ORDER BY place, name`,
    [asked],
  );
  if (streams.length === 0) return undefined;
  const checked: CheckedChain[] = [];
  for (const { name, stream } of streams) checked.push(await check(rows, name, stream));
  return checked;
}

async function check(rows: Rows, name: string, stream: string): Promise<CheckedChain> {
  const fault = await verifyStream(rows, stream);
  const [found] = await rows<{ events: number; type: string | null; at: number | null }>(
    `SELECT count(*)::int AS events, max(type) FILTER (WHERE seq = $2) AS type, max(at) FILTER (WHERE seq = $2) AS at
     FROM event WHERE stream = $1`,
    [stream, fault?.seq ?? 0],
  );
  const { events = 0, type = null, at = null } = found ?? {};
  return { name, events, fault: fault && { ...fault, type, at } };
}
