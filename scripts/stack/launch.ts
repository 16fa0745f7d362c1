import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { identify, type ProcessIdentity } from './process-identity.js';

/** Where the words of a process go: into a file, or line by line to a listener. */
export type Output =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'lines'; readonly onLine: (line: string) => void };

/** One process to start. */
export interface Launch {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Another user to run as, which only root can grant. */
  readonly account?: { readonly uid: number; readonly gid: number };
  readonly output: Output;
}

/** How a process came to its end. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that was started and can be recognised later. */
export interface Launched {
  readonly name: string;
  readonly identity: ProcessIdentity;
  readonly ended: Promise<Ended>;
  running(): boolean;
}

/**
 * Starts a process in a session of its own: Ctrl-C in the terminal then reaches only the one who started it, who
 * ends the rest in the right order.
 *
 * @throws Error when the program cannot be executed at all
 */
export function launch({ name, file, args, cwd, env, account, output }: Launch): Launched {
  const log = output.kind === 'file' ? openSync(output.path, 'a') : 'pipe';
  const child = spawn(file, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: env ?? process.env,
    ...account,
    stdio: ['ignore', log, log],
    detached: true,
  });
  if (typeof log === 'number') closeSync(log);
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 127, signal: null }));
  });
  if (output.kind === 'lines') listen(child, output.onLine);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name}: ${file} cannot be executed`);
  return {
    name,
    identity: identify(pid) ?? { pid, began: 'gone' },
    ended,
    running: () => child.exitCode === null && child.signalCode === null,
  };
}

function listen(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
  }
}
