import type { Logger } from 'pino';
import { forgetAnswers } from '../store/commands/idempotency.js';
import type { Database } from '../store/database.js';
import { errorFacts } from './log.js';

const every = 3_600_000;

/** Takes away what has been kept long enough, now and each hour. Several workers may do it at once. */
export function keepHouse(db: Database, clock: () => number, log: Logger): { readonly close: () => void } {
  const tidy = () => {
    forgetAnswers(db.rows, clock()).then(
      (gone) => gone > 0 && log.info({ gone }, 'answers forgotten'),
      (error: unknown) => log.warn({ error: errorFacts(error) }, 'housekeeping failed'),
    );
  };
  tidy();
  const timer = setInterval(tidy, every);
  return { close: () => clearInterval(timer) };
}
