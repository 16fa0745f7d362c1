import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Pace, realPace, timeAt } from '../domain/calendar/pace.js';
import type { Database } from '../store/database.js';
import {
  type Claimed,
  claimNotifications,
  putOff,
  releaseLeases,
  renewLeases,
} from '../store/notices/outbox.js';
import { type NotificationReading, readNotifications } from '../store/notices/read-notifications.js';
import { current } from './current.js';
import { delayAfter, dispatchOne } from './dispatch-one.js';
import { type Mailer, MailFailure } from './mail/mailer.js';
import type { Letterhead } from './mail/write-letter.js';

export interface DispatcherOptions {
  readonly db: Database;
  /** Null: there is no mail server, and notices are in the list of the page alone. */
  readonly mailer: Mailer | null;
  readonly letterhead: Letterhead;
  /** The world's time: leases and delays run by it. */
  readonly clock: () => number;
  /** How the time of cases runs beside it. */
  readonly pace?: Pace;
  /** Notifications under way at once. */
  readonly concurrency?: number;
  /** Told of a notification that failed; without one, that none could be claimed. */
  readonly onError: (notification: string | null, error: unknown) => void;
}

export interface Dispatcher {
  /** Nothing is under way, and nothing waits that may be tried now. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

/** Taken at once; each is looked at again right before its mail leaves. */
const batch = 20;
const pollEvery = 1_000;
const renewEvery = 20_000;
const shortestPause = 1_000;
const longestPause = 60_000;
/**
 * A notification rests for so long. Who works through their inbox need not be told of what they have before them, nor
 * the office of a task that is decided at once; and reading one costs almost as much as reading twenty. Nobody misses
 * two seconds of a mail; what waits for somebody their page shows at once.
 */
const restFor = 2_000;
/** How long what is under way may take after the worker was told to end. */
const farewell = 5_000;

/** A notification that waits for its turn here. */
interface Taken {
  readonly claimed: Claimed;
  readonly reading: NotificationReading;
}

/**
 * Brings notifications to their readers: into their list at once, and by mail. At least once, and never twice
 * while one dispatcher holds it: only one that dies after the mail server took a mail, and before that is noted,
 * leaves it to be sent again, under the same Message-ID.
 */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const { db, mailer, clock, pace = realPace, concurrency = 4, onError } = options;
  const dispatcher = randomUUID();
  const taken: Taken[] = [];
  const underway = new Map<string, Promise<void>>();
  let closing = false;
  let claiming: Promise<void> | undefined;
  let again = false;
  /** What the last claim found: there may be more than a whole batch. */
  let found = 0;
  /** Somebody waits until nothing is left: nothing rests. */
  let settling = 0;
  // While no mail is taken, none is tried; lists are filled all the same.
  let silentUntil = 0;
  let failedRounds = 0;

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
      if (taken.length > 0 || underway.size >= concurrency) return;
      const now = clock();
      const writtenBy = settling > 0 ? null : timeAt(now - restFor, pace);
      const claim = { dispatcher, limit: batch, now, onlyNew: now < silentUntil, writtenBy };
      try {
        const claimed = await claimNotifications(db.rows, claim);
        found = claimed.length;
        const news = await current(claimed, { rows: db.rows, dispatcher, clock, now: timeOfCases });
        // One that cannot be read must not keep the others of its batch from their readers.
        taken.push(...(await read(news).catch(() => readEach(news))));
      } catch (error) {
        found = 0;
        onError(null, error);
      }
      begin();
      // Nothing of a whole batch was news: nobody's end will ask for the next.
      if (found === batch && underway.size === 0 && taken.length === 0) again = true;
    }
  };

  const timeOfCases = () => timeAt(clock(), pace);

  const read = async (claimed: readonly Claimed[]): Promise<readonly Taken[]> => {
    const ids = claimed.map(({ id }) => id);
    const readings = await readNotifications(db, ids, timeOfCases());
    return claimed.flatMap((each) => {
      const reading = readings.get(each.id);
      return reading ? [{ claimed: each, reading }] : [];
    });
  };

  const readEach = async (claimed: readonly Claimed[]): Promise<readonly Taken[]> => {
    const found: Taken[] = [];
    for (const each of claimed) {
      try {
        found.push(...(await read([each])));
      } catch (error) {
        onError(each.id, error);
        await putOffUnknown(each);
      }
    }
    return found;
  };

  const begin = () => {
    while (underway.size < concurrency && !closing) {
      const next = taken.shift();
      if (!next) return;
      const work = dispatch(next).finally(() => {
        underway.delete(next.claimed.id);
        begin();
        if (found === batch) void drain();
      });
      underway.set(next.claimed.id, work);
    }
  };

  const dispatch = async ({ claimed, reading }: Taken) => {
    try {
      const reached = await dispatchOne({
        ...options,
        dispatcher,
        claimed,
        reading,
        mailer: clock() < silentUntil ? 'silent' : mailer,
        now: timeOfCases,
      });
      if (reached) failedRounds = 0;
    } catch (error) {
      onError(claimed.id, error);
      if (!(error instanceof MailFailure)) await putOffUnknown(claimed);
      else if (error.kind === 'unreachable') pause();
    }
  };

  /** What fails for no reason that we know must not stand in the way of the others. */
  const putOffUnknown = ({ id, attempts }: Claimed) =>
    putOff(db.rows, id, dispatcher, { until: clock() + delayAfter(attempts), why: null, failed: true }).catch(
      // Should the database be away too, the lease ends by itself.
      () => undefined,
    );

  const pause = () => {
    // Those that failed at the same time are one round.
    if (clock() < silentUntil) return;
    silentUntil = clock() + Math.min(shortestPause * 2 ** failedRounds, longestPause);
    failedRounds += 1;
  };

  const poll = setInterval(() => void drain(), pollEvery);
  const renewal = setInterval(() => {
    const held = [...underway.keys(), ...taken.map(({ claimed }) => claimed.id)];
    if (held.length > 0) renewLeases(db.rows, dispatcher, held, clock()).catch(() => undefined);
  }, renewEvery);
  return {
    drained: async () => {
      settling += 1;
      try {
        do {
          await drain();
          await Promise.all(underway.values());
        } while (underway.size > 0 || taken.length > 0 || again || found > 0);
      } finally {
        settling -= 1;
      }
    },
    close: async () => {
      closing = true;
      clearInterval(poll);
      await claiming;
      const ended = new AbortController();
      const patience = delay(farewell, undefined, { signal: ended.signal }).catch(() => undefined);
      await Promise.race([Promise.all(underway.values()), patience]);
      ended.abort();
      clearInterval(renewal);
      if (underway.size === 0) await releaseLeases(db.rows, dispatcher).catch(() => undefined);
      mailer?.close();
    },
  };
}
