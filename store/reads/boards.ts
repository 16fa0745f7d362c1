import type { Chart } from '../../domain/access/chart.js';
import { type BoardKey, boards } from '../../domain/board/boards.js';
import type { SeatRole } from '../../domain/board/session.js';
import type { Day } from '../../domain/calendar/day.js';
import { loadChart } from '../access/chart.js';
import type { Rows } from '../database.js';
import { localToday } from '../viewer.js';

interface BoardRow {
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly revision: number;
  readonly basis: string | null;
  readonly changedAt: number | null;
  /** Post that fills the office which forms it. */
  readonly formedBy: { readonly position: string; readonly title: string } | null;
  readonly sessions: number;
  readonly seats: readonly {
    readonly seat: number;
    readonly role: SeatRole;
    readonly position: string;
    readonly title: string;
    readonly unit: string;
  }[];
}

/** A board, and who could sit in it today. */
export interface BoardReading extends BoardRow {
  readonly chart: Chart;
  readonly today: Day;
}

/** The boards that definitions may name, each with its seats. Two statements. */
export async function listBoards(rows: Rows, now: number): Promise<readonly BoardReading[]> {
  const today = await localToday(rows, now);
  const found = await rows<BoardRow>(select, [JSON.stringify(forming)]);
  const positions = found.flatMap(({ seats }) => seats.map(({ position }) => position));
  const chart = positions.length === 0 ? {} : await loadChart(rows, [...new Set(positions)], today);
  return found.map((board) => ({ ...board, chart, today }));
}

/** One board; undefined where there is none. */
export async function readBoard(rows: Rows, code: string, now: number): Promise<BoardReading | undefined> {
  return (await listBoards(rows, now)).find((board) => board.code === code);
}

/** Which office forms each board, as the law has it. */
const forming = Object.fromEntries(
  // The keys of a constant object are exactly its type's keys.
  (Object.keys(boards) as BoardKey[]).map((key) => [key, boards[key].formedBy]),
);

const select = `SELECT b.code, jsonb_build_object('id', b.name_id, 'en', b.name_en) AS name, b.revision, b.basis, b.changed_at AS "changedAt",
    (SELECT jsonb_build_object('position', p.code, 'title', p.title) FROM office_role r JOIN position p ON p.code = r.position_code
      WHERE r.role = $1::jsonb ->> b.code) AS "formedBy",
    (SELECT count(*)::int FROM board_session s WHERE s.board_code = b.code AND s.state <> 'closed') AS sessions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('seat', s.sort_key, 'role', s.role, 'position', p.code, 'title', p.title, 'unit', u.name)
        ORDER BY s.sort_key), '[]')
      FROM board_seat s JOIN position p ON p.code = s.position_code JOIN unit u ON u.code = p.unit_code WHERE s.board_code = b.code) AS seats
  FROM board b ORDER BY b.code`;
