import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Ground, ids, openGround } from './ground.js';

const { ani, budi, fresh, step, task } = ids;
const caseId = ids.case;

/** For each constraint that we wrote by hand, what it refuses. The last test says when one is missing. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  tenant_single: [
    `INSERT INTO tenant (id, region_name, head_title, government, place, time_zone, number_unit) VALUES (2, 'Kota', 'Wali Kota', 'Pemerintah', 'Kota', 'Asia/Jakarta', 'B')`,
  ],
  position_kind: [`UPDATE position SET kind = 'honorary' WHERE code = 'D/nurse'`],
  position_seats: [`UPDATE position SET seats = 0 WHERE code = 'D/nurse'`],
  position_head_single: [`UPDATE position SET seats = 2 WHERE code = 'D/head'`],
  position_one_head: [`UPDATE position SET is_head = true, seats = 1 WHERE code = 'D/nurse'`],
  employee_kind: [`UPDATE employee SET kind = 'honorary' WHERE id = '${ani}'`],
  employee_nip: [
    `UPDATE employee SET nip = '19700101199501100' WHERE id = '${ani}'`,
    `UPDATE employee SET nip = '1970010119950110012' WHERE id = '${ani}'`,
    `UPDATE employee SET nip = '19700101199501100a' WHERE id = '${ani}'`,
    `UPDATE employee SET nip = ' 97001011995011001' WHERE id = '${ani}'`,
    `UPDATE employee SET nip = E'197001011995011001\\n' WHERE id = '${ani}'`,
    `UPDATE employee SET nip = NULL WHERE id = '${ani}'`,
  ],
  employee_sex: [`UPDATE employee SET sex = 'X' WHERE id = '${ani}'`],
  employee_status: [`UPDATE employee SET status = 'away' WHERE id = '${ani}'`],
  incumbency_kind: [`UPDATE incumbency SET kind = 'pj' WHERE kind = 'plt'`],
  incumbency_source: [`UPDATE incumbency SET source = 'hearsay'`],
  incumbency_period: [
    `UPDATE incumbency SET valid_to = valid_from`,
    `UPDATE incumbency SET valid_to = valid_from - 1`,
  ],
  incumbency_one_holder_a_seat: [appoint(budi, 'D/nurse', 1, 'definitive', '2026-12-01')],
  incumbency_one_post_a_person: [
    appoint(ani, 'D/nurse', 2, 'definitive', '2026-12-01'),
    appoint(ani, 'D/clerk', null, 'definitive', '2026-12-01'),
  ],
  incumbency_one_acting: [appoint(budi, 'D/head', null, 'plt', '2026-12-01')],
  competency_standard_level: [
    `INSERT INTO competency_standard VALUES ('D/nurse', 'C1', 0)`,
    `INSERT INTO competency_standard VALUES ('D/nurse', 'C1', 6)`,
  ],
  competency_record_level: [
    `INSERT INTO competency_record VALUES ('${ani}', 'C1', 0, '2026-01-01', '2029-01-01')`,
    `INSERT INTO competency_record VALUES ('${ani}', 'C1', 6, '2026-01-01', '2029-01-01')`,
  ],
  competency_record_validity: [
    `INSERT INTO competency_record VALUES ('${ani}', 'C1', 3, '2026-01-01', '2025-12-31')`,
  ],
  appraisal_predicate: [`INSERT INTO appraisal VALUES ('${ani}', 2025, 'excellent')`],
  learning_record_hours: [
    `INSERT INTO learning_record VALUES ('${fresh}', '${ani}', '2026-01-01', 'Diklat', 0)`,
  ],
  sanction_severity: [sanction('grave', 'serving', 'NULL')],
  sanction_state: [sanction('heavy', 'rumoured', 'NULL')],
  sanction_period: [sanction('heavy', 'serving', `'2026-01-01'`)],
  absence_period: [
    `INSERT INTO absence VALUES ('${fresh}', '${ani}', 'annual-leave', '2026-01-01', '2026-01-01')`,
  ],
  board_revision: [`UPDATE board SET revision = -1`],
  board_basis: [`UPDATE board SET basis = '', changed_at = now()`, `UPDATE board SET basis = 'SK 1'`],
  board_seat_role: [`INSERT INTO board_seat VALUES ('tpk', 3, 'guest', 'D/nurse')`],
  board_seat_one_chair: [`INSERT INTO board_seat VALUES ('tpk', 3, 'chair', 'D/nurse')`],
  board_seat_one_secretary: [`INSERT INTO board_seat VALUES ('tpk', 3, 'secretary', 'D/nurse')`],
  holiday_kind: [`INSERT INTO holiday VALUES ('2026-08-17', 'local', 'Hari', 'Day', 'x')`],
  cases_state: [`UPDATE cases SET state = 'forgotten', closed_at = now()`],
  cases_closed: [
    `UPDATE cases SET closed_at = now()`,
    `UPDATE cases SET state = 'completed'`,
    `UPDATE cases SET state = 'returned', closed_at = now()`,
    `UPDATE cases SET state = 'suspended', closed_at = now()`,
  ],
  cases_seen: [`UPDATE cases SET seen_seq = wake_seq + 1`],
  cases_one_open_a_person: [
    `INSERT INTO cases (id, number, process, revision, state, subject_id, proposer_id, facts, derived, relations, opened_at, last_at)
       VALUES ('${fresh}', 'MUT/2026/0002', 'job-rotation', 1, 'running', '${ani}', '${budi}', '{}', '{}', '{}', now(), now())`,
  ],
  step_state: [`UPDATE step SET state = 'done' WHERE id = '${step}'`],
  task_state: [`UPDATE task SET state = 'closed' WHERE id = '${task}'`],
  task_verdict: [
    `UPDATE task SET state = 'done' WHERE id = '${task}'`,
    `UPDATE task SET verdict = 'approved' WHERE id = '${task}'`,
    `UPDATE task SET state = 'cancelled', verdict = 'approved' WHERE id = '${task}'`,
  ],
  effect_state: [
    `INSERT INTO effect (id, case_id, step_id, kind, target, state, created_at) VALUES ('${fresh}', '${caseId}', '${step}', 'render-document', 'x', 'lost', now())`,
  ],
  incident_one_open: [
    `INSERT INTO incident (id, case_id, kind, code, opened_at) VALUES ('${fresh}', '${caseId}', 'advance', 'ADVANCE_FAILED', now())`,
  ],
  incident_one_reader: [unreachable(budi, fresh)],
  incident_person: [
    `INSERT INTO incident (id, case_id, kind, code, opened_at) VALUES ('${fresh}', '${caseId}', 'mail', 'MAIL_REFUSED', now())`,
    `UPDATE incident SET person_id = '${ani}' WHERE kind = 'advance'`,
  ],
  account_language: [`UPDATE account SET language = 'jv'`],
  notification_state: [`UPDATE notification SET state = 'lost', done_at = now()`],
  notification_done: [
    `UPDATE notification SET state = 'done'`,
    `UPDATE notification SET done_at = now()`,
    `UPDATE notification SET state = 'obsolete'`,
  ],
  notice_mail: [`UPDATE notice SET mail = 'lost'`],
  notice_sent: [`UPDATE notice SET mail = 'sent'`, `UPDATE notice SET sent_at = now()`],
  notice_code: [`UPDATE notice SET mail = 'refused'`, `UPDATE notice SET code = 'MAIL_REFUSED'`],
  document_state: [
    `INSERT INTO document (id, case_id, step_id, kind, state, template, template_revision, data, created_at) VALUES ('${fresh}', '${caseId}', '${step}', 'decree', 'lost', 'decree', 'r', '{}', now())`,
  ],
  unit_without_cycle: [`UPDATE unit SET parent_code = 'B' WHERE code = 'R'`],
  event_never_emptied: ['TRUNCATE event'],
  event_append_only: [
    `DELETE FROM event`,
    `UPDATE event SET at = at + interval '1 second'`,
    `UPDATE event SET payload = '{"reason": "y"}'`,
  ],
};

const migrations = ['0001_init', '0005_unknown_is_refused', '0012_mail', '0019_boards_change'];
/** Checks, exclusions, triggers, and what is unique among some rows only. */
const handWritten =
  /(?:ADD CONSTRAINT|CREATE UNIQUE INDEX|CREATE TRIGGER|CREATE CONSTRAINT TRIGGER) "?(\w+)"?(?= CHECK| EXCLUDE|\s+CHECK| BEFORE| AFTER| ON .+WHERE)/g;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

