import { type Pace, realPace, realTimeOf, timeAt } from '../domain/calendar/pace.js';
import { steerCase } from '../store/advance/steer-case.js';
import type { Database } from '../store/database.js';
import { giveUpEffect } from '../store/effects/give-up.js';
import type { FileStore } from '../store/files.js';
import type { Effects, Steering } from '../workflows/ports.js';
import { coded } from './coded.js';
import { performEffect } from './perform-effect.js';

/** The case, or the effect, that an activity was to see to. */
export type About = { readonly caseId: string } | { readonly effectId: string };

/** What the activities stand on. */
export interface ActivityContext {
  readonly db: Database;
  readonly files: FileStore;
  /** How the time of cases runs beside Temporal's, which is the world's. */
  readonly pace?: Pace;
  /** Whether the server knows our search attributes, so that workflows may say where their case stands. */
  readonly shows?: () => boolean;
  /** Told of each failure and what it was about; must not log values. */
  readonly onError: (code: string, error: unknown, about: About) => void;
}

/**
 * The activities behind the workflow's ports. A workflow tells Temporal's time and is told when to wake by it;
 * what happens to a case happens in the time of cases. The two are translated here and nowhere else, so that
 * the workflow does not know in which time it lives.
 */
export function activities(context: ActivityContext): Steering & Effects {
  const { db, files, pace = realPace, shows, onError } = context;
  const inWorld = (at: number | null) => (at === null ? null : realTimeOf(at, pace));
  const ofCase = (code: string, error: unknown, [caseId]: readonly [string, ...unknown[]]) =>
    onError(code, error, { caseId });
  return {
    steer: coded(async (caseId: string, now: number) => {
      const { position, ...plan } = await steerCase(db, caseId, timeAt(now, pace), patience * pace.factor);
      const shown = { position: { ...position, dueAt: inWorld(position.dueAt) } };
      return { ...plan, ...(shows?.() && shown), nextAt: inWorld(plan.nextAt) };
    }, ofCase),
    giveUp: coded(
      (caseId: string, effectId: string, code: string, now: number) =>
        giveUpEffect(db, caseId, effectId, code, timeAt(now, pace)),
      ofCase,
    ),
    perform: coded(
      (effectId: string, now: number) => performEffect({ db, files }, effectId, timeAt(now, pace)),
      (code, error, [effectId]) => onError(code, error, { effectId }),
    ),
  };
}

/** After a look that failed, the next comes this much of the world's time later. */
const patience = 60_000;
