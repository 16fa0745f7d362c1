import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { steerCase } from '../../store/advance/steer-case.js';
import { type Body, type TestApi, testApi } from '../support/api.js';
import { monday, type TestCity, testCity } from '../support/city.js';

const hr = 'petugas-bkpsdm';
let city: TestCity;
let api: TestApi;
let caseId: string;
let agency: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  caseId = await city.propose(monday);
  const [row] = await city.db.rows<{ code: string }>('SELECT agency_code AS code FROM cases');
  agency = row?.code ?? '';
}, 60_000);

afterAll(() => city?.drop());

const election = {
  kind: 'add',
  date: '2026-11-04',
  type: 'national',
  name: { id: 'Pemungutan suara', en: 'Election day' },
  source: 'Keppres 1/2026',
};
const change = (...changes: object[]) => api.post(hr, '/calendar/changes', { changes });
const remove = (date: string, where: object = {}) => ({
  kind: 'remove',
  date,
  source: 'Keppres 2/2026',
  ...where,
});

async function refused(changes: readonly object[], code: string, status: number): Promise<void> {
  for (const path of ['/calendar/preview', '/calendar/changes']) {
    const { body } = await api.post(hr, path, { changes }).expect(status);
    expect(body.code).toBe(code);
  }
}

async function opinions(): Promise<{ due: string; revision: number; notices: string[] }> {
  const [row] = await city.db.rows<{ due: string; revision: number; notices: string[] }>(
    `SELECT to_char(s.due_at AT TIME ZONE 'Asia/Jakarta', 'MM-DD HH24:MI') AS due, s.calendar_revision AS revision,
       (SELECT array_agg(l.kind || ' ' || to_char(to_timestamp(l.at / 1000.0) AT TIME ZONE 'Asia/Jakarta', 'MM-DD HH24:MI') ORDER BY l.at)
        FROM jsonb_to_recordset(s.clock) AS l(kind text, at bigint, "doneAt" bigint) WHERE l."doneAt" IS NULL) AS notices
     FROM step s WHERE s.case_id = $1 AND s.key = 'opinions'`,
    [caseId],
  );
  if (!row) throw new Error('no opinions step');
  return row;
}

async function traces(): Promise<object | undefined> {
  const [row] = await city.db.rows(
    `SELECT (SELECT count(*) FROM holiday) AS days, (SELECT count(*) FROM calendar_exception) AS exceptions,
       (SELECT count(*) FROM calendar_year) AS years, (SELECT count(*) FROM event) AS events, (SELECT sum(wake_seq) FROM cases) AS wakes`,
  );
  return row;
}

describe('what HR may not do to the calendar leaves nothing behind', () => {
  test.each<[string, string, number, object[]]>([
    ['a day off that exists', 'HOLIDAY_EXISTS', 409, [{ ...election, date: '2026-12-25' }]],
    ['the same day twice', 'HOLIDAY_EXISTS', 409, [election, election]],
    ['removing a day that is not there', 'HOLIDAY_UNKNOWN', 409, [remove('2026-11-05')]],
    ['a day that has passed', 'HOLIDAY_PAST', 400, [{ ...election, date: '2026-11-01' }]],
    ['a year that is not loaded', 'CALENDAR_YEAR_NOT_LOADED', 400, [{ ...election, date: '2028-01-01' }]],
    ['loading a year twice', 'CALENDAR_YEAR_LOADED', 409, [{ kind: 'load', year: 2027, source: 'SKB' }]],
    ['a year without days', 'CALENDAR_YEAR_EMPTY', 400, [{ kind: 'load', year: 2028, source: 'SKB' }]],
    [
      'a year beyond a gap',
      'CALENDAR_YEAR_GAP',
      400,
      [
        { kind: 'load', year: 2029, source: 'SKB' },
        { ...election, date: '2029-01-01' },
      ],
    ],
    ['an agency that is none', 'AGENCY_UNKNOWN', 400, [{ ...election, agency: 'no-such-unit' }]],
  ])('%s: %s', async (_, code, status, changes) => {
    const before = await traces();
    await refused(changes, code, status);
    expect(await traces()).toEqual(before);
  });

  test('a day that does not exist, and a day in two places at once, are invalid input', async () => {
    for (const bad of [
      { ...election, date: '2026-02-30' },
      { ...election, agency, zone: 'Asia/Jakarta' },
      { ...election, zone: 'Europe/Paris' },
    ]) {
      const { body } = await change(bad);
      expect(body.code).toBe('INPUT_INVALID');
    }
  });

  test('only an HR officer changes or previews it', async () => {
    for (const path of ['/calendar/preview', '/calendar/changes'])
      expect((await api.post('sekda', path, { changes: [election] }).expect(403)).body.code).toBe(
        'FORBIDDEN',
      );
  });
});

