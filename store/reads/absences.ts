import { mayNoteAbsence } from '../../domain/access/may-order.js';
import { seesEverything, type Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import type { AbsenceKind } from '../../domain/registry/absence-kinds.js';
import { loadChart } from '../access/chart.js';
import { fullNameOf } from '../access/full-name.js';
import { covers } from '../access/holder-sql.js';
import type { Rows } from '../database.js';
import { anywhere, subtrees } from '../registry/reads/conditions.js';

interface AbsenceRow {
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly from: Day;
  readonly until: Day;
  readonly person: { readonly nip: string | null; readonly name: string };
  readonly post: { readonly code: string; readonly title: string; readonly unit: string } | null;
  readonly level: string | null;
  readonly seats: number | null;
  readonly standIn: { readonly order: string; readonly name: string; readonly until: Day | null } | null;
  readonly open: number;
}

/** Somebody who is away, was, or will be, as their superiors and HR see it. */
export interface AbsenceReading extends AbsenceRow {
  readonly mayCancel: boolean;
}

export interface AbsenceFilters {
  readonly when: 'now' | 'ahead' | 'over';
  readonly q?: string | undefined;
}

/** Where a page of absences begins: the day by which they are in order, and the id. */
export type AbsenceKey = readonly [day: Day, id: string];

/**
 * Who is away: those who are back first come first, those who leave next, or those who came back last. HR and
 * auditors see everybody; others themselves and whom their offices lead. One more than asked for when there is a
 * next page.
 */
export async function listAbsences(
  rows: Rows,
  viewer: Viewer,
  filters: AbsenceFilters,
  page: { readonly limit: number; readonly after: AbsenceKey | null },
  today: Day,
): Promise<readonly AbsenceReading[]> {
  const [day, id] = page.after ?? [null, null];
  const { condition, by, direction, beyond } = orders[filters.when];
  const found = await rows<AbsenceRow>(
    `${select} WHERE ${condition} AND ${inReach}
       AND ($6::text IS NULL OR e.name ILIKE $6 OR e.nip LIKE ltrim($6, '%'))
       AND ($7::date IS NULL OR (${by}, x.id) ${beyond} ($7::date, $8::uuid))
     ORDER BY ${by} ${direction}, x.id ${direction} LIMIT $9`,
    [
      ...[today, seesEverything(viewer), viewer.person, viewer.offices.flatMap(({ leads }) => leads ?? [])],
      viewer.offices.map(({ position }) => position),
      ...[filters.q === undefined ? null : anywhere(filters.q), day, id, page.limit + 1],
    ],
  );
  const posts = found.flatMap(({ post }) => post?.code ?? []);
  const chart = posts.length === 0 ? {} : await loadChart(rows, [...new Set(posts)], today);
  return found.map((absence) => {
    const superior = chart[absence.post?.code ?? '']?.line[0];
    const mayCancel = absence.until >= today && mayNoteAbsence(viewer, superior) !== null;
    return { ...absence, mayCancel };
  });
}

const orders = {
  now: {
    condition: 'x.valid_from <= $1::date AND x.valid_to > $1::date',
    by: 'x.valid_to',
    direction: 'ASC',
    beyond: '>',
  },
  ahead: { condition: 'x.valid_from > $1::date', by: 'x.valid_from', direction: 'ASC', beyond: '>' },
  over: { condition: 'x.valid_to <= $1::date', by: 'x.valid_to', direction: 'DESC', beyond: '<' },
} as const;

/** Of heads of agencies the regional secretary is the superior, though they stand in no unit below. */
const inReach = `($2::boolean OR x.employee_id = $3::uuid OR p.unit_code IN (${subtrees('$4::text[]')})
  OR (p.is_head AND u.code = u.agency_code AND EXISTS (SELECT FROM office_role r
    WHERE r.role = 'competent-official' AND r.position_code = ANY($5::text[]))))`;

/** The Plh that counts is that of today or, where they have not left, of the first day. */
const select = `SELECT x.id, x.kind, x.valid_from AS "from", x.valid_to - 1 AS until,
    jsonb_build_object('nip', e.nip, 'name', ${fullNameOf('e')}) AS person, p.level, p.seats,
    CASE WHEN p.code IS NOT NULL THEN jsonb_build_object('code', p.code, 'title', p.title, 'unit', u.name) END AS post,
    (SELECT jsonb_build_object('order', i.id, 'name', ${fullNameOf('s')}, 'until', i.valid_to - 1) FROM incumbency i JOIN employee s ON s.id = i.employee_id
      WHERE i.position_code = p.code AND i.kind = 'plh' AND ${covers('i', 'greatest($1::date, x.valid_from)')} LIMIT 1) AS "standIn",
    CASE WHEN p.seats = 1 THEN (SELECT count(*)::int FROM (SELECT FROM task_office o WHERE o.open AND o.office = 'position/' || p.code
      AND o.reason <> 'escalated' LIMIT 100) waiting) ELSE 0 END AS open
  FROM absence x JOIN employee e ON e.id = x.employee_id
    LEFT JOIN incumbency h ON h.employee_id = e.id AND h.kind = 'definitive' AND ${covers('h', '$1::date')}
    LEFT JOIN position p ON p.code = h.position_code LEFT JOIN unit u ON u.code = p.unit_code`;
