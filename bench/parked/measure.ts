import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { systemClock } from '../../settings/clock.js';
import { type Database, openDatabase } from '../../store/database.js';
import { type Candidate, movablePeople, propose } from '../cases.js';
import { approvals } from '../decision/approvals.js';
import { runCell } from '../decision/cell.js';
import { type Jenjang, startJenjang } from '../decision/jenjang.js';
import { interruptible } from '../interruptible.js';
import { describeMachine, loadNow, type Machine } from '../machine.js';
import { addPeople } from '../people.js';
import { percentile } from '../percentile.js';
import { type BenchStack, startStack } from '../stack.js';
import { tenth } from '../tenth.js';

/** How it stands with so many open cases. */
export interface Row {
  readonly cases: number;
  readonly workerMb: number;
  /** What each database has grown by, for each case; null while there is none. */
  readonly bytesPerCase: Bytes | null;
  readonly decisionP50Ms: number;
  readonly decisionP99Ms: number;
}

/** Bytes by database. */
export interface Bytes {
  /** Without the mails of the demonstration's mail server, which no installation keeps. */
  readonly jenjang: number;
  /** Histories and timers. */
  readonly temporal: number;
  /** What Temporal's pages list and search by. */
  readonly visibility: number;
}

/** Reminders that were due at one moment. */
export interface Reminders {
  readonly count: number;
  /** From that moment until the last was written. */
  readonly seconds: number;
}

export interface Report {
  readonly machine: Machine;
  readonly rows: readonly Row[];
  readonly reminders: Reminders;
}

/** @param cases at how many open cases it is looked at, in rising order; the first is none at all */
export async function measureParked(cases: readonly number[], say: (line: string) => void): Promise<Report> {
  const signal = interruptible();
  const loadBefore = loadNow();
  const stack = await startStack(say);
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 16 });
  const db = openDatabase(stack.databaseUrl);
  try {
    const jenjang = await startJenjang(stack, pool, 1, say);
    try {
      const bench = { stack, pool, db, jenjang, signal, say };
      const rows = await growWith(bench, cases);
      const reminders = await remindAtOnce(bench);
      const ask = async <R extends object>(text: string) => (await pool.query(text)).rows as R[];
      return { machine: await describeMachine(ask, stack.temporalVersion, loadBefore), rows, reminders };
    } finally {
      await jenjang.system.stop();
    }
  } finally {
    await db.close();
    await pool.end();
    await stack.stop();
  }
}

interface Bench {
  readonly stack: BenchStack;
  readonly pool: pg.Pool;
  readonly db: Database;
  readonly jenjang: Jenjang;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

async function growWith(bench: Bench, cases: readonly number[]): Promise<readonly Row[]> {
  const { pool, db, jenjang, signal, say } = bench;
  const most = cases.at(-1) ?? 0;
  const [mover] = await movablePeople(db, 1);
  if (!mover) throw new Error('The demo city has nobody to move');
  await addPeople(db, mover.nip, most);
  // What the people themselves take is there before the first case.
  await pool.query('CHECKPOINT');
  const rows: Row[] = [];
  let before = await databaseBytes(pool);
  let grown: Bytes = { jenjang: 0, temporal: 0, visibility: 0 };
  let open = 0;
  for (const wanted of cases) {
    const began = performance.now();
    await park(db, mover, open, wanted, signal);
    await jenjang.system.drained(60_000 + wanted * 1_000);
    grown = combine(grown, combine(await databaseBytes(pool), before, minus), plus);
    say(`${wanted} cases open after ${Math.round((performance.now() - began) / 1_000)} s`);
    const { latencies } = await runCell(jenjang.system, 1, 3, () => null, signal);
    // The cases that were decided are not among those that are parked.
    before = await databaseBytes(pool);
    rows.push({
      cases: wanted,
      workerMb: residentMb(jenjang.worker),
      bytesPerCase: wanted === 0 ? null : combine(grown, grown, (bytes) => Math.round(bytes / wanted)),
      decisionP50Ms: tenth(percentile(latencies, 0.5)),
      decisionP99Ms: tenth(percentile(latencies, 0.99)),
    });
    open = wanted;
  }
  return rows;
}

const plus = (one: number, other: number) => one + other;
const minus = (one: number, other: number) => one - other;

function combine(one: Bytes, other: Bytes, by: (a: number, b: number) => number): Bytes {
  return {
    jenjang: by(one.jenjang, other.jenjang),
    temporal: by(one.temporal, other.temporal),
    visibility: by(one.visibility, other.visibility),
  };
}

const atOnce = 8;

async function park(
  db: Database,
  mover: Candidate,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<void> {
  let next = from + 1;
  const proposer = async () => {
    for (let n = next++; n <= to; n = next++) {
      signal.throwIfAborted();
      const nip = `${mover.nip.slice(0, 8)}${String(n).padStart(10, '0')}`;
      await propose(db, { ...mover, nip }, systemClock(), approvals.id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, proposer));
}

/** All first reminders are moved to one moment; each workflow is told, sets its timer, and it is waited. */
async function remindAtOnce({ pool, jenjang, signal, say }: Bench): Promise<Reminders> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM cases WHERE closed_at IS NULL AND process = $1`,
    [approvals.id],
  );
  const count = rows[0]?.count ?? 0;
  const moment = systemClock() + 30_000 + count * 60;
  say(`${count} reminders are due at once, in ${Math.round((moment - systemClock()) / 1_000)} s`);
  await pool.query(
    `WITH moved AS (
       UPDATE step s SET clock = jsonb_set(s.clock, '{0,at}', to_jsonb($2::bigint)) FROM cases c
       WHERE c.id = s.case_id AND c.closed_at IS NULL AND c.process = $3 AND s.state = 'open' AND s.clock -> 0 ->> 'kind' = 'reminder'
       RETURNING s.case_id)
     UPDATE cases SET next_at = $1, urgent = true, wake_seq = wake_seq + 1 WHERE id IN (SELECT case_id FROM moved)`,
    [new Date(moment), moment, approvals.id],
  );
  await pool.query(`SELECT pg_notify('case_changed', '')`);
  await jenjang.system.drained(count * 1_000);
  if (systemClock() > moment) throw new Error('The workflows were told too late: the machine is too busy');
  const owed = `SELECT count(*)::int AS count FROM step WHERE state = 'open' AND clock @> $1::jsonb`;
  for (;;) {
    signal.throwIfAborted();
    await delay(systemClock() < moment ? 100 : 250);
    const found = await pool.query<{ count: number }>(owed, [JSON.stringify([{ at: moment, doneAt: null }])]);
    if (found.rows[0]?.count === 0) break;
    if (systemClock() > moment + 60_000 + count * 200)
      throw new Error(`${found.rows[0]?.count} reminders are still owed`);
  }
  return { count, seconds: tenth((systemClock() - moment) / 1_000) };
}

async function databaseBytes(pool: pg.Pool): Promise<Bytes> {
  const { rows } = await pool.query<Record<keyof Bytes, string>>(
    `SELECT pg_database_size(current_database()) - pg_total_relation_size('sink_mail') AS jenjang,
       pg_database_size('temporal') AS temporal, pg_database_size('temporal_visibility') AS visibility`,
  );
  const [row] = rows;
  if (!row) throw new Error('A SELECT without FROM answered nothing');
  return {
    jenjang: Number(row.jenjang),
    temporal: Number(row.temporal),
    visibility: Number(row.visibility),
  };
}

/** Memory that a process holds. Linux alone tells. */
function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kb) / 1_024);
}
