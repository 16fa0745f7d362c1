import type { Rows } from '../database.js';

/** A time without replacements, as HR entered it. */
export interface MoratoriumReading {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly source: string;
  readonly enteredAt: number;
  readonly cancelledAt: number | null;
}

const columns = `id, valid_from::text AS "from", valid_until::text AS until, reason, source, created_at AS "enteredAt", cancelled_at AS "cancelledAt"`;

/** Every moratorium, cancelled ones with it, the latest first. There are a few in ten years. */
export function listMoratoria(rows: Rows): Promise<readonly MoratoriumReading[]> {
  return rows<MoratoriumReading>(`SELECT ${columns} FROM moratorium ORDER BY valid_from DESC, id DESC`);
}

/** One moratorium; undefined where there is none. */
export async function readMoratorium(rows: Rows, id: string): Promise<MoratoriumReading | undefined> {
  const [row] = await rows<MoratoriumReading>(`SELECT ${columns} FROM moratorium WHERE id = $1::uuid`, [id]);
  return row;
}
