import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { appoint, sendAway } from '../../support/incumbencies.js';
import { statementsOf } from '../../support/statements.js';

let city: TestCity;
let api: TestApi;
/** From Social Affairs to Finance, and from Environment to Education: an own request. */
let first: Body;
let second: Body;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  const one = await movable(city.db, 'pegawai-layak-pengawas-1');
  const two = await movable(city.db, 'pegawai-layak-administrator-2');
  first = await propose(one.head, one, one.targets[0] as Movable['targets'][number]);
  api.now = monday + 60_000;
  second = await propose(two.username, two, two.targets[0] as Movable['targets'][number]);
});

afterAll(() => city.drop());

const unseen = '01a199fc-2100-7a63-995b-95507bc8913e';

test.each([
  ['an agency head without a part', 'kadis-kesehatan'],
  ['a colleague', 'pegawai-layak-pengawas-2'],
  ['an administrator of the system', 'administrator'],
  ['an office whose turn has not come', 'asisten3'],
])('%s finds no case, by whatever address', async (_, username) => {
  expect((await api.get(username, '/cases').expect(200)).body).toEqual({ items: [], next: null });
  for (const path of ['', '/events', '/documents', '/diagram', `/documents/${unseen}`]) {
    const answer = await api.get(username, `/cases/${first.id}${path}`);
    expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'CASE_UNKNOWN']);
  }
  for (const path of ['/withdrawal', '/resubmission']) {
    const answer = await api.post(username, `/cases/${first.id}${path}`, {});
    expect(answer.body).toMatchObject({ status: 404, code: 'CASE_UNKNOWN' });
  }
});

test('a case that is not there is answered like one that may not be seen', async () => {
  for (const id of [unseen, '1', "'; DROP TABLE cases; --", '%F0%9F%92%A9']) {
    const answer = await api.get('auditor', `/cases/${encodeURIComponent(id)}`);
    expect(answer.body).toMatchObject({ status: 404, code: 'CASE_UNKNOWN' });
  }
});

test.each([
  ['the subject', 'pegawai-layak-pengawas-1', ['first']],
  ['the head that proposed', 'kadis-sosial', ['first']],
  ['the head it goes to', 'kaban-keuangan', ['first']],
  ['the employee of an own request', 'pegawai-layak-administrator-2', ['second']],
  ['the head of the agency left', 'kadis-lingkungan', ['second']],
  ['an HR officer', 'petugas-bkpsdm', ['second', 'first']],
  ['an auditor', 'auditor', ['second', 'first']],
  ['the mayor, who leads the whole', 'walikota', ['second', 'first']],
])('%s sees what is theirs', async (_, username, wanted) => {
  const { body } = await api.get(username, '/cases').expect(200);
  const numbers = wanted.map((which) => (which === 'first' ? first.number : second.number));
  expect(body.items.map(({ number }: Body) => number)).toEqual(numbers);
  for (const { id } of body.items) await api.get(username, `/cases/${id}`).expect(200);
});

test('who acts for an office while its holder is away sees its cases', async () => {
  await appoint(city.db, 'asisten2', 'bkad/head', 'plh');
  await api.get('asisten2', `/cases/${first.id}`).expect(404);
  await sendAway(city.db, 'bkad/head');
  await api.get('asisten2', `/cases/${first.id}`).expect(200);
});

test('a list takes two statements, a case three, who is reading included', async () => {
  expect((await statementsOf(() => api.get('auditor', '/cases'))).texts).toHaveLength(2);
  expect((await statementsOf(() => api.get('auditor', `/cases/${first.id}`))).texts).toHaveLength(3);
});

test.each([
  ['process=job-rotation', 2],
  ['process=training', 0],
  ['state=running', 2],
  ['state=completed', 0],
  ['step=opinions', 2],
  ['step=decree', 0],
  ['agency=dinsos', 1],
  ['agency=dlh&state=running', 1],
  ['overdue=true', 0],
  ['overdue=false', 2],
  ['subject=198203252005032001', 1],
  ['subject=000000000000000000', 0],
])('%s finds %i cases', async (query, many) => {
  const { body } = await api.get('auditor', `/cases?${query}`).expect(200);
  expect(body.items).toHaveLength(many);
});

test('what is late is found once its day has passed', async () => {
  const { now } = api;
  api.now = Date.parse('2026-11-05T09:00:01Z');
  const { body } = await api.get('auditor', '/cases?overdue=true').expect(200);
  expect(body.items).toHaveLength(2);
  expect(body.items[0].open[0]).toMatchObject({ key: 'opinions', overdue: true, offices: expect.any(Array) });
  api.now = now;
});

test.each(['state=open', 'overdue=yes', 'limit=0', 'limit=101', 'limit=ten', 'hurry=1'])(
  '%s is refused',
  async (query) => {
    const answer = await api.get('auditor', `/cases?${query}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  },
);

test('pages of one give the newest first, and end', async () => {
  const newest = await api.get('auditor', '/cases?limit=1').expect(200);
  expect(newest.body.items.map(({ number }: Body) => number)).toEqual([second.number]);
  const oldest = await api.get('auditor', `/cases?limit=1&cursor=${newest.body.next}`).expect(200);
  expect(oldest.body).toMatchObject({ items: [{ number: first.number }], next: null });
});

test.each([
  ['/cases', '["0000-01-01T00:00:00Z","01a199fc-2100-7a63-995b-95507bc8913e"]'],
  ['/cases', '["infinity","01a199fc-2100-7a63-995b-95507bc8913e"]'],
  ['/tasks', '["2026-11-02T02:00:00+23:00","01a199fc-2100-7a63-995b-95507bc8913e"]'],
  ['/tasks', '["2026-11-02T02:00:00Z","x"]'],
  ['/cases/{id}/events', '2147483648'],
  ['/cases/{id}/events', '-1'],
  ['/cases/{id}/events', '1.5'],
])('a cursor of %s that says %s is refused', async (path, key) => {
  const cursor = Buffer.from(key).toString('base64url');
  const answer = await api.get('auditor', `${path.replace('{id}', first.id)}?cursor=${cursor}`);
  expect(answer.body).toMatchObject({ status: 400, code: 'CURSOR_INVALID' });
});

test('the picture of a case shows where it stands, and speaks the reader’s language', async () => {
  const answer = await api
    .get('auditor', `/cases/${first.id}/diagram`)
    .set('Accept-Language', 'en')
    .expect(200);
  expect(answer.type).toBe('image/svg+xml');
  const text = answer.body.toString('utf8');
  expect(text).toContain('In progress');
  expect(text).toContain('lang="en"');
});

async function propose(username: string, person: Movable, target: Movable['targets'][number]): Promise<Body> {
  const facts = { toPosition: target.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const as = username === person.username ? { as: 'subject' } : {};
  const body = { process: 'job-rotation', subject: person.nip, facts, ...as };
  const answer = await api.post(username, '/cases', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
