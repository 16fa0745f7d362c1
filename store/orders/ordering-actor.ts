import { mayNoteAbsence, mayOrder, type OrderingAs } from '../../domain/access/may-order.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import { Refusal } from '../../domain/refusal.js';
import { loadChart } from '../access/chart.js';
import type { Actor } from '../case/work.js';
import { holdAuthority } from '../commands/authorize.js';
import type { Transaction } from '../database.js';

/**
 * The viewer as whoever gives or takes back an order for a post; what it rests on is held until we commit.
 *
 * @throws {Refusal} POSITION_UNKNOWN, MAY_NOT_ORDER
 */
export async function orderingActor(
  tx: Transaction,
  viewer: Viewer,
  position: string,
  today: Day,
): Promise<Actor> {
  const chart = await loadChart(tx.rows, [position], today);
  const seat = chart[position];
  if (!seat) throw new Refusal('POSITION_UNKNOWN', { position });
  const [superior] = seat.line;
  const named = chart[superior ?? '']?.title ?? '–';
  const refusal = new Refusal('MAY_NOT_ORDER', { position: seat.title, superior: named });
  return actorOf(tx, viewer, mayOrder(viewer, superior), today, refusal);
}

/**
 * The viewer as whoever notes an absence of somebody who holds that post.
 *
 * @param position null where they hold none: then HR alone
 * @throws {Refusal} MAY_NOT_NOTE_ABSENCE
 */
export async function notingActor(
  tx: Transaction,
  viewer: Viewer,
  position: string | null,
  today: Day,
): Promise<Actor> {
  const chart = position === null ? {} : await loadChart(tx.rows, [position], today);
  const superior = chart[position ?? '']?.line[0];
  const named = chart[superior ?? '']?.title ?? '–';
  const refusal = new Refusal('MAY_NOT_NOTE_ABSENCE', { superior: named });
  return actorOf(tx, viewer, mayNoteAbsence(viewer, superior), today, refusal);
}

async function actorOf(
  tx: Transaction,
  viewer: Viewer,
  acting: OrderingAs | null,
  today: Day,
  refusal: Refusal,
): Promise<Actor> {
  if (!acting) throw refusal;
  const { position, capacity, authority } = acting;
  if (authority !== null) await holdAuthority(tx, authority, today, refusal);
  return {
    actor: viewer.person,
    office: position === null ? null : `position/${position}`,
    capacity,
    authority,
  };
}
