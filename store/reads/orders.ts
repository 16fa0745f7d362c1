import type { HolderState } from '../../domain/access/in-power.js';
import { mayOrder } from '../../domain/access/may-order.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import type { OrderKind } from '../../domain/orders/order.js';
import { type OrderState, orderState } from '../../domain/orders/order-state.js';
import { Refusal } from '../../domain/refusal.js';
import { loadChart } from '../access/chart.js';
import { fullNameOf } from '../access/full-name.js';
import { covers, holderState } from '../access/holder-sql.js';
import type { Rows } from '../database.js';
import { localToday } from '../viewer.js';

interface OrderRow {
  readonly id: string;
  readonly kind: OrderKind;
  readonly number: string | null;
  readonly source: 'import' | 'order';
  readonly position: { readonly code: string; readonly title: string; readonly unit: string };
  readonly official: { readonly id: string; readonly nip: string | null; readonly name: string };
  readonly from: Day;
  /** The first day after; null: without end. */
  readonly to: Day | null;
  /** As it was ordered, whatever came of it. */
  readonly orderedTo: Day | null;
  readonly extends: string | null;
  readonly issuedAt: number | null;
  readonly issuedBy: string | null;
  readonly revokedAt: number | null;
  readonly revokedBy: string | null;
  readonly reason: string | null;
  readonly holder: HolderState;
}

/** An order to act, as somebody sees it. */
export interface OrderReading extends Omit<OrderRow, 'holder'> {
  readonly state: OrderState;
  readonly mayRevoke: boolean;
}

export interface OrderFilters {
  /** Code. */
  readonly position?: string | undefined;
  /** NIP. */
  readonly official?: string | undefined;
  /** Its time has come and is not over, whether it gives power or not. */
  readonly inForce?: boolean | undefined;
}

/** Where a page of orders begins: the first day of the last order before it, and its id. */
export type OrderKey = readonly [from: Day, id: string];

/** Orders to act, the latest first; one more than asked for when there is a next page. */
export async function listOrders(
  rows: Rows,
  viewer: Viewer,
  filters: OrderFilters,
  page: { readonly limit: number; readonly after: OrderKey | null },
  now: number,
): Promise<readonly OrderReading[]> {
  const today = await localToday(rows, now);
  const [from, id] = page.after ?? [null, null];
  const found = await rows<OrderRow>(
    `${select} AND ($2::text IS NULL OR i.position_code = $2) AND ($3::text IS NULL OR e.nip = $3)
       AND ($4::boolean IS NULL OR (${covers('i', '$1::date')}) = $4)
       AND ($5::date IS NULL OR (i.valid_from, i.id) < ($5::date, $6::uuid))
     ORDER BY i.valid_from DESC, i.id DESC LIMIT $7`,
    [
      ...[today, filters.position ?? null, filters.official ?? null, filters.inForce ?? null],
      ...[from, id, page.limit + 1],
    ],
  );
  return readingsOf(rows, viewer, found, today);
}

/** One order. @throws {Refusal} ORDER_UNKNOWN */
export async function readOrder(rows: Rows, viewer: Viewer, id: string, now: number): Promise<OrderReading> {
  const today = await localToday(rows, now);
  const found = await rows<OrderRow>(`${select} AND i.id = $2::uuid`, [today, id]);
  const [reading] = await readingsOf(rows, viewer, found, today);
  if (!reading) throw new Refusal('ORDER_UNKNOWN');
  return reading;
}

async function readingsOf(
  rows: Rows,
  viewer: Viewer,
  found: readonly OrderRow[],
  today: Day,
): Promise<readonly OrderReading[]> {
  const posts = [...new Set(found.map(({ position }) => position.code))];
  const chart = posts.length === 0 ? {} : await loadChart(rows, posts, today);
  return found.map(({ holder, ...row }) => {
    const state = orderState(row.kind, row, today, holder);
    const mayRevoke = state !== 'ended' && mayOrder(viewer, chart[row.position.code]?.line[0]) !== null;
    return { ...row, state, mayRevoke };
  });
}

const select = `SELECT i.id, i.kind, i.basis AS number, i.source,
    jsonb_build_object('code', p.code, 'title', p.title, 'unit', u.name) AS position,
    jsonb_build_object('id', e.id, 'nip', e.nip, 'name', ${fullNameOf('e')}) AS official,
    i.valid_from AS "from", i.valid_to AS "to", coalesce(a.ordered_to, i.valid_to) AS "orderedTo", a.extends,
    a.issued_at AS "issuedAt", (SELECT ${fullNameOf('b')} FROM employee b WHERE b.id = a.issued_by) AS "issuedBy",
    a.revoked_at AS "revokedAt", (SELECT ${fullNameOf('b')} FROM employee b WHERE b.id = a.revoked_by) AS "revokedBy", a.reason,
    ${holderState('i.position_code', '$1::date')} AS holder
  FROM incumbency i JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
  JOIN employee e ON e.id = i.employee_id LEFT JOIN acting_order a ON a.incumbency_id = i.id
  WHERE i.kind <> 'definitive'`;
