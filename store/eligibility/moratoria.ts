import type { Moratorium } from '../../domain/eligibility/moratorium.js';
import type { Rows } from '../database.js';

/** SQL of the moratoria that were not cancelled, as JSON. */
export const moratoriaSql = `(SELECT coalesce(jsonb_agg(jsonb_build_object('from', valid_from, 'until', valid_until, 'reason', reason) ORDER BY valid_from, id), '[]')
  FROM moratorium WHERE cancelled_at IS NULL)`;

/** The moratoria that were not cancelled. */
export async function loadMoratoria(rows: Rows): Promise<readonly Moratorium[]> {
  const [row] = await rows<{ moratoria: Moratorium[] }>(`SELECT ${moratoriaSql} AS moratoria`);
  return row?.moratoria ?? [];
}