test.each(Object.entries(refusals))('%s refuses', async (name, statements) => {
  for (const statement of statements)
    expect([await ground.refusedBy(statement), statement]).toEqual([name, statement]);
});

test('no constraint of these migrations is without its proof, and none is gone', async () => {
  const written = migrations.flatMap((folder) => {
    const sql = readFileSync(
      join(import.meta.dirname, '../../../prisma/migrations', folder, 'migration.sql'),
      'utf8',
    );
    return [...sql.matchAll(handWritten)].map(([, name = '']) => name);
  });
  expect(Object.keys(refusals).sort()).toEqual([...new Set(written)].sort());
  const there = await ground.rows<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'x') UNION SELECT tgname FROM pg_trigger
     UNION SELECT relname FROM pg_class JOIN pg_index ON indexrelid = oid WHERE indisunique AND indpred IS NOT NULL`,
  );
  expect(there.map(({ name }) => name)).toEqual(expect.arrayContaining(written));
});

function appoint(person: string, position: string, seat: number | null, kind: string, from: string): string {
  return `INSERT INTO incumbency (id, employee_id, position_code, seat, kind, valid_from, source, created_at)
    VALUES ('${fresh}', '${person}', '${position}', ${seat}, '${kind}', '${from}', 'order', now())`;
}

function unreachable(person: string, id: string): string {
  return `INSERT INTO incident (id, case_id, person_id, kind, code, opened_at) VALUES ('${id}', '${caseId}', '${person}', 'mail', 'MAIL_REFUSED', now())`;
}

function sanction(severity: string, state: string, until: string): string {
  return `INSERT INTO sanction (id, employee_id, severity, state, valid_from, valid_to) VALUES ('${fresh}', '${ani}', '${severity}', '${state}', '2026-01-01', ${until})`;
}
