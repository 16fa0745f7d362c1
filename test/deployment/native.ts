import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { checkout, type Service } from './compose-file.js';

/** A command of the compose file that runs on this machine. */
export interface Native {
  /** What it has said so far. */
  said(): string;
  /** @returns how it ended */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): void;
}

/** Where a service runs when there is no container: what its environment has to say otherwise. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  /** `host:port` of the compose file's network, and where that is here. */
  readonly at: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Every process begun here, so that a test that fails leaves none. */
const begun: ChildProcess[] = [];

/** Starts what Compose would: the entry point and the command, word by word as they stand there. */
export function startNatively(service: Service, { env, at, cwd = checkout }: Surroundings): Native {
  const here = (value: string) =>
    Object.entries(at).reduce((text, [name, address]) => text.replaceAll(name, address), value);
  const [program, ...words] = [...(service.entrypoint ?? []), ...(service.command ?? [])].map(here);
  if (program === undefined) throw new Error(`${service.image} names no command of its own`);
  const set = Object.entries(service.environment).map(([name, value]) => [name, here(value)]);
  const child = spawn(program, words, {
    cwd,
    env: { ...Object.fromEntries(set), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  begun.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString('utf8');
    });
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  return { said: () => said, ended, kill: (signal) => child.kill(signal) };
}

/** Runs a job of the compose file to its end. @throws Error with its words when it fails */
export async function runNatively(service: Service, surroundings: Surroundings): Promise<string> {
  const job = startNatively(service, surroundings);
  const { code, signal } = await job.ended;
  if (code !== 0) throw new Error(`${service.image} ended with ${code ?? signal}:\n${job.said()}`);
  return job.said();
}

/** Waits until an address answers with success. @throws Error with the process's words when it ends, or never does */
export async function answers(url: string, by: Native): Promise<void> {
  let gone = false;
  void by.ended.then(() => {
    gone = true;
  });
  for (let waited = 0; ; waited += 200) {
    const ok = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    if (gone || waited > 90_000) throw new Error(`${url} does not answer:\n${by.said()}`);
    await delay(200);
  }
}

/** Ends whatever still runs. */
export async function endAll(): Promise<void> {
  for (const child of begun) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
}
