import pg from 'pg';
import { type TestDatabase, testDatabase } from '../../support/database.js';

/** Ids of the rows that every test finds: a town of three units and one case in it. */
export const ids = {
  ani: '00000000-0000-7000-8000-000000000001',
  budi: '00000000-0000-7000-8000-000000000002',
  case: '00000000-0000-7000-8000-00000000000c',
  step: '00000000-0000-7000-8000-00000000000d',
  task: '00000000-0000-7000-8000-00000000000e',
  notification: '00000000-0000-7000-8000-00000000000f',
  fresh: '00000000-0000-7000-8000-0000000000ff',
} as const;

const ground = `
INSERT INTO unit (code, name, parent_code) VALUES ('R', 'Kota', NULL), ('D', 'Dinas', 'R'), ('B', 'Bidang', 'D');
INSERT INTO position (code, unit_code, title, kind, level, is_head, seats) VALUES
  ('R/head', 'R', 'Wali Kota', 'elected', 'elected', true, 1), ('D/head', 'D', 'Kepala Dinas', 'structural', 'senior-executive', true, 1),
  ('D/nurse', 'D', 'Perawat', 'functional', 'functional-skilled', false, 2), ('D/clerk', 'D', 'Pengolah Data', 'general', 'staff', false, NULL);
INSERT INTO employee (id, nip, name, kind, status) VALUES
  ('${ids.ani}', '197001011995011001', 'Ani', 'pns', 'active'), ('${ids.budi}', '197501012000011001', 'Budi', 'pns', 'active');
INSERT INTO incumbency (id, employee_id, position_code, seat, kind, valid_from, source, created_at) VALUES
  (gen_random_uuid(), '${ids.ani}', 'D/nurse', 1, 'definitive', '2024-01-01', 'import', now()),
  (gen_random_uuid(), '${ids.ani}', 'D/head', NULL, 'plt', '2026-01-01', 'order', now());
INSERT INTO competency (code, name_id, name_en, family) VALUES ('C1', 'Integritas', 'Integrity', 'managerial');
INSERT INTO board (code, name_id, name_en) VALUES ('tpk', 'Tim Penilai Kinerja', 'Performance board');
INSERT INTO board_seat (board_code, sort_key, role, position_code) VALUES ('tpk', 1, 'chair', 'R/head'), ('tpk', 2, 'secretary', 'D/head');
INSERT INTO process_revision (process, revision, hash, definition, created_at) VALUES ('job-rotation', 1, 'x', '{}', now());
INSERT INTO cases (id, number, process, revision, state, subject_id, proposer_id, facts, derived, relations, opened_at, last_at)
  VALUES ('${ids.case}', 'MUT/2026/0001', 'job-rotation', 1, 'running', '${ids.ani}', '${ids.budi}', '{}', '{}', '{}', now(), now());
INSERT INTO step (id, case_id, key, iteration, kind, state, opened_at) VALUES ('${ids.step}', '${ids.case}', 'decision', 0, 'approval', 'open', now());
INSERT INTO task (id, case_id, step_id, key, state, office, opened_at) VALUES ('${ids.task}', '${ids.case}', '${ids.step}', 'mayor', 'open', 'position/R/head', now());
INSERT INTO incident (id, case_id, kind, code, opened_at) VALUES (gen_random_uuid(), '${ids.case}', 'advance', 'ADVANCE_FAILED', now());
INSERT INTO incident (id, case_id, person_id, kind, code, opened_at) VALUES (gen_random_uuid(), '${ids.case}', '${ids.budi}', 'mail', 'MAIL_REFUSED', now());
INSERT INTO account (username, employee_id, roles) VALUES ('budi', '${ids.budi}', '{}');
INSERT INTO notification (id, case_id, seq, kind, target, at) VALUES ('${ids.notification}', '${ids.case}', 1, 'assigned', 'position/R/head', now());
INSERT INTO notice (id, notification_id, person_id, office, capacity, at, mail) VALUES (gen_random_uuid(), '${ids.notification}', '${ids.budi}', 'position/R/head', 'holder', now(), 'pending');
INSERT INTO event (stream, seq, type, at, ids, payload, salt, commitment, prev_hash, hash)
  VALUES ('case:1', 1, 'case-submitted', now(), '{"case": "1"}', '{"reason": "x"}', 'salt', 'c', 'p', 'h');
`;

/** A migrated database with that town in it. */
export interface Ground {
  readonly url: string;
  /**
   * Runs statements in one transaction that ends as a commit would, and is then undone.
   *
   * @returns the name of the constraint that refused them; null where they are all taken
   */
  refusedBy(...statements: readonly string[]): Promise<string | null>;
  rows<R extends pg.QueryResultRow>(sql: string): Promise<R[]>;
  drop(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const database: TestDatabase = await testDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(ground);
  return {
    url: database.url,
    refusedBy: (...statements) => refusedBy(client, statements),
    rows: async <R extends pg.QueryResultRow>(sql: string) => (await client.query<R>(sql)).rows,
    async drop() {
      await client.end();
      await database.drop();
    },
  };
}

async function refusedBy(client: pg.Client, statements: readonly string[]): Promise<string | null> {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    // What waits for the commit is asked now.
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint) return error.constraint;
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}
