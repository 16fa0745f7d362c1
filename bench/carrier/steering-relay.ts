import { steerCase } from '../../store/advance/steer-case.js';
import { claimWakes, listenForChanges, releaseWake, type Wake } from '../../store/wakes.js';
import type { Relay, RelayOptions } from '../../worker/relay.js';

/** As many as the worker steers at once. */
const concurrency = 12;
const pollEvery = 1_000;

/**
 * A relay that looks at the case itself instead of waking its workflow: what going through Temporal costs is
 * the difference. It sets no timers and does no effects, so it is no more than a measure.
 */
export function startSteeringRelay({
  db,
  clock,
  onError,
}: Pick<RelayOptions, 'db' | 'clock' | 'onError'>): Relay {
  const underway = new Map<string, Promise<void>>();
  let claiming: Promise<void> | undefined;
  let again = false;
  let closing = false;

  const drain = (): Promise<void> => {
    again = true;
    claiming ??= claimAll().finally(() => {
      claiming = undefined;
    });
    return claiming;
  };

  const claimAll = async () => {
    while (again && !closing) {
      again = false;
      const free = concurrency - underway.size;
      if (free <= 0) return;
      for (const wake of await claimWakes(db.rows, free, clock())) underway.set(wake.caseId, steer(wake));
    }
  };

  const steer = async (wake: Wake) => {
    const { caseId } = wake;
    try {
      await steerCase(db, caseId, clock());
      await releaseWake(db.rows, wake, clock());
    } catch (error) {
      onError(caseId, error);
    } finally {
      underway.delete(caseId);
      void drain();
    }
  };

  const listener = listenForChanges(db, () => void drain());
  const poll = setInterval(() => void drain(), pollEvery);
  return {
    drained: async () => {
      do {
        await drain();
        await Promise.all(underway.values());
      } while (underway.size > 0 || again);
    },
    close: async () => {
      closing = true;
      clearInterval(poll);
      await listener.close();
      await claiming;
      await Promise.all(underway.values());
    },
  };
}
