import { join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { launch } from './launch.js';
import { becomesReady, lastLines, type Readiness } from './ready.js';
import type { PartPlan } from './supervise.js';

/** The checkout this code lies in. */
export const checkout = join(import.meta.dirname, '../..');

/** A part that is one of our own programs. */
export interface Program {
  readonly name: string;
  /** Its file, from the checkout. */
  readonly main: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly ready: Readiness;
}

const patienceMs = 60_000;

/** The command line that runs one of our programs; without npx, which leaves grandchildren behind. */
export const runTypeScript = (main: string) => ({
  file: process.execPath,
  args: ['--import', 'tsx', join(checkout, main)],
  cwd: checkout,
});

/** Plans one of our own programs: it logs into its file and ends by SIGTERM. */
export function programPart({ name, main, env, logFile, ready }: Program): PartPlan {
  return {
    name,
    stopSignal: 'SIGTERM',
    // Longer than the API and the worker give to what is under way.
    patienceMs: 25_000,
    async begin(onLaunch) {
      const launched = launch({ name, ...runTypeScript(main), env, output: { kind: 'file', path: logFile } });
      onLaunch(launched);
      if (!(await becomesReady(launched, ready, patienceMs))) throw notReady(name, logFile);
    },
  };
}

function notReady(name: string, logFile: string): StartError {
  const last = lastLines(logFile, 8);
  return new StartError('PART_NOT_READY', {
    id: `Bagian ${name} tidak dapat dimulai; baca ${logFile}`,
    en: `The part ${name} did not start: read ${logFile}. Its last words:\n${last}`,
  });
}
