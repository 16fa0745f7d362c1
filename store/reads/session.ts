import { seesEverything, type Viewer } from '../../domain/access/viewer.js';
import { isPending } from '../../domain/board/session.js';
import { Refusal } from '../../domain/refusal.js';
import { fullNameOf } from '../access/full-name.js';
import { departedSitters } from '../board/departed-sitters.js';
import { loadSession, type SessionFile } from '../board/session-file.js';
import type { Rows } from '../database.js';
import { targetPost } from './case-record.js';

/** A case on an agenda, as its session shows it. */
export interface HeardRecord {
  readonly item: string;
  readonly case: string;
  readonly number: string;
  readonly subjectId: string;
  readonly nip: string | null;
  readonly name: string;
  /** The post that it is about, and its unit; null: none. */
  readonly target: { readonly title: string; readonly unit: string } | null;
  /** It still waits for this session. */
  readonly live: boolean;
}

export interface SessionReading {
  readonly file: SessionFile;
  readonly cases: readonly HeardRecord[];
  /** Names of those who sit or sat, by id. */
  readonly people: Readonly<Record<string, string>>;
  readonly minutes: { readonly number: string; readonly fileHash: string | null } | null;
  /** Seats whose sitter has left the office, where the minutes still wait for signatures. */
  readonly departed: readonly number[];
  /** It is planned, for a day that has not come. */
  readonly early: boolean;
}

/** Of a session somebody sees what one of their positions has a seat in, or where they have sat. */
export function sessionScope(
  viewer: Viewer,
): readonly [everything: boolean, positions: readonly string[], person: string] {
  return [seesEverything(viewer), viewer.offices.map(({ position }) => position), viewer.person];
}

/** SQL condition: session `s` is in the scope whose values stand from `$first` on. */
export function inSessionScope(first: number): string {
  return inSessionScopeOf(`$${first}::boolean`, `$${first + 1}::text[]`, `$${first + 2}::uuid`);
}

/** The same for a scope whose parts stand elsewhere. */
export function inSessionScopeOf(everything: string, positions: string, person: string): string {
  return `(${everything} OR EXISTS (SELECT FROM session_seat x WHERE x.session_id = s.id
    AND (x.position_code = ANY(${positions}) OR x.person_id = ${person})))`;
}

/**
 * A session as the viewer sees it: its members do, whoever sat in it, HR and auditors. Items whose case has left it are cancelled.
 *
 * @throws {Refusal} SESSION_UNKNOWN, also where the viewer may not see it
 */
export async function readSession(
  rows: Rows,
  viewer: Viewer,
  id: string,
  now: number,
): Promise<SessionReading> {
  const [row] = await rows<Pick<SessionReading, 'cases' | 'people' | 'minutes' | 'early'>>(
    `SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('item', i.id, 'case', c.id, 'number', c.number, 'subjectId', c.subject_id,
         'nip', e.nip, 'name', ${fullNameOf('e')}, 'target', ${targetPost},
         'live', p.state = 'open' AND p.detail -> 'board' ->> 'item' = i.id::text)), '[]')
       FROM session_item i JOIN cases c ON c.id = i.case_id JOIN step p ON p.id = i.step_id JOIN employee e ON e.id = c.subject_id
       WHERE i.session_id = s.id) AS cases,
     (SELECT coalesce(jsonb_object_agg(e.id, ${fullNameOf('e')}), '{}') FROM employee e
       WHERE e.id IN (SELECT person_id FROM session_seat WHERE session_id = s.id)) AS people,
     (SELECT jsonb_build_object('number', d.number, 'fileHash', d.file_hash) FROM document d WHERE d.id = s.minutes_id) AS minutes,
     s.state = 'planned' AND (SELECT ($5::timestamptz AT TIME ZONE time_zone)::date < (s.at AT TIME ZONE time_zone)::date FROM tenant) AS early
     FROM board_session s WHERE s.id = $1::uuid AND ${inSessionScope(2)}`,
    [id, ...sessionScope(viewer), new Date(now)],
  );
  if (!row) throw new Refusal('SESSION_UNKNOWN');
  const file = await loadSession(rows, id);
  for (const item of file.items) {
    const live = row.cases.find((each) => each.item === item.id)?.live;
    if (isPending(item) && !live) item.state = 'cancelled';
  }
  const { state, minutesId } = file.session;
  const departed = state === 'closed' && minutesId === null ? await departedSitters(rows, id, now) : [];
  return { file, ...row, departed };
}
