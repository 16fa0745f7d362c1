import { isAlive, type ProcessIdentity } from './process-identity.js';

// Ctrl-C under npm arrives twice: from the terminal, and passed on by npm.
const sameKeystrokeMs = 700;
const orphanCheckMs = 300;

/** The wish of whoever started this that it end. */
export interface Leave {
  readonly signal: AbortSignal;
  /** A second wish: what has not ended yet is killed. */
  readonly hurry: AbortSignal;
  readonly asked: Promise<void>;
  forget(): void;
}

/** Listens for the wish to end: a signal, or the end of the npm that started this; a second signal hurries. */
export function onLeave(above: readonly ProcessIdentity[], say: (line: string) => void): Leave {
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
