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
  /** Told of each failure; must not log values. */
  readonly onError: (code: string, error: unknown) => void;
}

/** The activities behind the workflow's ports. */
export function activities({ db, files, onError }: ActivityContext): Steering & Effects {
  return {
    steer: coded((caseId: string, now: number) => steerCase(db, caseId, now), onError),
    giveUp: coded(
      (caseId: string, effectId: string, code: string, now: number) =>
        giveUpEffect(db, caseId, effectId, code, now),
      onError,
    ),
    perform: coded((effectId: string, now: number) => performEffect({ db, files }, effectId, now), onError),
  };
}
