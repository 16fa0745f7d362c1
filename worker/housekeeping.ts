import type { Logger } from 'pino';
import { type Pace, timeAt } from '../domain/calendar/pace.js';
import { forgetAnswers } from '../store/commands/idempotency.js';
import type { Database } from '../store/database.js';
import { localToday } from '../store/viewer.js';
import { raiseBlockedChecks, raiseWhereOfficesChange } from '../store/wakes.js';
import { errorFacts } from './log.js';

const hour = 3_600_000;

/** A demonstration's hour may be shorter than a round takes. */
const atLeast = 1_000;

/**
 * What must be done once in a while, now and each hour: answers kept long enough are taken away, and cases that
 * wait at a post which changes hands today, or were blocked by a moratorium that is over, are looked at again. Hours
 * and days are those of the cases, but answers are kept by the days of the world. Several workers may do it at once.
 */
export function keepHouse(
  db: Database,
  { clock, pace }: { readonly clock: () => number; readonly pace: Pace },
  log: Logger,
): { readonly close: () => void } {
  const tidy = () => {
    keepOnce(db, clock(), pace).then(
      (done) => log.debug(done, 'house kept'),
      (error: unknown) => log.warn({ error: errorFacts(error) }, 'housekeeping failed'),
    );
  };
  tidy();
  const timer = setInterval(tidy, Math.max(atLeast, hour / pace.factor));
  return { close: () => clearInterval(timer) };
}

/** One round. */
async function keepOnce(
  db: Database,
  realNow: number,
  pace: Pace,
): Promise<{ readonly forgotten: number; readonly raised: number }> {
  const forgotten = await forgetAnswers(db.rows, realNow, pace);
  const now = timeAt(realNow, pace);
  const [installed] = await db.rows('SELECT id FROM tenant');
  if (!installed) return { forgotten, raised: 0 };
  const today = await localToday(db.rows, now);
  const raised = (await raiseWhereOfficesChange(db.rows, today)) + (await raiseBlockedChecks(db.rows, today));
  return { forgotten, raised };
}
