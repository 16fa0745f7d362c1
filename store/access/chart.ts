import { type Chart, type Incumbent, type Seat, superiorLine } from '../../domain/access/chart.js';
import { type HolderState, inPower } from '../../domain/access/in-power.js';
import type { Day } from '../../domain/calendar/day.js';
import type { Rows } from '../database.js';
import { prepared } from '../prepared.js';
import { fullNameOf } from './full-name.js';
import { awayUntil, covers, holderState } from './holder-sql.js';

interface LoadedSeat {
  code: string;
  title: string;
  unit: string;
  heads: string[];
  holder: HolderState;
  incumbents: Incumbent[];
}

/** SQL of seats as JSON. @param wanted condition on position `p`; `heads`: SQL of those above it, nearest first */
function seatsSql(wanted: string, heads: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('code', p.code, 'title', p.title, 'unit', u.name,
          'heads', ${heads},
          'holder', ${holderState('p.code', '$2::date')},
          'incumbents', (SELECT coalesce(json_agg(json_build_object('authority', i.id, 'person', i.employee_id, 'name', ${fullNameOf('e')},
              'capacity', CASE i.kind WHEN 'definitive' THEN 'holder' ELSE i.kind END, 'awayUntil', away.until) ORDER BY away.until IS NOT NULL, i.kind, i.id), '[]')
            FROM incumbency i JOIN employee e ON e.id = i.employee_id CROSS JOIN LATERAL (SELECT ${awayUntil('e.id', '$2::date')} AS until) away
            WHERE i.position_code = p.code AND p.seats = 1 AND e.status IN ('active', 'state-official') AND ${covers('i', '$2::date')}))), '[]')
        FROM position p JOIN unit u ON u.code = p.unit_code WHERE ${wanted})`;
}

const withLines = prepared(
  `WITH RECURSIVE
     top AS (SELECT role, position_code AS code FROM office_role WHERE role IN ('competent-official', 'appointing-authority')),
     start AS (SELECT unnest($1::text[]) AS code UNION SELECT code FROM top),
     climb(code, unit, depth) AS (
       SELECT p.code, p.unit_code, 0 FROM position p JOIN start USING (code)
       UNION ALL
       SELECT c.code, u.parent_code, c.depth + 1 FROM climb c JOIN unit u ON u.code = c.unit WHERE u.parent_code IS NOT NULL),
     line AS (SELECT c.code, c.depth, h.code AS head FROM climb c JOIN position h ON h.unit_code = c.unit AND h.is_head AND h.active),
     wanted AS (SELECT code FROM start UNION SELECT head FROM line)
     SELECT (SELECT coalesce(json_object_agg(role, code), '{}') FROM top) AS roles,
       ${seatsSql('p.code IN (SELECT code FROM wanted)', "(SELECT coalesce(json_agg(l.head ORDER BY l.depth), '[]') FROM line l WHERE l.code = p.code)")} AS seats`,
);

const alone = prepared(`SELECT ${seatsSql('p.code = ANY($1::text[])', "'[]'::json")} AS seats`);

/**
 * The positions named, those above them, and who acts in each on `day`: whoever is there before whoever is away.
 * Only those in active service act (the elected head among them). One statement.
 */
export async function loadChart(rows: Rows, positions: readonly string[], day: Day): Promise<Chart> {
  const [row] = await rows<{ seats: LoadedSeat[]; roles: Record<string, string> }>(withLines, [
    positions,
    day,
  ]);
  return chartFrom(row?.seats ?? [], row?.roles ?? {});
}

/**
 * The positions named and who acts in each on `day`, their lines left empty: those above cost as much again, and
 * matter only where all who act here are in conflict.
 */
export async function loadSeats(rows: Rows, positions: readonly string[], day: Day): Promise<Chart> {
  const [row] = await rows<{ seats: LoadedSeat[] }>(alone, [positions, day]);
  return chartFrom(row?.seats ?? [], {});
}

function chartFrom(seats: readonly LoadedSeat[], roles: Readonly<Record<string, string>>): Chart {
  const entries = seats.map(({ code, title, unit, heads, holder, ...loaded }): [string, Seat] => {
    const incumbents = loaded.incumbents.filter(({ capacity }) => inPower(capacity, holder));
    const line = superiorLine(code, heads, roles['competent-official'], roles['appointing-authority']);
    return [code, { code, title, unit, line, incumbents }];
  });
  return Object.fromEntries(entries);
}
