import { randomUUID } from 'node:crypto';
import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { Pace } from '../domain/calendar/pace.js';
import type { Database } from '../store/database.js';
import { gathered } from '../store/gathered.js';
import { claimWakes, listenForChanges, postponeWake, releaseWake, type Wake } from '../store/wakes.js';
import { changed } from '../workflows/messages.js';
import type { CaseInput } from '../workflows/ports.js';

export interface RelayOptions {
  readonly db: Database;
  /** Gives the client anew each time, so that a Temporal that comes back is found. */
  readonly client: Client;
  readonly taskQueue: string;
  /** The world's time: leases and delays run by it. */
  readonly clock: () => number;
  /** How the time of cases runs beside it. */
  readonly pace?: Pace;
  /** Wakes under way at once. */
  readonly concurrency?: number;
  /** Told of each wake that Temporal has taken. */
  readonly onDelivered?: (caseId: string) => void;
  /** Told of a wake that could not be delivered; without a case, that none could be claimed. */
  readonly onError: (caseId: string | null, error: unknown) => void;
}

export interface Relay {
  /** Nothing is under way and nothing waits. Tests skip time and benchmarks change cells only then. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

const pollEvery = 1_000;
/** What is committed within this time is claimed together. */
const gatherFor = 50;
/** When nothing has been committed for so long, what is not urgent is delivered too: it is in nobody's way. */
const lullAfter = 200;
/** A wake that Temporal has not taken by then is tried again later. */
const deadline = 10_000;
const shortestDelay = 1_000;
const longestDelay = 30_000;

/** The workflow of a case. */
export function workflowId(caseId: string): string {
  return `case-${caseId}`;
}

/**
 * Carries the wakes that transactions leave on case rows to the workflows. A wake is asked of the rows, not
 * kept in a queue: lost, doubled and late ones end in the same state.
 */
export function startRelay(options: RelayOptions): Relay {
  const { db, client, taskQueue, clock, pace, concurrency = 20, onDelivered, onError } = options;
  const underway = new Map<string, Promise<void>>();
  const failures = new Map<string, number>();
  let closing = false;
  let claiming: Promise<void> | undefined;
  let again = false;
  /** Somebody waits until nothing is left, or nothing happens: nothing is held back. */
  let settling = 0;
  let calm = false;

  const drain = (): Promise<void> => {
    again = true;
    claiming ??= claimAll().finally(() => {
      claiming = undefined;
    });
    return claiming;
  };

  const claimFailed = (error: unknown): readonly Wake[] => {
    onError(null, error);
    return [];
  };

  const claimAll = async () => {
    while (again && !closing) {
      again = false;
      const free = concurrency - underway.size;
      if (free <= 0) return;
      const claim = { ...(pace && { pace }), ...((settling > 0 || calm) && { quiet: 0 }) };
      const wakes = await claimWakes(db.rows, free, clock(), claim).catch(claimFailed);
      for (const wake of wakes) underway.set(wake.caseId, deliver(wake));
    }
  };

  const deliver = async (wake: Wake) => {
    try {
      await wakeWorkflow(client, wake, taskQueue);
      failures.delete(wake.caseId);
      onDelivered?.(wake.caseId);
      await releaseWake(db.rows, wake, clock(), pace);
    } catch (error) {
      const failed = (failures.get(wake.caseId) ?? 0) + 1;
      failures.set(wake.caseId, failed);
      onError(wake.caseId, error);
      const delay = Math.min(shortestDelay * 2 ** (failed - 1), longestDelay);
      // Should the database be away too, the lease ends by itself.
      await postponeWake(db.rows, wake.caseId, clock() + delay).catch(() => undefined);
    } finally {
      underway.delete(wake.caseId);
      void drain();
    }
  };

  const told = gathered(gatherFor, () => void drain());
  const lull = setTimeout(() => {
    calm = true;
    void drain();
  }, lullAfter);
  const listener = listenForChanges(db, () => {
    calm = false;
    lull.refresh();
    told.call();
  });
  const poll = setInterval(() => void drain(), pollEvery);
  return {
    drained: async () => {
      settling += 1;
      try {
        do {
          await drain();
          await Promise.all(underway.values());
        } while (underway.size > 0 || again);
      } finally {
        settling -= 1;
      }
    },
    close: async () => {
      closing = true;
      clearInterval(poll);
      await listener.close();
      clearTimeout(lull);
      told.close();
      await claiming;
      await Promise.all(underway.values());
    },
  };
}

/**
 * Starts the case's workflow or tells the running one. Each attempt is an update of its own: one repeated
 * under an old id to a closed run would be answered with the old outcome and start nothing.
 */
async function wakeWorkflow(
  client: Client,
  { caseId, process, number }: Wake,
  taskQueue: string,
): Promise<void> {
  const input: CaseInput = { caseId };
  const startWorkflowOperation = new WithStartWorkflowOperation(process, {
    workflowId: workflowId(caseId),
    taskQueue,
    args: [input],
    staticSummary: `${process} ${number}`,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  await client.withDeadline(Date.now() + deadline, () =>
    client.workflow.executeUpdateWithStart(changed, { updateId: randomUUID(), startWorkflowOperation }),
  );
}
