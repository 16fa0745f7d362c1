import { systemClock } from '../../settings/clock.js';
import type { Database } from '../../store/database.js';
import type { Carrier } from '../carrier/start-carrier.js';
import { type Candidate, end, propose } from '../cases.js';
import { courses, giveVerdicts, type Sample } from './clients.js';
import { type CpuMeter, type CpuTimes, since } from './cpu-meter.js';
import type { Inboxes } from './next-task.js';
import type { System } from './systems.js';

/** What a cell needs. */
export interface Bench {
  readonly db: Database;
  readonly carrier: Carrier;
  readonly inboxes: Inboxes;
  readonly accounts: ReadonlyMap<string, string>;
  readonly candidates: readonly Candidate[];
  readonly cpu: CpuMeter;
  readonly signal: AbortSignal;
}

/** The verdicts of a case: those that close their step, and the initials, after which the same step goes on. */
export type Course = keyof typeof courses;

/** One course of all cases of a cell. */
export interface Measured {
  readonly course: Course;
  readonly samples: readonly Sample[];
  readonly elapsedMs: number;
  /** From the last verdict until nothing waited to be carried. */
  readonly drainMs: number;
  /** Until then; null where it cannot be told. */
  readonly cpu: CpuTimes | null;
}

/** Proposes every candidate, has the clients decide, and ends the cases, so that the next cell finds none. */
export async function runCell(bench: Bench, system: System, clients: number): Promise<readonly Measured[]> {
  const { db, carrier, candidates } = bench;
  const meanwhile = system.carrying === 'rest' ? 'by-workflow' : system.carrying;
  await carrier.order(meanwhile);
  const cases: string[] = [];
  for (const candidate of candidates) cases.push(await propose(db, candidate, systemClock()));
  await carrier.order('drain');

  await carrier.order(system.carrying);
  const measured = [
    await measure(bench, system, clients, cases, 'closing'),
    await measure(bench, system, clients, cases, 'initials'),
  ];

  await carrier.order(meanwhile);
  for (const caseId of cases) await end(db, caseId, systemClock());
  await carrier.order('drain');
  return measured;
}

async function measure(
  bench: Bench,
  system: System,
  clients: number,
  cases: readonly string[],
  course: Course,
): Promise<Measured> {
  const cpuBefore = bench.cpu();
  const began = performance.now();
  const samples = await giveVerdicts(bench, system, clients, cases, courses[course]);
  const ended = performance.now();
  await bench.carrier.order('drain');
  return {
    course,
    samples,
    elapsedMs: ended - began,
    drainMs: performance.now() - ended,
    cpu: since(cpuBefore, bench.cpu()),
  };
}
