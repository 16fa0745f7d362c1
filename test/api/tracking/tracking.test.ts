import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tracking } from '../../../contract/tracking.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { statementsOf } from '../../support/statements.js';

let city: TestCity;
let api: TestApi;
let first: Body;

/** Three days after the tests' Monday nothing is late; on this Thursday the opinions are. */
const late = Date.parse('2026-11-05T09:00:01Z');

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  first = await propose('pegawai-layak-pengawas-1');
  await propose('pegawai-layak-administrator-2');
});

afterAll(() => city.drop());

async function propose(username: string): Promise<Body> {
  const person = await movable(city.db, username);
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const body = { process: 'job-rotation', subject: person.nip, facts };
  return (await api.post(person.head, '/cases', body).expect(201)).body;
}

const figures = async (username: string): Promise<Tracking> =>
  (await api.get(username, '/tracking').expect(200)).body;

const manyOf = async (username: string, query: string): Promise<number> =>
  (await api.get(username, `/cases?${query}`).expect(200)).body.items.length;

test.each(['age=8', 'dueWithin=0', 'dueWithin=91', 'q=', `q=${'x'.repeat(101)}`, 'inFlight=perhaps'])(
  '%s is refused',
  async (query) => {
    const answer = await api.get('auditor', `/cases?${query}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  },
);

test('figures take no filter', async () => {
  const answer = await api.get('auditor', '/tracking?process=job-rotation');
  expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
});

test('whoever sees no case finds nothing counted', async () => {
  expect(await figures('kadis-kesehatan')).toEqual({
    ...{ cases: 0, overdue: 0, dueSoon: 0 },
    ...{ states: [], processes: [], steps: [], agencies: [], ages: [] },
  });
});

test.each([
  ['an HR officer', 'petugas-bkpsdm', 2],
  ['an auditor', 'auditor', 2],
  ['the head of an agency', 'kadis-sosial', 1],
  ['the subject of a case', 'pegawai-layak-pengawas-1', 1],
])('%s finds the cases counted that they may see', async (_, username, many) => {
  const found = await figures(username);
  expect([found.cases, await manyOf(username, 'inFlight=true')]).toEqual([many, many]);
});

test('each figure is the length of the list with its filter, before and after the day of the opinions', async () => {
  const { now } = api;
  for (const at of [now, late]) {
    api.now = at;
    const found = await figures('auditor');
    expect(found.overdue).toBe(at === late ? 2 : 0);
    const asked: readonly (readonly [string, number])[] = [
      ['', found.cases],
      ['overdue=true', found.overdue],
      ['dueWithin=7', found.dueSoon],
      ...found.states.map(({ state, cases }) => [`state=${state}`, cases] as const),
      ...found.processes.flatMap((each) => bothOf(`process=${each.key}`, each)),
      ...found.steps.flatMap((each) => bothOf(`process=${each.process}&step=${each.key}`, each)),
      ...found.agencies.flatMap((each) => bothOf(`agency=${each.code}`, each)),
      ...found.ages.flatMap((each) => bothOf(`age=${each.age}`, each)),
    ];
    for (const [query, many] of asked)
      expect([query, await manyOf('auditor', `inFlight=true&${query}`)]).toEqual([query, many]);
    expect(found.steps).toContainEqual(
      expect.objectContaining({ process: 'job-rotation', key: 'opinions', cases: 2 }),
    );
    expect(found.agencies).toHaveLength(2);
  }
  api.now = now;
});

function bothOf(query: string, { cases, overdue }: { readonly cases: number; readonly overdue: number }) {
  return [
    [query, cases],
    [`${query}&overdue=true`, overdue],
  ] as const;
}

test('a part of a name, of a NIP or of a number finds the case; signs of patterns mean themselves', async () => {
  const { name, nip } = first.subject;
  for (const q of [name.slice(1, 6).toUpperCase(), nip.slice(4, 14), first.number]) {
    const { body } = await api.get('auditor', `/cases?q=${encodeURIComponent(q)}`).expect(200);
    expect(body.items.map(({ id }: Body) => id)).toContain(first.id);
  }
  for (const q of ['%', '_', 'nobody of that name'])
    expect(await manyOf('auditor', `q=${encodeURIComponent(q)}`)).toBe(0);
});

test('a list says who has each open step today, and since when', async () => {
  const { body } = await api.get('auditor', `/cases?q=${first.number}`).expect(200);
  const [step] = body.items[0].open;
  expect(step).toMatchObject({ key: 'opinions', since: '2026-11-02T02:00:00.000Z', overdue: false });
  expect(step.holders).toContainEqual({
    office: expect.stringMatching(/./),
    name: expect.stringMatching(/./),
    capacity: 'holder',
  });
});

test('the figures take two statements, who is reading included', async () => {
  expect((await statementsOf(() => api.get('auditor', '/tracking'))).texts).toHaveLength(2);
});
