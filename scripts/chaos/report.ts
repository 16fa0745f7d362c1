import type { Finding } from './check/evidence.js';
import { groupBy } from './group-by.js';
import type { Entry } from './journal.js';
import type { Kill } from './kills.js';
import type { Left } from './rotation.js';
import type { Unrest } from './settle.js';

/** What `--json` prints. */
export interface ChaosReport {
  readonly seed: number;
  readonly minutes: number;
  readonly kills: readonly {
    readonly part: string;
    readonly times: number;
    readonly meanDownMs: number;
    readonly longestDownMs: number;
  }[];
  readonly commands: readonly CommandCount[];
  readonly reads: number;
  /** Cases by state, as the database has them. */
  readonly cases: Readonly<Record<string, number>>;
  /** Refusals by code. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Why drivers left their cases open, and how often. */
  readonly leftOpen: Readonly<Record<string, number>>;
  readonly effects: Readonly<Record<string, number>>;
  readonly events: number;
  /** What had not come to rest when the patience ended. */
  readonly unrest: Unrest | null;
  readonly findings: readonly Finding[];
}

/** How the commands of one kind went. */
export interface CommandCount {
  readonly kind: string;
  readonly given: number;
  readonly acknowledged: number;
  readonly conflicts: number;
  readonly refused: number;
  /** Sent again because nobody answered, or with a status of 500 and more. */
  readonly retries: number;
  /** Attempts whose connection broke, or that took too long. */
  readonly unheard: number;
  readonly unavailable: number;
  readonly errors: number;
  readonly unanswered: number;
}

/** Counts the commands by kind. */
export function countCommands(entries: readonly Entry[]): readonly CommandCount[] {
  return [...groupBy(entries, ({ kind }) => kind)].map(([kind, own]) => {
    const count = (test: (entry: Entry) => boolean) => own.filter(test).length;
    const failed = own.flatMap((entry) => entry.failed);
    return {
      kind,
      given: own.length,
      acknowledged: count(({ status }) => status !== null && status < 300),
      conflicts: count(({ status }) => status === 409),
      refused: count(({ status }) => status !== null && status >= 400 && status !== 409),
      retries: own.reduce((sum, { attempts }) => sum + attempts - 1, 0),
      unheard: own.reduce((sum, { unheard }) => sum + unheard, 0),
      unavailable: failed.filter((status) => status === 503).length,
      errors: failed.filter((status) => status !== 503).length,
      unanswered: count(({ status }) => status === null),
    };
  });
}

/** How often each refusal was given. */
export function countRefusals(entries: readonly Entry[]): Readonly<Record<string, number>> {
  return tally(
    entries.flatMap(({ status, answer }) => (status !== null && status >= 400 ? [String(answer.code)] : [])),
  );
}

/** Why cases were left open. */
export function countLeft(left: readonly Left[]): Readonly<Record<string, number>> {
  return tally(left.flatMap(({ state, because }) => (because === undefined ? [] : [`${state}: ${because}`])));
}

/** How often each part was killed, and how long the stack took to have it back. */
export function countKills(kills: readonly Kill[]): ChaosReport['kills'] {
  return [...groupBy(kills, ({ part }) => part)].map(([part, own]) => {
    const down = own.flatMap(({ at, backAt }) => (backAt === null ? [] : [backAt - at]));
    const sum = down.reduce((total, each) => total + each, 0);
    return {
      part,
      times: own.length,
      meanDownMs: down.length === 0 ? 0 : Math.round(sum / down.length),
      longestDownMs: Math.max(0, ...down),
    };
  });
}

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = [...groupBy(words, (word) => word)].map(([word, all]) => [word, all.length] as const);
  return Object.fromEntries(counts.toSorted(([, a], [, b]) => b - a));
}
