import { afterAll, beforeAll, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { monday } from '../support/city.js';
import { type ServedCity, servedCity } from '../support/served-city.js';

let served: ServedCity;
let code: string;

const verdicts = [
  ['opinions', 'supported'],
  ['proposal', 'approved'],
  ['decision', 'approved'],
  ...Array.from({ length: 4 }, () => ['decree', 'initialled']),
  ['decree', 'signed'],
] as const;

beforeAll(async () => {
  served = await servedCity();
  const { city } = served;
  const id = await city.propose(monday);
  for (const [step = '', verdict = ''] of verdicts) await city.decide(id, step, verdict, monday);
  const [decree] = await city.db.rows<{ code: string }>(
    `SELECT verification AS code FROM document WHERE kind = 'decree'`,
  );
  code = decree?.code ?? '';
}, 60_000);

afterAll(() => served.drop());

const verify = (typed: string) =>
  supertest(served.app).get(`/api/v1/verifications/${encodeURIComponent(typed)}`);

test('anybody may check a decree by its code, and learns nothing of the person it is about', async () => {
  const { body, text } = await verify(code).expect(200);
  expect(body).toEqual({
    code,
    kind: 'decree',
    number: expect.stringContaining('/'),
    signedOn: '2026-11-02',
    office: expect.stringMatching(/^WALI KOTA/),
    signer: expect.any(String),
    state: 'signed',
    intact: true,
  });
  for (const secret of [served.city.candidate.nip, served.city.candidate.name])
    expect(text).not.toContain(secret);
});

test('a code is read as people type it', async () => {
  const { body } = await verify(` ${code.toLowerCase().replace('-', ' ')} `).expect(200);
  expect(body.code).toBe(code);
});

test('a decree that was changed afterwards is not intact', async () => {
  await served.city.db.rows(
    `UPDATE document SET data = jsonb_set(data, '{number}', '"800/1/BKPSDM/2026"') WHERE kind = 'decree'`,
  );
  expect((await verify(code).expect(200)).body.intact).toBe(false);
});
