/** SQL condition: incumbency `i` covers a day. */
export function covers(i: string, day: string): string {
  return `${i}.valid_from <= ${day} AND (${i}.valid_to IS NULL OR ${i}.valid_to > ${day})`;
}

/** SQL of the last day for which a person is away from a day on; null when they are not away that day. */
export function awayUntil(person: string, day: string): string {
  return `(SELECT max(x.valid_to) - 1 FROM absence x WHERE x.employee_id = ${person} AND x.valid_from <= ${day} AND x.valid_to > ${day})`;
}

/** SQL of a `HolderState`: how the definitive holder of a position stands on a day. */
export function holderState(position: string, day: string): string {
  return `(SELECT CASE WHEN count(*) = 0 THEN 'none'
      WHEN bool_or(hp.status IN ('active', 'state-official') AND ${awayUntil('hp.id', day)} IS NULL) THEN 'present' ELSE 'away' END
    FROM incumbency h JOIN employee hp ON hp.id = h.employee_id
    WHERE h.position_code = ${position} AND h.kind = 'definitive' AND ${covers('h', day)})`;
}
