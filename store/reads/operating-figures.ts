import { type Pace, realTimeOf } from '../../domain/calendar/pace.js';
import type { Rows } from '../database.js';
import { readOutbox } from '../notices/outbox.js';

/** What an operator watches: how much is open, and what waits for the machinery. No name, no case. */
export interface OperatingFigures {
  readonly cases: readonly {
    readonly process: string;
    readonly state: string;
    readonly cases: number;
    /** Those with an open step past its date. */
    readonly overdue: number;
  }[];
  readonly tasks: { readonly open: number; readonly overdue: number };
  /** Cases whose workflow has not looked since they changed; the age is the oldest's, in seconds of the world. */
  readonly wakes: {
    readonly urgent: number;
    readonly urgentAge: number;
    readonly other: number;
    readonly otherAge: number;
  };
  readonly outbox: { readonly pending: number; readonly age: number; readonly refused: number };
  readonly incidents: readonly { readonly kind: string; readonly incidents: number }[];
}

interface Row {
  readonly cases: OperatingFigures['cases'];
  readonly tasks: OperatingFigures['tasks'];
  readonly incidents: OperatingFigures['incidents'];
  readonly urgent: number;
  readonly urgentSince: number | null;
  readonly other: number;
  readonly otherSince: number | null;
}

/**
 * The figures of this moment, in two statements over what is open: what is done costs nothing, however much it is.
 *
 * @param now in the time of the cases, `realNow` in that of the world
 */
export async function readOperatingFigures(
  rows: Rows,
  { now, realNow, pace }: { readonly now: number; readonly realNow: number; readonly pace: Pace },
): Promise<OperatingFigures> {
  const [row] = await rows<Row>(statement, [new Date(now)]);
  if (!row) throw new Error('A statement without FROM gives one row');
  const outbox = await readOutbox(rows);
  // What was written in the time of cases is told in that of the world, by which an operator waits.
  const age = (since: number | null) =>
    since === null ? 0 : Math.max(0, realNow - realTimeOf(since, pace)) / 1_000;
  return {
    cases: row.cases,
    tasks: row.tasks,
    wakes: {
      urgent: row.urgent,
      urgentAge: age(row.urgentSince),
      other: row.other,
      otherAge: age(row.otherSince),
    },
    outbox: { pending: outbox.pending, age: age(outbox.oldestAt), refused: outbox.refused },
    incidents: row.incidents,
  };
}

/** SQL of groups as a list. */
function listed(values: string, from: string, by: string): string {
  return `(SELECT coalesce(jsonb_agg(each), '[]') FROM (SELECT jsonb_build_object(${values}) AS each FROM ${from} GROUP BY ${by} ORDER BY ${by}) grouped)`;
}

const late = `s.state = 'open' AND s.due_at < $1::timestamptz`;

// Each part is the scan of one partial index of what is open. A task is shown to one office that decides it, and
// to any number that only see it.
const statement = `WITH late AS MATERIALIZED (SELECT DISTINCT s.case_id FROM step s WHERE s.state IN ('open', 'paused') AND ${late}),
  flight AS (SELECT c.process, c.state, l.case_id IS NOT NULL AS late FROM cases c LEFT JOIN late l ON l.case_id = c.id WHERE c.closed_at IS NULL),
  shown AS (SELECT o.due_at < $1::timestamptz AS late FROM task_office o WHERE o.open AND o.reason <> 'escalated'),
  unseen AS MATERIALIZED (SELECT urgent, last_at FROM cases WHERE seen_seq < wake_seq)
  SELECT ${listed(`'process', process, 'state', state, 'cases', count(*), 'overdue', count(*) FILTER (WHERE late)`, 'flight', 'process, state')} AS cases,
    (SELECT jsonb_build_object('open', count(*), 'overdue', count(*) FILTER (WHERE late)) FROM shown) AS tasks,
    ${listed(`'kind', kind, 'incidents', count(*)`, 'incident WHERE closed_at IS NULL', 'kind')} AS incidents,
    (SELECT count(*)::int FROM unseen WHERE urgent) AS urgent, (SELECT min(last_at) FROM unseen WHERE urgent) AS "urgentSince",
    (SELECT count(*)::int FROM unseen WHERE NOT urgent) AS other, (SELECT min(last_at) FROM unseen WHERE NOT urgent) AS "otherSince"`;
