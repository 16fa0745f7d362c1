import type { Day } from '../../../domain/calendar/day.js';
import type { Rows } from '../../database.js';
import { type PositionRow, selectPositions } from './list-positions.js';

/** A position with what it asks for. */
export interface PositionDetail extends PositionRow {
  readonly standards: readonly {
    readonly code: string;
    readonly name: { readonly id: string; readonly en: string };
    readonly level: number;
  }[];
}

/** The position of that code, as of a day; null when there is none. */
export async function findPosition(rows: Rows, code: string, on: Day): Promise<PositionDetail | null> {
  const [position] = await rows<PositionRow>(`${selectPositions('$2')} WHERE p.code = $1`, [code, on]);
  if (!position) return null;
  const standards = await rows<PositionDetail['standards'][number]>(
    `SELECT s.competency AS code, jsonb_build_object('id', c.name_id, 'en', c.name_en) AS name, s.level
     FROM competency_standard s JOIN competency c ON c.code = s.competency WHERE s.position_code = $1 ORDER BY s.competency`,
    [code],
  );
  return { ...position, standards };
}
