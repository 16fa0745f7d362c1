import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import type { Sitting } from './sitting.js';

/** Nobody comes, and nothing opens, before the day that members were invited for. @throws {Refusal} SESSION_TOO_EARLY */
export function refuseEarly({ file, calendar, now }: Sitting): void {
  const { state, at } = file.session;
  const day = dayOf(at, calendar.zone);
  if (state === 'planned' && dayOf(now, calendar.zone) < day) throw new Refusal('SESSION_TOO_EARLY', { day });
}
