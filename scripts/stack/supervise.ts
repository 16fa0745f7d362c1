import type { Ended, Launched } from './launch.js';
import type { ProcessIdentity } from './process-identity.js';
import { stopProcess } from './stop-process.js';

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const healthyAfterMs = 60_000;

/** How one part of the stack is started and ended. */
export interface PartPlan {
  readonly name: string;
  /** Starts it, hands over the process as soon as it lives, and returns when it is ready. */
  begin(onLaunch: (launched: Launched) => void): Promise<void>;
  readonly stopSignal: NodeJS.Signals;
  readonly patienceMs: number;
}

/** One part of a running stack. */
export interface Part {
  readonly name: string;
  /** Null while it is down. */
  readonly pid: number | null;
  /** Starts it unless it runs; returns when it is ready. @throws whatever keeps it from becoming ready */
  start(): Promise<void>;
  /** Ends it for good; it stays down until `start`. */
  stop(hurry?: AbortSignal): Promise<void>;
}

/**
 * Keeps one part running from `start` to `stop`: when its process ends by itself it is started again, after a
 * pause that doubles from half a second to half a minute while it keeps failing.
 *
 * @param note told of each process that begins, and null when it is gone
 */
export function supervise(
  plan: PartPlan,
  note: (identity: ProcessIdentity | null) => void,
  say: (line: string) => void,
): Part {
  let wanted = false;
  let ready = false;
  let current: Launched | null = null;
  let attempt: Promise<void> = Promise.resolve();
  let pauseMs = firstPauseMs;
  let readySince = 0;
  let timer: NodeJS.Timeout | undefined;

  async function begin(): Promise<void> {
    ready = false;
    await plan.begin(adopt);
    ready = true;
    readySince = Date.now();
    if (current === null) again('ended at once');
  }

  function adopt(launched: Launched): void {
    current = launched;
    note(launched.identity);
    if (!wanted) void end();
    void launched.ended.then((how) => gone(launched, how));
  }

  function gone(launched: Launched, how: Ended): void {
    if (current !== launched) return;
    current = null;
    note(null);
    if (wanted && ready) again(`ended (${how.signal ?? `status ${how.code}`})`);
  }

  function again(why: string): void {
    if (Date.now() - readySince > healthyAfterMs) pauseMs = firstPauseMs;
    say(`${plan.name} ${why}; starting it again in ${pauseMs / 1_000} s`);
    timer = setTimeout(() => {
      attempt = begin().then(
        () => say(`${plan.name} is back`),
        async (error: unknown) => {
          await end();
          if (wanted) again(`did not come back: ${error instanceof Error ? error.message : String(error)}`);
        },
      );
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  async function end(hurry?: AbortSignal): Promise<void> {
    const leaving = current;
    if (leaving === null) return;
    const { stopSignal: signal, patienceMs } = plan;
    await stopProcess(leaving.identity, { signal, patienceMs, ...(hurry && { hurry }) });
    // Node hears of the end a moment after the kernel shows it.
    await leaving.ended;
  }

  return {
    name: plan.name,
    get pid() {
      return current?.identity.pid ?? null;
    },
    async start() {
      if (wanted) return attempt;
      wanted = true;
      pauseMs = firstPauseMs;
      attempt = begin();
      try {
        await attempt;
      } catch (error) {
        wanted = false;
        await end();
        throw error;
      }
    },
    async stop(hurry) {
      wanted = false;
      clearTimeout(timer);
      await end(hurry);
      // A beginning that had not launched yet does so, is ended by `adopt`, and gives up.
      await attempt.catch(() => undefined);
      await end(hurry);
    },
  };
}
