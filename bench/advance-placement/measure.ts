import { parseDefinition } from '../../contract/definition.js';
import { seedDemoCity } from '../../prisma/seed/seed-demo-city.js';
import { systemClock } from '../../settings/clock.js';
import { openDatabase } from '../../store/database.js';
import { storeDefinitions } from '../../store/definitions.js';
import { shortRotation } from '../../test/support/short-rotation.js';
import { startCarrier } from '../carrier/start-carrier.js';
import { accountsByOffice, chooseCandidates } from '../cases.js';
import { interruptible } from '../interruptible.js';
import { describeMachine, loadNow, type Machine } from '../machine.js';
import { type BenchStack, startStack } from '../stack.js';
import { type Bench, type Measured, runCell } from './cell.js';
import { cpuMeter } from './cpu-meter.js';
import { watchInboxes } from './next-task.js';
import { type Row, rowOf } from './rows.js';
import { type System, systems } from './systems.js';

export interface Plan {
  /** How many decide at once: a cell for each. */
  readonly clients: readonly number[];
  /** Cases in a cell. */
  readonly cases: number;
  readonly rounds: number;
}

export interface Report {
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

/**
 * Measures who had best open the next step after a verdict, all systems in turn on one stack. Ctrl-C ends it
 * and all that it started.
 *
 * @throws StartError INTERRUPTED; TOO_FEW_OFFICIALS; what the servers' starts throw
 * @throws Error when a verdict is refused, a task does not come, or anything fails on the way
 */
export async function measureAdvancePlacement(plan: Plan, say: (line: string) => void): Promise<Report> {
  const signal = interruptible();
  const loadBefore = loadNow();
  const stack = await startStack(say);
  try {
    return await withBench(stack, plan, signal, say, async (bench) => ({
      rows: await runCells(bench, plan, say),
      machine: await describeMachine(bench.db.rows, stack.temporalVersion, loadBefore),
    }));
  } finally {
    await stack.stop();
  }
}

async function withBench<T>(
  stack: BenchStack,
  plan: Plan,
  signal: AbortSignal,
  say: (line: string) => void,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const db = openDatabase(stack.databaseUrl);
  try {
    say('importing the demo city');
    await seedDemoCity(db, stack.dataDir);
    await storeDefinitions(db, [shortRotation], parseDefinition, systemClock());
    const candidates = await chooseCandidates(db, plan.cases, systemClock());
    const accounts = await accountsByOffice(db);
    const carrier = await startCarrier(stack);
    const inboxes = watchInboxes(db);
    const pids = { worker: carrier.pid, postgres: stack.postgresPid, temporal: stack.temporalPid };
    try {
      return await work({ db, carrier, inboxes, accounts, candidates, cpu: cpuMeter(pids), signal });
    } finally {
      await inboxes.close();
      await carrier.stop();
    }
  } finally {
    await db.close();
  }
}

interface Cell {
  readonly system: System;
  readonly clients: number;
  readonly measured: Measured[];
}

async function runCells(bench: Bench, plan: Plan, say: (line: string) => void): Promise<readonly Row[]> {
  const cells = plan.clients.flatMap((clients) =>
    systems.map((system): Cell => ({ system, clients, measured: [] })),
  );
  say('warming up');
  for (const { system, clients } of cells.slice(0, systems.length))
    await runCell({ ...bench, candidates: bench.candidates.slice(0, 6) }, system, clients);
  for (let round = 0; round < plan.rounds; round += 1) {
    say(`round ${round + 1} of ${plan.rounds}`);
    // Each round begins elsewhere: what slows the machine for a while does not always meet the same cell.
    for (const { system, clients, measured } of [...cells.slice(round), ...cells.slice(0, round)])
      measured.push(...(await runCell(bench, system, clients)));
  }
  return rowsOf(cells);
}

function rowsOf(cells: readonly Cell[]): readonly Row[] {
  const rows: Row[] = [];
  for (const course of ['closing', 'initials'] as const) {
    for (const { system, clients, measured } of cells) {
      const { name, temporal } = system;
      const reference = rows.find(
        (row) => row.course === course && row.clients === clients && row.temporal === temporal,
      );
      const rounds = measured.filter((each) => each.course === course);
      rows.push(rowOf({ system: name, temporal, clients, course }, rounds, reference));
    }
  }
  return rows;
}
