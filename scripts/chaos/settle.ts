import { setTimeout as delay } from 'node:timers/promises';
import { readingOf } from './check/evidence.js';
import type { Killer } from './kills.js';

const lookEveryMs = 1_000;
/** Looks between two lines about it. */
const sayEvery = 10;

/** What has not come to rest yet; empty when all has. */
export interface Unrest {
  readonly parts: readonly string[];
  readonly unseen: number;
  readonly pending: number;
  /** Notifications that nobody has brought to their readers, and nothing holds back. */
  readonly untold: number;
}

const nothing = { unseen: 0, pending: 0, untold: 0 };

/**
 * Waits until every part is back, every change has been looked at, and every effect is done.
 *
 * @returns what was still under way when the patience ended; null when nothing was
 */
export async function settle(
  databaseUrl: string,
  killer: Killer,
  patienceMs: number,
  ending: AbortSignal,
  say: (line: string) => void,
): Promise<Unrest | null> {
  const until = Date.now() + patienceMs;
  for (let look = 1; ; look += 1) {
    const unrest = await unrestOf(databaseUrl, killer);
    if (unrest.parts.length + unrest.unseen + unrest.pending + unrest.untold === 0) return null;
    if (Date.now() > until || ending.aborted) return unrest;
    if (look % sayEvery === 0) say(`not at rest yet: ${JSON.stringify(unrest)}`);
    await delay(lookEveryMs, undefined, { signal: ending }).catch(() => undefined);
  }
}

async function unrestOf(databaseUrl: string, killer: Killer): Promise<Unrest> {
  const parts = killer.down();
  try {
    const [row] = await readingOf(databaseUrl, (rows) =>
      rows<Omit<Unrest, 'parts'>>(
        `SELECT (SELECT count(*)::int FROM cases WHERE seen_seq < wake_seq OR claimed_at IS NOT NULL) AS unseen,
           (SELECT count(*)::int FROM effect WHERE state = 'pending') AS pending,
           (SELECT count(*)::int FROM notification WHERE state = 'pending' AND why IS NULL) AS untold`,
      ),
    );
    return { ...(row ?? nothing), parts };
  } catch {
    // PostgreSQL is not back yet.
    return { ...nothing, parts: [...new Set([...parts, 'postgres'])] };
  }
}
