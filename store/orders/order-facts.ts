import type { OrderAsked, OrderFacts } from '../../domain/orders/order.js';
import { Refusal } from '../../domain/refusal.js';
import { fullNameOf } from '../access/full-name.js';
import { covers } from '../access/holder-sql.js';
import type { Transaction } from '../database.js';

/** Whom an order names, and where. */
export interface OrderPlaces {
  /** Code. */
  readonly position: string;
  /** NIP of whoever is to act. */
  readonly official: string;
}

interface Loaded extends Omit<OrderFacts, 'today' | 'issuer' | 'official' | 'post'> {
  readonly post: OrderFacts['post'] | null;
  readonly official: OrderFacts['official'] | null;
}

/**
 * What an order is judged by, as the registry has it. The post is locked: orders for it come one after another.
 *
 * @throws {Refusal} POSITION_UNKNOWN, OFFICIAL_UNKNOWN
 */
export async function loadOrderFacts(
  tx: Transaction,
  { position, official }: OrderPlaces,
  { from, to }: Pick<OrderAsked, 'from' | 'to'>,
): Promise<Omit<OrderFacts, 'today' | 'issuer'>> {
  await lockPost(tx, position);
  const [row] = await tx.rows<{ facts: Loaded }>(statement, [position, official, from, to]);
  if (!row?.facts.post) throw new Refusal('POSITION_UNKNOWN', { position });
  if (!row.facts.official) throw new Refusal('OFFICIAL_UNKNOWN', { official });
  return { ...row.facts, post: row.facts.post, official: row.facts.official };
}

/** Orders for a post, and their revocations, come one after another. @throws {Refusal} POSITION_UNKNOWN */
export async function lockPost(tx: Transaction, position: string): Promise<void> {
  const rows = await tx.rows('SELECT code FROM position WHERE code = $1 FOR NO KEY UPDATE', [position]);
  if (rows.length === 0) throw new Refusal('POSITION_UNKNOWN', { position });
}

/** SQL: incumbency `i` of the post touches the time from $3 until before $4, with at least one day of its own. */
const touching = `i.position_code = $1 AND i.valid_from < $4::date AND (i.valid_to IS NULL OR i.valid_to > $3::date)
  AND (i.valid_to IS NULL OR i.valid_to > i.valid_from)`;

const order = `jsonb_build_object('id', i.id, 'number', coalesce(i.basis, i.source), 'from', i.valid_from, 'to', i.valid_to)`;

const agency = `(SELECT jsonb_build_object('code', a.code, 'name', a.name) FROM unit a WHERE a.code = u.agency_code)`;

const statement = `SELECT jsonb_build_object(
  'post', (SELECT jsonb_build_object('title', p.title, 'level', p.level, 'seats', p.seats, 'agency', ${agency},
      'leadsAgency', p.is_head AND u.code = u.agency_code)
    FROM position p JOIN unit u ON u.code = p.unit_code WHERE p.code = $1 AND p.active),
  'official', (SELECT jsonb_build_object('person', e.id, 'name', ${fullNameOf('e')}, 'status', e.status, 'employment', e.kind,
      'post', (SELECT jsonb_build_object('level', p.level, 'agency', ${agency}) FROM incumbency i
        JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
        WHERE i.employee_id = e.id AND i.kind = 'definitive' AND ${covers('i', '$3::date')}),
      'sanctions', (SELECT coalesce(jsonb_agg(jsonb_build_object('severity', s.severity, 'state', s.state, 'from', s.valid_from, 'to', s.valid_to)
        ORDER BY s.valid_from), '[]') FROM sanction s WHERE s.employee_id = e.id))
    FROM employee e WHERE e.nip = $2),
  'holders', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', e.id, 'name', ${fullNameOf('e')}, 'active', e.status IN ('active', 'state-official'),
      'from', i.valid_from, 'to', i.valid_to, 'absences', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', x.valid_from, 'to', x.valid_to)), '[]')
        FROM absence x WHERE x.employee_id = e.id AND x.valid_to > $3::date)) ORDER BY i.valid_from), '[]')
    FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE i.kind = 'definitive' AND ${touching}),
  'standing', (SELECT coalesce(jsonb_agg(${order} ORDER BY i.valid_from), '[]') FROM incumbency i WHERE i.kind <> 'definitive' AND ${touching}),
  'earlier', (SELECT coalesce(jsonb_agg(${order} ORDER BY i.valid_from), '[]') FROM incumbency i JOIN employee e ON e.id = i.employee_id
    WHERE e.nip = $2 AND i.position_code = $1 AND i.kind = 'plt' AND i.valid_from < $3::date AND (i.valid_to IS NULL OR i.valid_to > i.valid_from)
      AND i.valid_from >= coalesce((SELECT max(d.valid_to) FROM incumbency d WHERE d.position_code = $1 AND d.kind = 'definitive'
        AND d.valid_to <= $3::date), '-infinity'::date))) AS facts`;
