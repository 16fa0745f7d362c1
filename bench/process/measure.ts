import pg from 'pg';
import { parseDefinition } from '../../contract/definition.js';
import { seedDemoCity } from '../../prisma/seed/seed-demo-city.js';
import { processes } from '../../processes/index.js';
import { systemClock } from '../../settings/clock.js';
import { openDatabase } from '../../store/database.js';
import { storeDefinitions } from '../../store/definitions.js';
import { testApi } from '../../test/support/api.js';
import { startCarrier } from '../carrier/start-carrier.js';
import { cpuTimeOfAll } from '../cpu-time.js';
import { startDbosPeer } from '../decision/dbos.js';
import type { DecisionSystem } from '../decision/decision-system.js';
import { layOutPeerTables } from '../decision/peer-tables.js';
import { startTemporalPeer } from '../decision/temporal-update.js';
import { interruptible } from '../interruptible.js';
import { describeMachine, loadNow, type Machine } from '../machine.js';
import { percentile } from '../percentile.js';
import { type BenchStack, startStack } from '../stack.js';
import { addMovers, rotate } from './rotation.js';

/** A system with whole cases, one after the other. */
export interface Row {
  readonly system: DecisionSystem['name'];
  readonly cases: number;
  /** What its people do, so that the case goes on: proposal, uploads, verdicts, votes, the session's steps. */
  readonly acts: number;
  readonly p50MsPerCase: number;
  /** CPU time of all processes, until nothing is left to do; null where the machine does not tell. */
  readonly cpuMsPerCase: number | null;
}

export interface Report {
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

/**
 * Measures whole rotations. Ours does all that the regulation asks, with documents, proofs, board, minutes and decree;
 * the peers, which know none of it, take as many bare decisions of one workflow.
 */
export async function measureProcess(cases: number, say: (line: string) => void): Promise<Report> {
  const signal = interruptible();
  const loadBefore = loadNow();
  const stack = await startStack(say);
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 16 });
  const endings: (() => Promise<void>)[] = [() => stack.stop(), () => pool.end()];
  try {
    await layOutPeerTables(pool);
    const temporal = await startTemporalPeer(stack.databaseUrl, stack.temporalAddress, pool);
    endings.push(() => temporal.stop());
    const dbos = await startDbosPeer(stack.databaseUrl, pool);
    endings.push(() => dbos.system.stop());
    const cpuOf = (pids: readonly number[]) => () =>
      cpuTimeOfAll([stack.postgresPid, stack.temporalPid, ...pids]);
    const ours = await measureOurs(stack, cases, signal, cpuOf, say);
    const rows: Row[] = [ours];
    for (const system of [...temporal.systems, dbos.system] as readonly DecisionSystem[]) {
      say(`${system.name}: ${cases} cases of ${ours.acts} decisions`);
      rows.push(await measurePeer(system, cases, ours.acts, signal, cpuOf([temporal.pid, dbos.pid])));
    }
    const ask = async <R extends object>(text: string) => (await pool.query(text)).rows as R[];
    return { machine: await describeMachine(ask, stack.temporalVersion, loadBefore), rows };
  } finally {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  }
}

type CpuOf = (pids: readonly number[]) => () => number | null;

async function measureOurs(
  stack: BenchStack,
  cases: number,
  signal: AbortSignal,
  cpuOf: CpuOf,
  say: (line: string) => void,
): Promise<Row> {
  const db = openDatabase(stack.databaseUrl);
  const carrier = await startCarrier(stack);
  try {
    await seedDemoCity(db, stack.dataDir);
    await storeDefinitions(db, processes, parseDefinition, systemClock());
    const api = testApi({ db, dataDir: stack.dataDir });
    const post = api.post;
    let acts = 0;
    api.post = (...request) => {
      acts += 1;
      return post(...request);
    };
    const [first = '', ...movers] = (await addMovers(api)).slice(0, cases + 1);
    await rotate(db, api, first);
    // Its weeks pass in seconds, which no workflow's own clock does: they are told when all is done.
    await carrier.order('by-workflow');
    await carrier.order('drain');
    await carrier.order('rest');
    const cpu = cpuOf([carrier.pid]);
    const before = cpu();
    acts = 0;
    const times: number[] = [];
    for (const mover of movers) {
      signal.throwIfAborted();
      const began = performance.now();
      await rotate(db, api, mover);
      times.push(performance.now() - began);
      say(`jenjang: ${times.length} of ${cases} rotations`);
    }
    await carrier.order('by-workflow');
    await carrier.order('drain');
    return rowOf('jenjang', times, Math.round(acts / cases), before, cpu());
  } finally {
    await carrier.stop();
    await db.close();
  }
}

async function measurePeer(
  system: DecisionSystem,
  cases: number,
  acts: number,
  signal: AbortSignal,
  cpu: () => number | null,
): Promise<Row> {
  const opened = await system.open(cases);
  const before = cpu();
  const times: number[] = [];
  for (const one of opened) {
    const began = performance.now();
    for (let given = 0; given < acts; given += 1) {
      signal.throwIfAborted();
      await system.decide(one);
    }
    times.push(performance.now() - began);
  }
  await system.drained();
  const after = cpu();
  await system.end(opened);
  return rowOf(system.name, times, acts, before, after);
}

function rowOf(
  system: Row['system'],
  times: readonly number[],
  acts: number,
  before: number | null,
  after: number | null,
): Row {
  return {
    system,
    cases: times.length,
    acts,
    p50MsPerCase: Math.round(percentile(times, 0.5)),
    cpuMsPerCase: before === null || after === null ? null : Math.round((after - before) / times.length),
  };
}
