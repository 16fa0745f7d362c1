import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../prisma/seed/city/random.js';
import type { Stack } from '../stack/stack.js';

const parts = ['api', 'worker', 'temporal', 'postgres'] as const;
type PartName = (typeof parts)[number];

/** One part that was killed, and when the stack had it back. */
export interface Kill {
  readonly part: PartName;
  readonly at: number;
  backAt: number | null;
}

/** Who kills, and who hears that the stack has brought back what was killed. */
export interface Killer {
  readonly kills: readonly Kill[];
  /** Kills one part after another until it is told to end. */
  run(stack: Stack, everyMs: number, random: Random, ending: AbortSignal): Promise<void>;
  /** To be told what the stack says: it is the stack that knows when a part is ready again. */
  hear(line: string): void;
  /** Parts that the stack has not brought back. */
  down(): readonly string[];
}

/** Kills as nothing in a program can prevent: SIGKILL, in the middle of whatever is under way. */
export function killer(say: (line: string) => void): Killer {
  const kills: Kill[] = [];
  const missing = () => kills.filter(({ backAt }) => backAt === null);

  function kill(stack: Stack, part: PartName): void {
    const pid = stack[part]?.pid;
    // Down already: it is not killed twice.
    if (pid === null || pid === undefined || missing().some((each) => each.part === part)) return;
    process.kill(pid, 'SIGKILL');
    kills.push({ part, at: Date.now(), backAt: null });
    say(`kill -9 ${part} (${pid})`);
  }

  return {
    kills,
    async run(stack, everyMs, random, ending) {
      while (!ending.aborted) {
        for (const part of shuffled(parts, random)) {
          await delay(everyMs * (0.7 + 0.6 * random.next()), undefined, { signal: ending }).catch(
            () => undefined,
          );
          if (ending.aborted) return;
          kill(stack, part);
        }
      }
    },
    hear(line) {
      const back = /^(\w+) is back$/.exec(line)?.[1];
      for (const each of missing()) if (each.part === back) each.backAt = Date.now();
    },
    down: () => missing().map(({ part }) => part),
  };
}

function shuffled<T>(all: readonly T[], random: Random): readonly T[] {
  return all
    .map((each) => ({ each, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}