test('a preview says which deadlines would move, from when to when, and moves none', async () => {
  const before = await opinions();
  const { body } = await api.post(hr, '/calendar/preview', { changes: [election] }).expect(200);
  expect(body.moved).toBe(1);
  const [move] = body.moves;
  expect(move).toMatchObject({
    case: { id: caseId, subject: expect.stringContaining(city.candidate.name) },
    step: 'opinions',
    title: 'Pendapat perangkat daerah asal dan tujuan',
    from: { dueAt: '2026-11-05T09:00:00.000Z' },
    to: { dueAt: '2026-11-06T09:00:00.000Z' },
  });
  expect(move.to.notices.map((each: Body) => each.at.slice(0, 10))).toEqual(
    ['2026-11-03', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10', '2026-11-13'].slice(1),
  );
  expect(await opinions()).toEqual(before);
});

test('a change is one event, sent twice is done once, and open deadlines follow when their cases look', async () => {
  const before = await opinions();
  const send = () => api.post(hr, '/calendar/changes', { changes: [election] }, 'election');
  const first = await send().expect(200);
  expect((await send().expect(200)).body).toEqual(first.body);
  expect(first.body).toEqual({ revision: before.revision + 1, cases: 1 });
  // Until the case looks, the calendar of its opening counts.
  expect(await opinions()).toEqual(before);
  await steerCase(city.db, caseId, monday + 1_000);
  const after = await opinions();
  expect(after.due).toBe('11-06 16:00');
  expect(after.notices).toEqual([
    'reminder 11-05 07:30',
    'reminder 11-06 07:30',
    'overdue 11-09 07:30',
    'escalation 11-10 07:30',
    'escalation 11-13 07:30',
  ]);
  await steerCase(city.db, caseId, monday + 2_000);
  const [event, ...more] = await city.db.rows<{ ids: object }>(
    `SELECT ids FROM event WHERE type = 'timeline-recomputed'`,
  );
  expect(more).toEqual([]);
  expect(event?.ids).toMatchObject({ from: '2026-11-05T09:00:00.000Z', to: '2026-11-06T09:00:00.000Z' });
  const [task] = await city.db.rows<{ due: number }>(
    `SELECT DISTINCT o.due_at AS due FROM task_office o JOIN task t ON t.id = o.task_id WHERE t.case_id = $1 AND t.state = 'open'`,
    [caseId],
  );
  expect(task?.due).toBe(Date.parse('2026-11-06T09:00:00Z'));
});

test('a deadline that comes earlier is told to whoever has the task', async () => {
  await change(remove('2026-11-04')).expect(200);
  await steerCase(city.db, caseId, monday + 3_000);
  expect((await opinions()).due).toBe('11-05 16:00');
  const told = await city.db.rows(`SELECT id FROM notification WHERE case_id = $1 AND kind = 'due-earlier'`, [
    caseId,
  ]);
  expect(told.length).toBeGreaterThan(0);
});

test('a day off of one agency moves its cases, one of another does not; taken back, nothing is left', async () => {
  const [other] = await city.db.rows<{ code: string }>(
    'SELECT code FROM unit WHERE agency_code = code AND code <> $1 ORDER BY code LIMIT 1',
    [agency],
  );
  const preview = async (where: object) =>
    (await api.post(hr, '/calendar/preview', { changes: [{ ...election, ...where }] }).expect(200)).body
      .moved;
  expect(await preview({ agency: other?.code })).toBe(0);
  expect(await preview({ zone: 'Asia/Jayapura' })).toBe(0);
  expect(await preview({ zone: 'Asia/Jakarta' })).toBe(1);
  await change({ ...election, agency }).expect(200);
  await refused([{ ...election, agency }], 'HOLIDAY_EXISTS', 409);
  const here = (await api.get('sekda', `/calendar?year=2026&agency=${encodeURIComponent(agency)}`)).body;
  expect(here.days.find(({ date }: Body) => date === '2026-11-04')).toMatchObject({
    off: true,
    scope: 'agency',
  });
  await change(remove('2026-11-04', { agency })).expect(200);
  // Work on a national day off, in one agency.
  await change(remove('2026-12-24', { agency })).expect(200);
  const working = (await api.get('sekda', `/calendar?year=2026&agency=${encodeURIComponent(agency)}`)).body;
  expect(working.days.find(({ date }: Body) => date === '2026-12-24')).toMatchObject({
    off: false,
    scope: 'agency',
  });
  await change({ ...election, date: '2026-12-24', agency }).expect(200);
  expect(await city.db.rows('SELECT * FROM calendar_exception')).toEqual([]);
});

test('an agency with a time zone of its own is due at its own four o’clock', async () => {
  await change({ kind: 'time-zone', agency, zone: 'Asia/Jayapura' }).expect(200);
  await steerCase(city.db, caseId, monday + 4_000);
  expect((await opinions()).due).toBe('11-05 14:00');
  await change({ kind: 'time-zone', agency, zone: null }).expect(200);
  await steerCase(city.db, caseId, monday + 5_000);
  expect((await opinions()).due).toBe('11-05 16:00');
});

test('the calendar of a year names its days, the years known and the time it is', async () => {
  const { body } = await api.get('sekda', '/calendar').expect(200);
  expect(body).toMatchObject({
    year: 2026,
    agency: null,
    timeZone: 'Asia/Jakarta',
    loaded: [2026, 2027],
    today: '2026-11-02',
  });
  expect(body.days).toHaveLength(25);
  expect((await api.get('sekda', '/calendar?agency=nope').expect(400)).body.code).toBe('AGENCY_UNKNOWN');
});

test('policies are read with the day from which they hold and their source', async () => {
  const { body } = await api.get('sekda', '/policies').expect(200);
  expect(body.items).toContainEqual({
    key: 'rotation.minimum-tenure',
    value: { years: 2 },
    from: '2017-04-07',
    source: 'PP 11/2017 Ps 190(3)',
  });
});
