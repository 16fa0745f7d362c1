import { type Pace, paceOf, realPace, timeAt } from '../domain/calendar/pace.js';
import { Refusal } from '../domain/refusal.js';
import type { Database } from './database.js';

interface ClockRow {
  readonly realStart: number;
  readonly start: number;
  readonly daySeconds: number;
}

/**
 * The pace of this database's time. Kept in the database, so that API and worker agree and a restart goes on
 * from where time stood; another length of a day holds from now on.
 *
 * @param daySeconds how long a day of the demonstration lasts; undefined: the world's time
 * @throws {Refusal} DEMO_TIME_TOO_LATE where cases have lived in the world's time, which would age at once;
 * DEMO_TIME_LEFT where cases have lived in a time that is ahead, and would stand still
 */
export function openPace(db: Database, daySeconds: number | undefined, realNow: number): Promise<Pace> {
  return db.transaction(async (tx) => {
    await tx.rows('SELECT pg_advisory_xact_lock($1)', [clockLock]);
    const [kept] = await tx.rows<ClockRow>(
      'SELECT real_start AS "realStart", start, day_seconds AS "daySeconds" FROM demonstration_clock',
    );
    if (daySeconds === undefined) {
      if (kept) throw new Refusal('DEMO_TIME_LEFT', { seconds: kept.daySeconds });
      return realPace;
    }
    if (kept?.daySeconds === daySeconds) return paceOf(kept);
    const cases = kept ? [] : await tx.rows('SELECT id FROM cases LIMIT 1');
    if (cases.length > 0) throw new Refusal('DEMO_TIME_TOO_LATE');
    const start = kept ? timeAt(realNow, paceOf(kept)) : realNow;
    await tx.rows(
      `INSERT INTO demonstration_clock (id, real_start, start, day_seconds) VALUES (1, $1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET real_start = $1, start = $2, day_seconds = $3`,
      [new Date(realNow), new Date(start), daySeconds],
    );
    return paceOf({ realStart: realNow, start, daySeconds });
  });
}

/** A number of our own, so that API and worker do not both begin. */
const clockLock = 0x6a656e6c;
