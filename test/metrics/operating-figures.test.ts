import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paceOf, realPace, timeAt } from '../../domain/calendar/pace.js';
import { metricsPage } from '../../metrics/metrics-page.js';
import { readOperatingFigures } from '../../store/reads/operating-figures.js';
import { monday, type TestCity, testCity } from '../support/city.js';
import { statementsOf } from '../support/statements.js';

let city: TestCity;
let caseId: string;
const minute = 60_000;
const month = 30 * 86_400_000;

beforeAll(async () => {
  city = await testCity();
}, 60_000);

afterAll(() => city?.drop());

const figures = (now = monday) => readOperatingFigures(city.db.rows, { now, realNow: now, pace: realPace });

test('an empty city has nothing open', async () => {
  expect(await figures()).toEqual({
    cases: [],
    tasks: { open: 0, overdue: 0 },
    wakes: { urgent: 0, urgentAge: 0, other: 0, otherAge: 0 },
    outbox: { pending: 0, age: 0, refused: 0 },
    incidents: [],
  });
});

test('a new case is open, has an urgent wake that nobody has seen, and a notice that is to go out', async () => {
  caseId = await city.propose(monday);
  const { cases, tasks, wakes, outbox } = await figures(monday + minute);
  expect(cases).toEqual([{ process: 'job-rotation', state: 'running', cases: 1, overdue: 0 }]);
  expect(tasks.open).toBeGreaterThan(0);
  expect(tasks.overdue).toBe(0);
  expect(wakes).toMatchObject({ urgent: 1, urgentAge: 60, other: 0 });
  expect(outbox.pending).toBeGreaterThan(0);
  expect(outbox.age).toBe(60);
});

test('after a month it is overdue, and so are its tasks', async () => {
  const { cases, tasks } = await figures(monday + month);
  expect(cases).toMatchObject([{ cases: 1, overdue: 1 }]);
  expect(tasks.overdue).toBe(tasks.open);
});

test('a task that a superior office sees beside its own is one task', async () => {
  const before = await figures();
  await city.db.rows(
    `INSERT INTO task_office SELECT task_id, 'position/elsewhere', 'escalated', open, strategic, subject_id, opened_at, due_at
     FROM task_office WHERE open AND reason <> 'escalated' LIMIT 1`,
  );
  expect((await figures()).tasks).toEqual(before.tasks);
});

test('what a workflow has seen waits no more, and an incident is counted by its kind', async () => {
  await city.db.rows('UPDATE cases SET seen_seq = wake_seq, urgent = false WHERE id = $1', [caseId]);
  await city.db.rows(
    `INSERT INTO incident (id, case_id, kind, code, opened_at) VALUES (gen_random_uuid(), $1, 'advance', 'ADVANCE_FAILED', $2)`,
    [caseId, new Date(monday)],
  );
  const { wakes, incidents } = await figures(monday + minute);
  expect(wakes.urgent).toBe(0);
  expect(incidents).toEqual([{ kind: 'advance', incidents: 1 }]);
});

test('ages are those of the world, however fast a demonstration runs', async () => {
  await city.db.rows('UPDATE cases SET wake_seq = seen_seq + 1, urgent = true WHERE id = $1', [caseId]);
  const pace = paceOf({ realStart: monday, start: monday, daySeconds: 10 });
  const realNow = monday + 5_000;
  const now = timeAt(realNow, pace);
  const { wakes } = await readOperatingFigures(city.db.rows, { now, realNow, pace });
  expect(wakes.urgentAge).toBe(5);
});

test('a scrape is two statements, and those who look at once share them', async () => {
  const page = metricsPage('api', () => figures());
  const { texts, transactions } = await statementsOf(() => Promise.all([page.render(), page.render()]));
  expect([texts.length, transactions]).toEqual([2, 0]);
});

test('a page tells no name, number or id of a case or a person', async () => {
  const { text } = await metricsPage('worker', () => figures(monday + month)).render();
  expect(text).toContain('jenjang_cases_overdue{process="job-rotation",state="running",part="worker"} 1');
  for (const secret of [caseId, 'MUT/', city.candidate.nip, city.candidate.name, city.candidate.toPosition])
    expect(text).not.toContain(secret);
});
