import type { Launched } from './launch.js';
import type { ProcessIdentity } from './process-identity.js';
import type { RunFile, RunState } from './run-file.js';
import { stopProcess } from './stop-process.js';
import { type Part, type PartPlan, supervise } from './supervise.js';

/** Everybody who was started, so that everybody can be ended, also in the middle of a start. */
export interface Roster {
  /** A part that is supervised from its start on; parts end in the reverse of this order. @throws StartAbandoned */
  part(plan: PartPlan): Part;
  /** What to do with the process of a job that ends by itself. */
  job(name: string): (launched: Launched) => void;
  note(facts: Partial<Omit<RunState, 'processes'>>): void;
  /** Waits for all; when one fails everybody is ended before it rejects. */
  together(tasks: readonly (Promise<void> | undefined)[]): Promise<void>;
  /** Ends everybody, once; later calls wait for the first. */
  stop(): Promise<void>;
}

/** The start was given up by the one who asked for it. */
export class StartAbandoned extends Error {
  constructor() {
    super('the start was given up');
    this.name = 'StartAbandoned';
  }
}

/**
 * Begins a roster whose processes are noted in the run file.
 *
 * @param hurry kills, from then on, what was asked to end and has not ended yet
 */
export function roster(run: RunFile, say: (line: string) => void, hurry?: AbortSignal): Roster {
  const parts: Part[] = [];
  const jobs = new Map<string, Launched>();
  let ending: Promise<void> | null = null;

  async function end(): Promise<void> {
    run.change({ stopping: true });
    for (const job of jobs.values()) await endJob(job.identity, hurry);
    for (const part of parts.toReversed()) await part.stop(hurry);
    run.remove();
  }

  function stop(): Promise<void> {
    ending ??= end();
    return ending;
  }

  return {
    part(plan) {
      if (ending !== null) throw new StartAbandoned();
      const note = (identity: Launched['identity'] | null) => run.process(plan.name, identity);
      const part = supervise(plan, note, say);
      parts.push(part);
      return part;
    },
    job: (name) => (launched) => {
      jobs.set(name, launched);
      run.process(name, launched.identity);
      if (ending !== null) void endJob(launched.identity, hurry);
      void launched.ended.then(() => {
        jobs.delete(name);
        if (ending === null) run.process(name, null);
      });
    },
    note: (facts) => run.change(facts),
    async together(tasks) {
      try {
        await Promise.all(tasks);
      } catch (error) {
        await stop();
        await Promise.allSettled(tasks);
        throw error;
      }
    },
    stop,
  };
}

/** A job's own children (Go's compilers) are of its group, and nobody else is. */
async function endJob(identity: ProcessIdentity, hurry: AbortSignal | undefined): Promise<void> {
  await stopProcess(identity, { ...(hurry && { hurry }) });
  try {
    process.kill(-identity.pid, 'SIGKILL');
  } catch {
    // The usual case: it left none.
  }
}
