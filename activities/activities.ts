import { type Pace, realPace, realTimeOf, timeAt } from '../domain/calendar/pace.js';
import { steerCase } from '../store/advance/steer-case.js';
import type { Database } from '../store/database.js';
import { giveUpEffect } from '../store/effects/give-up.js';
import type { FileStore } from '../store/files.js';
import type { Effects, Steering } from '../workflows/ports.js';
import { coded } from './coded.js';
import { performEffect } from './perform-effect.js';

/** What the activities stand on. */
export interface ActivityContext {
  readonly db: Database;
  readonly files: FileStore;
  /** How the time of cases runs beside Temporal's, which is the world's. */
  readonly pace?: Pace;
  /** Told of each failure; must not log values. */
  readonly onError: (code: string, error: unknown) => void;
}

/**
 * The activities behind the workflow's ports. A workflow tells Temporal's time and is told when to wake by it;
 * what happens to a case happens in the time of cases. The two are translated here and nowhere else, so that
 * the workflow does not know in which time it lives.
 */
export function activities(context: ActivityContext): Steering & Effects {
  const { db, files, pace = realPace, onError } = context;
  return {
    steer: coded(async (caseId: string, now: number) => {
      const plan = await steerCase(db, caseId, timeAt(now, pace), patience * pace.factor);
      return { ...plan, nextAt: plan.nextAt === null ? null : realTimeOf(plan.nextAt, pace) };
    }, onError),
    giveUp: coded(
      (caseId: string, effectId: string, code: string, now: number) =>
        giveUpEffect(db, caseId, effectId, code, timeAt(now, pace)),
      onError,
    ),
    perform: coded(
      (effectId: string, now: number) => performEffect({ db, files }, effectId, timeAt(now, pace)),
      onError,
    ),
  };
}

/** After a look that failed, the next comes this much of the world's time later. */
const patience = 60_000;
