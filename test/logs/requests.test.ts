import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { type ServedCity, servedCity } from '../support/served-city.js';
import { plant, planted } from './planted.js';

let served: ServedCity;
let secrets: readonly string[];
let caseId: string;

beforeAll(async () => {
  served = await servedCity();
  secrets = await plant(served.city);
}, 60_000);

afterAll(() => served?.drop());

interface Line {
  readonly requestId?: string;
  readonly caseId?: string;
  readonly path?: string | null;
  readonly status?: number;
}

const lines = () => served.logged.map((line) => JSON.parse(line) as Line); // our own log's lines

test('a request keeps the number that it came with, in its answer and in its line', async () => {
  const answer = await supertest(served.app)
    .get('/api/v1/me')
    .set('X-Request-Id', 'from-the-proxy-1')
    .expect(401);
  expect(answer.headers['x-request-id']).toBe('from-the-proxy-1');
  expect(lines().at(-1)).toMatchObject({ requestId: 'from-the-proxy-1', path: '/me', status: 401 });
});

test('a case walked over the API, refusals and searches with it, leaves no name, number or reason in the log', async () => {
  const { candidate } = served.city;
  const head = await served.as(candidate.head);
  const facts = { toPosition: candidate.toPosition, reason: planted.reason, effectiveDate: '2026-12-14' };
  const body = { process: 'job-rotation', subject: candidate.nip, facts };
  const proposed = await head.post('/cases').send(body).expect(201);
  caseId = proposed.body.id;
  await head.post('/cases').send(body).expect(409);
  await head.get(`/cases/${caseId}`).expect(200);
  await head.get(`/employees/${candidate.nip}`);
  await head.get(`/employees?search=${encodeURIComponent(planted.name)}`);
  await head
    .post(`/cases/${caseId}/withdrawal`)
    .send({ reason: planted.reason, name: planted.name })
    .expect(400);
  await supertest(served.app)
    .get(`/api/v1/${encodeURIComponent(planted.name)}`)
    .expect(404);
  await head.post(`/cases/${caseId}/withdrawal`).send({ reason: planted.reason }).expect(200);
  const said = served.logged.join('');
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
});

test('each line of a request has its number, and that of its case where it has one, refused or not', () => {
  expect(lines().filter(({ requestId }) => requestId === undefined)).toEqual([]);
  const ofCases = lines().filter(({ path }) => path?.startsWith('/cases/{id}'));
  expect(ofCases.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 400]));
  expect(ofCases.filter((line) => line.caseId !== caseId)).toEqual([]);
  expect(lines().find(({ path, status }) => path === '/cases' && status === 201)?.caseId).toBe(caseId);
  expect(new Set(lines().map(({ requestId }) => requestId)).size).toBe(lines().length);
});
