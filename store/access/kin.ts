import type { Conflict } from '../../domain/access/conflict.js';
import type { Rows } from '../database.js';
import { conflictsSql } from './conflict-sql.js';

/** Who would be in conflict with a case about this person that is not there yet: their kin. */
export async function loadKin(rows: Rows, person: string): Promise<Conflict[]> {
  const [row] = await rows<{ conflicts: Conflict[] }>(
    `SELECT ${conflictsSql('NULL::uuid', '$1::uuid')} AS conflicts`,
    [person],
  );
  return row?.conflicts ?? [];
}
