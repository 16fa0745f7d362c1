import { StartError } from '../../settings/start-error.js';
import { launchers } from './launchers.js';
import { isAlive, type ProcessIdentity } from './process-identity.js';
import { readyLine } from './ready-line.js';
import { StartAbandoned } from './roster.js';
import { startStack } from './stack.js';

// Ctrl-C under npm arrives twice: from the terminal, and passed on by npm.
const sameKeystrokeMs = 700;
const orphanCheckMs = 300;

/** `npm start`: brings the stack up, says where it is, and keeps it until it is told to end. */
export async function start(): Promise<void> {
  // Whoever read our lines may be gone; the stack goes on.
  process.stdout.on('error', () => undefined);
  const began = Date.now();
  const say = (line: string) => console.log(`[${elapsed(began)}] ${line}`);
  const above = launchers();
  const leave = onLeave(above, say);
  try {
    const stack = await startStack({
      environment: process.env,
      onProgress: say,
      signal: leave.signal,
      hurry: leave.hurry,
      launchers: above,
    });
    console.log(readyLine(stack, Date.now() - began));
    await leave.asked;
    await stack.stop();
    say('everything has ended');
  } catch (error) {
    if (error instanceof StartAbandoned) return say('everything has ended');
    process.exitCode = 1;
    console.error(error instanceof StartError ? error.message : error);
  } finally {
    leave.forget();
  }
}

interface Leave {
  readonly signal: AbortSignal;
  readonly hurry: AbortSignal;
  readonly asked: Promise<void>;
  forget(): void;
}

/** Listens for the wish to end: a signal, or the end of the npm that started this; a second signal hurries. */
function onLeave(above: readonly ProcessIdentity[], say: (line: string) => void): Leave {
  const [leaving, hurrying] = [new AbortController(), new AbortController()];
  let first = 0;
  const leave = (why: string) => {
    if (first === 0) {
      first = Date.now();
      say(`${why}: ending everything`);
      leaving.abort();
    } else if (Date.now() - first > sameKeystrokeMs) {
      hurrying.abort();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(signal));
  process.on('uncaughtException', (error) => {
    // Dying of it would leave everything running without anybody to end it.
    console.error(error);
    process.exitCode = 1;
    leave('an unexpected error');
  });
  const orphanCheck = setInterval(() => {
    if (first === 0 && !above.every(isAlive)) leave('npm has gone');
  }, orphanCheckMs);
  return {
    signal: leaving.signal,
    hurry: hurrying.signal,
    asked: new Promise((resolve) => leaving.signal.addEventListener('abort', () => resolve())),
    forget: () => clearInterval(orphanCheck),
  };
}

function elapsed(since: number): string {
  const seconds = Math.floor((Date.now() - since) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
