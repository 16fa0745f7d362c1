import { systemClock } from '../../settings/clock.js';
import type { Database } from '../../store/database.js';
import { loadViewer } from '../../store/viewer.js';
import type { Inboxes } from './next-task.js';
import type { System } from './systems.js';

/** The verdicts of a case up to the signature, in their order. */
export const courses = {
  closing: ['supported', 'approved', 'approved'],
  initials: ['initialled', 'initialled', 'initialled', 'initialled'],
} as const;

/** One verdict, in ms from its sending. */
export interface Sample {
  readonly answer: number;
  /** Until a look at the next office's inbox has found its task. */
  readonly nextOffice: number;
}

interface Desk {
  readonly db: Database;
  readonly inboxes: Inboxes;
  readonly accounts: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

interface Waiting {
  readonly caseId: string;
  readonly verdicts: readonly string[];
}

/**
 * A closed loop: each client takes a case, gives a verdict, waits until the next office sees its task, and puts
 * the case behind the others. So nobody decides again while a case is still being looked at, as in life.
 */
export async function giveVerdicts(
  desk: Desk,
  system: System,
  clients: number,
  cases: readonly string[],
  verdicts: readonly string[],
): Promise<readonly Sample[]> {
  const waiting = cases.map((caseId): Waiting => ({ caseId, verdicts }));
  const samples: Sample[] = [];
  const client = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [verdict, ...rest] = next.verdicts;
      if (verdict === undefined) continue;
      samples.push(await giveVerdict(desk, system, next.caseId, verdict));
      waiting.push({ ...next, verdicts: rest });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return samples;
}

async function giveVerdict(
  { db, inboxes, accounts, signal }: Desk,
  { decide }: System,
  caseId: string,
  verdict: string,
): Promise<Sample> {
  signal.throwIfAborted();
  const { id, office } = await inboxes.taskOf(caseId);
  const username = accounts.get(office);
  if (username === undefined) throw new Error(`Nobody with an account acts for ${office}`);
  const command = { taskId: id, verdict, answer: {}, verifyAt: 'http://localhost/verify' };
  const sent = performance.now();
  const now = systemClock();
  await decide(db, (rows) => loadViewer(rows, username, now), command, now);
  const answered = performance.now();
  const { at } = await inboxes.taskOf(caseId);
  return { answer: answered - sent, nextOffice: at - sent };
}
