import { Refusal } from '../../domain/refusal.js';
import { refusals } from '../../domain/refusals.js';
import { systemClock } from '../../settings/clock.js';
import { StartError } from '../../settings/start-error.js';
import { openDatabase } from '../../store/database.js';
import { openPace } from '../../store/demonstration-clock.js';

/**
 * Has the database keep the pace of its time before anybody works by it: a start that cannot be is refused
 * here, where somebody reads the sentence.
 *
 * @throws StartError DEMO_TIME_TOO_LATE, DEMO_TIME_LEFT
 */
export async function setPace(databaseUrl: string, daySeconds: number | undefined): Promise<void> {
  const db = openDatabase(databaseUrl, { connections: 1 });
  try {
    await openPace(db, daySeconds, systemClock());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { id, en } = refusals[error.code];
    const filled = (text: string) => text.replace('{seconds}', String(error.values.seconds));
    throw new StartError(error.code, { id: filled(id), en: filled(en) });
  } finally {
    await db.close();
  }
}
