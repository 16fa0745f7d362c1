import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { checkRepeats } from '../../scripts/chaos/check/repeats.js';
import type { Entry } from '../../scripts/chaos/journal.js';
import { type ToldCity, toldCity } from './told-city.js';

let city: ToldCity;

beforeAll(async () => {
  city = await toldCity();
  expect(await city.rotate('pegawai-layak-pengawas-1')).toEqual({ state: 'completed' });
  const withdrawn = await city.rotate('pegawai-layak-pengawas-2', { at: 'board', act: 'withdrawn' });
  expect(withdrawn).toEqual({ state: 'withdrawn' });
  await city.propose('pegawai-layak-administrator-1');
}, 120_000);

afterAll(() => city?.drop());

test('in a run in which nothing went wrong, nothing is found', async () => {
  expect(await city.check()).toEqual([]);
});

/** Wrongs that are planted, and what the check is to say of each; it may find more that follows from it. */
const plants: Readonly<Record<string, Plant>> = {
  'a decision that its row has forgotten': {
    plant: `UPDATE task SET state = 'open', verdict = NULL, answer = NULL, decided_by = NULL, capacity = NULL, authority = NULL, closed_at = NULL
      WHERE id = (SELECT t.id FROM task t JOIN step s ON s.id = t.step_id WHERE s.key = 'decision' AND t.state = 'done')`,
    finds: ['nothing lost', /walikota said approved in task .*: its row says open, null by null/],
  },
  'a decision by another person than its driver': {
    plant: `UPDATE task SET decided_by = (SELECT employee_id FROM account WHERE username = 'sekda')
      WHERE id = (SELECT t.id FROM task t JOIN step s ON s.id = t.step_id WHERE s.key = 'decision' AND t.state = 'done')`,
    finds: ['nothing lost', /walikota said approved .* approved by sekda/],
  },
  'an acknowledged decision that never was': {
    plant: (_, journal) => {
      const decision = journal.find(({ kind, status }) => kind === 'decision' && status === 200);
      if (decision)
        journal.push({ ...decision, path: 'tasks/00000000-0000-7000-8000-000000000000/decision' });
    },
    finds: ['nothing lost', /task-decided 00000000-.*: acknowledged 1, stored 0/],
  },
  'an event that is gone': {
    plant: `DELETE FROM event WHERE type = 'case-withdrawn'`,
    finds: ['nothing lost', /case-withdrawn case:.*: acknowledged 1, stored 0/],
  },
  'a decision that nobody was told of': {
    plant: (_, journal) => {
      const at = journal.findIndex(({ kind, status }) => kind === 'decision' && status === 200);
      journal.splice(at, 1);
    },
    finds: ['nothing unasked', /task-decided .*: acknowledged 0, stored 1/],
  },
  'a command that nobody answered': {
    plant: (_, journal) => {
      const [first] = journal;
      if (first) journal.push({ ...first, path: 'cases/x/withdrawal', kind: 'withdrawal', status: null });
    },
    finds: ['answered', /nobody answered POST cases\/x\/withdrawal/],
  },
  'an event that was written twice': {
    plant: `INSERT INTO event SELECT stream, (SELECT max(seq) + 1 FROM event l WHERE l.stream = e.stream), type, at, ids, payload, salt, commitment, prev_hash, hash
      FROM event e WHERE type = 'task-decided' AND ids ->> 'actor' IS NOT NULL LIMIT 1`,
    finds: ['nothing doubled', /task-decided .*: acknowledged 1, stored 2/],
  },
  'a vote that counts twice': {
    plant: `ALTER TABLE session_vote DROP CONSTRAINT session_vote_pkey; DROP INDEX session_vote_item_id_in_seat_key, session_vote_item_id_person_id_key, session_vote_task_id_key;
      INSERT INTO session_vote SELECT * FROM session_vote LIMIT 1`,
    finds: ['votes once', /counted are (for, for|against, against)/],
  },
  'a vote that was turned round': {
    plant: `ALTER TABLE session_vote DISABLE TRIGGER USER; UPDATE session_vote SET choice = 'abstained' WHERE sequence = 1`,
    finds: ['votes once', /counted are abstained/],
  },
  'an event that was changed': {
    plant: `UPDATE event SET at = at + interval '1 day' WHERE type = 'case-completed'`,
    finds: ['chains', /case:.*: event \d+ has another hash/],
  },
  'a payload that was changed': {
    plant: `UPDATE event SET payload = '{"reason": "lain"}' WHERE type = 'case-withdrawn'`,
    finds: ['chains', /case:.*: event \d+ was written otherwise/],
  },
  'an end that was cut off': {
    plant: `DELETE FROM event WHERE type = 'minutes-signed' AND seq = (SELECT max(seq) FROM event WHERE type = 'minutes-signed')`,
    finds: ['chains', /session:.*: its head is \d+, its last event \d+/],
  },
  'a number that is missing': {
    plant: `UPDATE cases SET number = 'MUT/2026/0009' WHERE number = 'MUT/2026/0002'`,
    finds: ['numbers', /case\/job-rotation of 2026 stands at 3, given are 1 3 9/],
  },
  'a number that a transaction kept to itself': {
    plant: `UPDATE number_register SET last = last + 1 WHERE series LIKE 'decree/%'`,
    finds: ['numbers', /decree\/.* of 2026 stands at 2, given are 1/],
  },
  'somebody with two posts': {
    plant: `ALTER TABLE incumbency DROP CONSTRAINT incumbency_one_post_a_person, DROP CONSTRAINT incumbency_one_holder_a_seat;
      INSERT INTO incumbency SELECT gen_random_uuid(), employee_id, position_code, seat, kind, valid_from, valid_to, source, basis, NULL, created_at FROM incumbency WHERE case_id IS NOT NULL`,
    finds: ['one post a person', /\d{18} holds .* and .* at once/],
  },
  'a seat with two holders': {
    plant: `ALTER TABLE incumbency DROP CONSTRAINT incumbency_one_holder_a_seat;
      UPDATE incumbency SET position_code = (SELECT position_code FROM incumbency WHERE case_id IS NOT NULL), seat = 1, valid_to = NULL
      WHERE id = (SELECT id FROM incumbency WHERE case_id IS NULL AND kind = 'definitive' AND seat = 1 AND valid_to IS NULL LIMIT 1)`,
    finds: ['one holder a seat', /seat 1 of .* has two holders at once/],
  },
  'a move that the registry has lost': {
    plant: 'DELETE FROM incumbency WHERE case_id IS NOT NULL',
    finds: ['registry', /MUT\/2026\/0001: recorded 1, incumbencies of it 0/],
  },
  'a document that is still to be made': {
    plant: `UPDATE effect SET state = 'pending', done_at = NULL WHERE target LIKE '%' AND kind = 'render-document'`,
    finds: ['effects', /MUT\/2026\/0001: render-document .* is pending, with 0 open incidents/],
  },
  'a signed document that nobody makes': {
    plant: `UPDATE document SET state = 'signed', file_hash = NULL WHERE kind = 'decree'`,
    finds: ['effects', /MUT\/2026\/0001: nobody makes the signed decree/],
  },
  'a file that is gone': {
    plant: `INSERT INTO stored_file SELECT repeat('0', 64), media_type, size, created_at FROM stored_file LIMIT 1;
      UPDATE document SET file_hash = repeat('0', 64) WHERE kind = 'decree'`,
    finds: ['files', /decree of case .*: its file 0{64} is not there/],
  },
  'an office that was told twice': {
    plant: `INSERT INTO notification SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'seq', 999))).* FROM notification n WHERE kind = 'assigned' AND task_id IS NOT NULL LIMIT 1`,
    finds: ['notices once', /was told assigned 2 times/],
  },
  'a notice that reached nobody': {
    plant: `UPDATE notification SET state = 'pending', done_at = NULL WHERE kind = 'decree-issued'`,
    finds: ['notices', /MUT\/2026\/0001: the notice decree-issued to .* has reached nobody/],
  },
  'a notice that one reader has twice': {
    plant: `DROP INDEX notice_notification_id_person_id_key;
      INSERT INTO notice SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid()))).* FROM notice n LIMIT 1`,
    finds: ['notices once', /one reader has the notice .* 2 times/],
  },
  'a reminder that the clock did not owe': {
    plant: `INSERT INTO event SELECT stream, 998, 'reminder-due', at, jsonb_build_object('step', key, 'iteration', iteration, 'task', 'x'), NULL, NULL, '', '', ''
      FROM step s JOIN event e ON e.stream = 'case:' || s.case_id AND e.seq = 1 WHERE s.key = 'eligibility' LIMIT 1`,
    finds: ['notices once', /eligibility: reminder-due 1 times, the clock owed 0/],
  },
  'a change that no workflow has seen': {
    plant: `UPDATE cases SET wake_seq = wake_seq + 1 WHERE number = 'MUT/2026/0003'`,
    finds: ['no case stuck', /MUT\/2026\/0003: its workflow has not looked at the last change/],
  },
  'a clock that stands still': {
    plant: `UPDATE cases SET next_at = '2026-01-01' WHERE number = 'MUT/2026/0003'`,
    finds: ['no case stuck', /MUT\/2026\/0003: what was due at 2026-01-01.* is not done/],
  },
  'a step that lies with nobody': {
    plant: `UPDATE task_office SET open = false WHERE task_id IN (SELECT t.id FROM task t JOIN cases c ON c.id = t.case_id WHERE c.number = 'MUT/2026/0003')`,
    finds: ['no case stuck', /MUT\/2026\/0003: step opinions lies with nobody/],
  },
  'a case without an open step': {
    plant: `UPDATE step SET state = 'closed', outcome = 'supported', closed_at = opened_at WHERE state = 'open' AND case_id = (SELECT id FROM cases WHERE number = 'MUT/2026/0003')`,
    finds: ['no case stuck', /MUT\/2026\/0003: it is running and no step is open/],
  },
  'a step that could not be opened': {
    plant: `INSERT INTO incident (id, case_id, kind, code, opened_at) SELECT gen_random_uuid(), id, 'advance', 'NO_AUTHORITY', opened_at FROM cases WHERE number = 'MUT/2026/0003'`,
    finds: ['no case stuck', /MUT\/2026\/0003: the incident advance NO_AUTHORITY is open/],
  },
};

interface Plant {
  readonly plant: string | ((sql: pg.Client, journal: Entry[]) => void);
  readonly finds: readonly [check: string, what: RegExp];
}

test.each(Object.entries(plants))('%s is found and named', async (_, { plant, finds: [wanted, words] }) => {
  const found = await city.check(async (sql, journal) => {
    if (typeof plant === 'string') await sql.query(plant);
    else plant(sql, journal);
  });
  expect(found).toContainEqual({ check: wanted, what: expect.stringMatching(words) });
});

test('commands sent once more get the answers that they got', async () => {
  expect(await checkRepeats(city.api, city.journal)).toEqual([]);
  expect(await city.check()).toEqual([]);
  const [first] = city.journal;
  if (!first) throw new Error('The journal is empty');
  const told = [{ ...first, answer: { ...first.answer, number: 'MUT/2026/0044' } }];
  expect(await checkRepeats(city.api, told)).toEqual([
    { check: 'repeats', what: expect.stringContaining('repeated it is 201 with another body') },
  ]);
});
