import pg from 'pg';
import { cpuTimeOfAll } from '../cpu-time.js';
import { interruptible } from '../interruptible.js';
import { describeMachine, loadNow, type Machine } from '../machine.js';
import { type BenchStack, startStack } from '../stack.js';
import { type Measured, runCell } from './cell.js';
import { startDbosPeer } from './dbos.js';
import type { DecisionSystem } from './decision-system.js';
import { startJenjang } from './jenjang.js';
import { layOutPeerTables } from './peer-tables.js';
import { type Row, rowOf } from './rows.js';
import { startTemporalPeer } from './temporal-update.js';

export interface Plan {
  /** How many decide at once: a cell for each. */
  readonly clients: readonly number[];
  readonly rounds: number;
}

export interface Report {
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

/**
 * Measures one decision, from its sending until it is acknowledged and the next office sees its task: ours through
 * the HTTP API, beside what somebody would build with Temporal or DBOS alone. All on one PostgreSQL, in turn.
 *
 * @throws StartError INTERRUPTED; what the servers' starts throw
 * @throws Error when a decision is refused, or a task does not come
 */
export async function measureDecisions(plan: Plan, say: (line: string) => void): Promise<Report> {
  const signal = interruptible();
  const loadBefore = loadNow();
  const stack = await startStack(say);
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 16 });
  try {
    await layOutPeerTables(pool);
    return await withSystems(stack, pool, plan, say, async (systems, cpu) => ({
      rows: await runCells(systems, plan, cpu, signal, say),
      machine: await describeMachine(
        async (text) => (await pool.query(text)).rows,
        stack.temporalVersion,
        loadBefore,
      ),
    }));
  } finally {
    await pool.end();
    await stack.stop();
  }
}

async function withSystems<T>(
  stack: BenchStack,
  pool: pg.Pool,
  plan: Plan,
  say: (line: string) => void,
  work: (systems: readonly DecisionSystem[], cpu: () => number | null) => Promise<T>,
): Promise<T> {
  const endings: (() => Promise<void>)[] = [];
  try {
    say('starting the peers');
    const temporal = await startTemporalPeer(stack.databaseUrl, stack.temporalAddress, pool);
    endings.push(() => temporal.stop());
    const dbos = await startDbosPeer(stack.databaseUrl, pool);
    endings.push(() => dbos.system.stop());
    say('starting Jenjang with the demo city');
    const jenjang = await startJenjang(stack, pool, Math.max(...plan.clients), say);
    endings.push(() => jenjang.system.stop());
    const pids = [
      stack.postgresPid,
      stack.temporalPid,
      temporal.pid,
      dbos.pid,
      jenjang.api,
      jenjang.worker,
    ] as const;
    const cpu = () => cpuTimeOfAll(pids);
    return await work(
      [jenjang.system as DecisionSystem, ...(temporal.systems as readonly DecisionSystem[]), dbos.system],
      cpu,
    );
  } finally {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  }
}

/** Decisions in a cell are enough to tell a p99, and their time is some seconds for each system. */
const casesEach: Readonly<Record<number, number>> = { 1: 12, 8: 4, 32: 3 };

async function runCells(
  systems: readonly DecisionSystem[],
  plan: Plan,
  cpu: () => number | null,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const cells = plan.clients.flatMap((clients) =>
    systems.map((system) => ({ system, clients, measured: [] as Measured[] })),
  );
  say('warming up');
  for (const system of systems) await runCell(system, 8, 1, cpu, signal);
  for (let round = 0; round < plan.rounds; round += 1) {
    // Each round begins elsewhere: what slows the machine for a while does not always meet the same cell.
    for (const { system, clients, measured } of [...cells.slice(round), ...cells.slice(0, round)]) {
      const cell = await runCell(system, clients, casesEach[clients] ?? 3, cpu, signal);
      measured.push(cell);
      const { perSecond, p50Ms } = rowOf({ system: system.name, clients }, [cell]);
      say(
        `round ${round + 1} of ${plan.rounds}: ${system.name}, ${clients} clients: ${perSecond}/s, p50 ${p50Ms} ms`,
      );
    }
  }
  return cells.map(({ system, clients, measured }) => rowOf({ system: system.name, clients }, measured));
}
