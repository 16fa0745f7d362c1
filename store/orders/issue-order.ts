import { addDays, type Day } from '../../domain/calendar/day.js';
import { overlap } from '../../domain/calendar/span.js';
import { formatNumber } from '../../domain/documents/document-number.js';
import { judgeOrder } from '../../domain/orders/judge-order.js';
import type { OrderAsked, OrderFacts } from '../../domain/orders/order.js';
import { orderClassification } from '../../domain/policy/acting.js';
import { Refusal } from '../../domain/refusal.js';
import type { AbsenceKind } from '../../domain/registry/absence-kinds.js';
import { wakeCasesAt } from '../advance/wake-cases.js';
import type { Actor } from '../case/work.js';
import { sqlState, type Transaction } from '../database.js';
import { numberUnit, takeSerial } from '../documents/number-register.js';
import { newId } from '../ids.js';
import { insertAbsence } from '../registry/absences.js';
import { addEmployeeEvent } from './employee-event.js';
import { loadOrderFacts, type OrderPlaces } from './order-facts.js';

/** An order as it is asked for, its days as people say them. */
export interface NewOrder extends OrderPlaces {
  readonly kind: OrderAsked['kind'];
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
  /** Of an order that was given on paper; our register gives one otherwise. */
  readonly number?: string | undefined;
  /** The holder's absence, where it is noted with the order of their Plh. */
  readonly absence?: { readonly kind: AbsenceKind } | undefined;
}

/**
 * Orders somebody to act in a post: an incumbency with a number, and an event in their chain. Who may give it is
 * settled before.
 *
 * @returns the order's id
 * @throws {Refusal} POSITION_UNKNOWN, OFFICIAL_UNKNOWN, ORDER_ABSENCE_NOT_TAKEN, what `judgeOrder` refuses,
 * ABSENCE_OVERLAPS, ORDER_NUMBER_TAKEN
 */
export async function issueOrder(
  tx: Transaction,
  order: NewOrder,
  actor: Actor,
  { today, now }: { readonly today: Day; readonly now: number },
): Promise<string> {
  if (order.absence && order.kind === 'plt') throw new Refusal('ORDER_ABSENCE_NOT_TAKEN');
  const { kind, from } = order;
  const asked = { kind, from, to: addDays(order.until, 1), paper: order.number !== undefined };
  const loaded = await loadOrderFacts(tx, order, asked);
  const facts = { ...loaded, today, issuer: actor.actor };
  const judged = judgeOrder(asked, order.absence ? withAbsence(facts, asked) : facts);
  if (judged instanceof Refusal) throw judged;
  if (order.absence) await noteAbsences(tx, order.absence.kind, asked, facts, { actor, now });

  const id = newId(now);
  const number = order.number ?? (await takeNumber(tx, today));
  const written = { id, number, position: order.position, ...judged };
  await write(tx, written, asked, facts, { actor, now });
  await addEmployeeEvent(tx, {
    type: 'order-issued',
    person: facts.official.person,
    at: now,
    ids: { order: id, kind, position: order.position, from, to: asked.to, extends: judged.extends },
    payload: { number },
    actor,
  });
  await wakeCasesAt(tx, [order.position]);
  return id;
}

/** The holder counts as away for the time asked for. */
function withAbsence(facts: OrderFacts, { from, to }: OrderAsked): OrderFacts {
  const holders = facts.holders.map((holder) => ({
    ...holder,
    absences: [...holder.absences, { from, to }],
  }));
  return { ...facts, holders };
}

interface Acting {
  readonly actor: Actor;
  readonly now: number;
}

async function noteAbsences(
  tx: Transaction,
  kind: AbsenceKind,
  asked: OrderAsked,
  { holders }: OrderFacts,
  { actor, now }: Acting,
): Promise<void> {
  for (const { person } of holders.filter((holder) => overlap(holder, asked)))
    await insertAbsence(tx, { person, kind, from: asked.from, to: asked.to }, actor, now);
}

async function takeNumber(tx: Transaction, today: Day): Promise<string> {
  const classification = orderClassification.at(today);
  const serial = await takeSerial(tx, `order/${classification}`, Number(today.slice(0, 4)));
  return formatNumber({ classification, serial, unit: await numberUnit(tx), on: today });
}

interface Written {
  readonly id: string;
  readonly number: string;
  readonly position: string;
  readonly extends: string | null;
}

const uniqueViolation = '23505';
const exclusionViolation = '23P01';

async function write(
  tx: Transaction,
  written: Written,
  { kind, from, to, paper }: OrderAsked,
  { official, post }: OrderFacts,
  { actor, now }: Acting,
): Promise<void> {
  const { id, number, position } = written;
  try {
    await tx.savepoint(() =>
      tx.rows(
        `WITH acting AS (INSERT INTO incumbency (id, employee_id, position_code, seat, kind, valid_from, valid_to, source, basis, created_at)
           VALUES ($1::uuid, $2::uuid, $3, NULL, $4, $5::date, $6::date, 'order', $7, $8::timestamptz))
         INSERT INTO acting_order (incumbency_id, issued_by, issued_at, paper, ordered_to, extends)
           VALUES ($1::uuid, $9::uuid, $8::timestamptz, $10, $6::date, $11::uuid)`,
        [
          ...[id, official.person, position, kind, from, to, number, new Date(now)],
          ...[actor.actor, paper, written.extends],
        ],
      ),
    );
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new Refusal('ORDER_NUMBER_TAKEN', { number });
    // Judged under the lock of the post: only an import can have come in between.
    if (sqlState(error) === exclusionViolation)
      throw new Refusal('ORDER_OVERLAPS', {
        position: post.title,
        number: 'import',
        from,
        until: addDays(to, -1),
      });
    throw error;
  }
}
