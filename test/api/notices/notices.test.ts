import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { type Dispatching, dispatching } from '../../support/dispatching.js';
import { appoint, dismiss } from '../../support/incumbencies.js';

let city: TestCity;
let api: TestApi;
let dispatcher: Dispatching;
/** The head of the receiving agency. */
let head: string;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  dispatcher = dispatching(city, null, monday);
  const { targets } = await movable(city.db, city.candidate.username);
  head = targets.find(({ code }) => code === city.candidate.toPosition)?.head ?? '';
  caseId = await city.propose(monday);
  await dispatcher.drained();
}, 60_000);

afterAll(async () => {
  await dispatcher?.close();
  await city?.drop();
});

const notices = async (username: string, query = ''): Promise<Body> =>
  (await api.get(username, `/notices${query}`).set('Accept-Language', 'en').expect(200)).body;

test('a notice of another, or of nobody, is not there to be read', async () => {
  const [{ id }] = (await notices(head)).items;
  for (const [username, notice] of [
    ['walikota', id],
    [head, '00000000-0000-7000-8000-000000000001'],
    [head, 'x'],
  ]) {
    const answer = await api.post(username, `/notices/${notice}/read`).expect(404);
    expect(answer.body.code).toBe('NOTICE_UNKNOWN');
  }
  expect((await notices(head)).unread).toBe(1);
});

test('a page that begins nowhere is refused with CURSOR_INVALID', async () => {
  const answer = await api.get(head, '/notices?cursor=x').expect(400);
  expect(answer.body.code).toBe('CURSOR_INVALID');
});

test('what waits for an office is told to who acts there, in words, with what it is about', async () => {
  const { items, next, unread } = await notices(head);
  expect([items.length, next, unread]).toEqual([1, null, 1]);
  const [task] = await api.inbox(head);
  expect(items[0]).toMatchObject({
    kind: 'assigned',
    at: '2026-11-02T02:00:00.000Z',
    readAt: null,
    over: false,
    subject: expect.stringMatching(/^Waiting for you: Job rotation /),
    office: task.office.key,
    case: { id: caseId, number: task.case.number },
    task: task.id,
    session: null,
  });
  expect(items[0].sentences[0]).toMatch(
    /^This case waits for your opinion as .* until Thursday, 5 November 2026\.$/,
  );
  const { body } = await api.get(head, '/notices').expect(200);
  expect(body.items[0].subject).toMatch(/^Menunggu Anda: Mutasi jabatan /);
});

test('read once, it stays read since then, and the count follows', async () => {
  const [{ id }] = (await notices(head)).items;
  const first = await api.post(head, `/notices/${id}/read`).expect(200);
  expect(first.body).toEqual({ id, readAt: '2026-11-02T02:00:00.000Z', unread: 0 });
  api.now = monday + 60_000;
  expect((await api.post(head, `/notices/${id}/read`).expect(200)).body).toEqual(first.body);
  api.now = monday;
  expect((await notices(head, '?unread=true')).items).toEqual([]);
  expect((await notices(head, '?unread=false')).items).toHaveLength(1);
});

test('decided, it says that it is over; what follows is told to the next office', async () => {
  await api.decide(head, 'opinions', { verdict: 'supported' });
  await dispatcher.drained();
  expect((await notices(head)).items[0].over).toBe(true);
  expect((await notices('sekda')).items[0]).toMatchObject({ kind: 'assigned', over: false });
});

test('pages follow one another, and all are read at once', async () => {
  await city.db.rows(
    `INSERT INTO notification (id, case_id, seq, kind, target, task_id, at, state, done_at, addressed_at)
     SELECT gen_random_uuid(), case_id, seq, kind, target || '#' || g, task_id, at + g * interval '1 minute', 'done', at, at
     FROM notification, generate_series(1, 5) g WHERE id = (SELECT notification_id FROM notice c JOIN account a ON a.employee_id = c.person_id WHERE a.username = 'sekda')`,
  );
  await city.db.rows(
    `INSERT INTO notice (id, notification_id, person_id, office, capacity, at, mail)
     SELECT gen_random_uuid(), n.id, c.person_id, c.office, c.capacity, n.at, 'off' FROM notification n, notice c JOIN account a ON a.employee_id = c.person_id
     WHERE a.username = 'sekda' AND n.target LIKE '%#%'`,
  );
  const first = await notices('sekda', '?limit=4');
  const second = await notices('sekda', `?limit=4&cursor=${first.next}`);
  expect([first.items.length, second.items.length, second.next, first.unread]).toEqual([4, 2, null, 6]);
  const times = [...first.items, ...second.items].map(({ at }: Body) => at);
  expect(times).toEqual(times.toSorted().reverse());
  expect((await api.post('sekda', '/notices/read-all').expect(200)).body).toEqual({ read: 6, unread: 0 });
  expect((await api.post('sekda', '/notices/read-all').expect(200)).body).toEqual({ read: 0, unread: 0 });
});

test('who leaves an office leaves its notices; a successor begins with what comes to them', async () => {
  const { offices } = (await api.get('sekda', '/me').expect(200)).body;
  await dismiss(city.db, 'sekda', '2026-11-02');
  await appoint(city.db, 'asisten1', offices[0].position, 'plt', '2026-11-02');
  expect((await notices('sekda')).items).toEqual([]);
  expect((await notices('asisten1')).unread).toBe(0);
});

test('a language that we do not write is refused; one that we do is kept', async () => {
  for (const body of [{}, { language: 'jv' }, { language: 'id', colour: 'red' }])
    expect((await api.post(head, '/me/preferences', body).expect(400)).body.code).toBe('INPUT_INVALID');
  expect((await api.get(head, '/me').expect(200)).body.language).toBe('id');
  await api.post(head, '/me/preferences', { language: 'en' }).expect(200);
  expect((await api.get(head, '/me').expect(200)).body.language).toBe('en');
});
