import type { Day } from '../../domain/calendar/day.js';
import { dayOf, parseZone } from '../../domain/calendar/zone.js';
import type { Database } from '../database.js';

/** The day it is where the government sits; western Indonesia until a government is known. */
export async function localDay({ rows }: Pick<Database, 'rows'>, now: Date): Promise<Day> {
  const [tenant] = await rows<{ zone: string }>('SELECT time_zone AS zone FROM tenant');
  return dayOf(now.getTime(), parseZone(tenant?.zone ?? 'Asia/Jakarta'));
}
