import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileStore } from '../../../store/files.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type TestCity, testCity } from '../../support/city.js';

let city: TestCity;
let api: TestApi;
let id: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  id = await city.propose(api.now);
});

afterAll(() => city.drop());

test('a case without documents has an empty list', async () => {
  const { body } = await api.get('auditor', `/cases/${id}/documents`).expect(200);
  expect(body).toEqual({ items: [], next: null });
});

test('a draft is listed and has no file', async () => {
  await city.decide(id, 'opinions', 'supported', api.now);
  await city.decide(id, 'proposal', 'approved', api.now);
  await city.decide(id, 'decision', 'approved', api.now);
  const { body } = await api.get('auditor', `/cases/${id}/documents`).expect(200);
  expect(body.items).toMatchObject([{ kind: 'decree', state: 'draft', number: null, fileReady: false }]);
  const answer = await api.get('auditor', `/cases/${id}/documents/${body.items[0].id}`);
  expect(answer.body).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
});

test('the draft of a decree is read by those who initial and sign it, HR and auditors, and by nobody else', async () => {
  const { id: decree } = await document('decree');
  const path = `/cases/${id}/documents/${decree}/draft`;
  for (const reader of ['kabid-mutasi', 'walikota', 'kepala-bkpsdm', 'auditor']) {
    const { body } = await api.get(reader, path).expect(200);
    expect(body.subject).toMatch(/^MUTASI|JABATAN/);
    expect(JSON.stringify(body.dispositions)).toContain(city.candidate.nip);
    expect(body.laws.length).toBeGreaterThan(0);
  }
  for (const other of [city.candidate.username, city.candidate.head]) {
    const { body } = await api.get(other, path);
    expect(body).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
  }
});

test('a signed document whose PDF is being made says when to ask again', async () => {
  for (let initials = 0; initials < 4; initials += 1) await city.decide(id, 'decree', 'initialled', api.now);
  await city.decide(id, 'decree', 'signed', api.now);
  const decree = await document('decree');
  expect(decree).toMatchObject({ state: 'signed', number: expect.stringMatching(/^821/), fileReady: false });
  const answer = await api.get('auditor', `/cases/${id}/documents/${decree.id}`);
  expect(answer.body).toMatchObject({ status: 409, code: 'DOCUMENT_NOT_READY' });
  expect(answer.headers['retry-after']).toBe('2');
});

test('a stored PDF is sent as it was stored, with its hash and a name from the number', async () => {
  const bytes = Buffer.from('%PDF-1.7\n% a stand-in for a decree\n');
  const hash = await fileStore(city.dataDir).put(bytes);
  const { id: decree, number } = await document('decree');
  const excerpt = await document('excerpt');
  await city.db.rows(
    `INSERT INTO stored_file (hash, media_type, size, created_at) VALUES ($1, 'application/pdf', $2, now())`,
    [hash, bytes.length],
  );
  await city.db.rows(`UPDATE document SET state = 'issued', file_hash = $1 WHERE id = ANY($2::uuid[])`, [
    hash,
    [decree, excerpt.id],
  ]);
  const answer = await api.get(city.candidate.username, `/cases/${id}/documents/${decree}`).expect(200);
  expect(answer.type).toBe('application/pdf');
  expect(Buffer.compare(answer.body, bytes)).toBe(0);
  expect(answer.headers).toMatchObject({
    etag: `"${hash}"`,
    'cache-control': 'private, max-age=0, must-revalidate',
    'content-disposition': `inline; filename*=UTF-8''decree-${number.replaceAll('/', '-')}.pdf`,
  });
  // The excerpt has no number of its own: it is named after the decree that it is taken from.
  const certified = await api
    .get(city.candidate.username, `/cases/${id}/documents/${excerpt.id}`)
    .expect(200);
  expect(certified.headers['content-disposition']).toContain(`excerpt-${number.replaceAll('/', '-')}.pdf`);
});

test('a document of another case, or none, is unknown', async () => {
  for (const docId of ['01a199fc-2100-7a63-995b-95507bc8913e', 'decree']) {
    const answer = await api.get('auditor', `/cases/${id}/documents/${docId}`);
    expect(answer.body).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
  }
});

async function document(kind: string): Promise<Body> {
  const { body } = await api.get('auditor', `/cases/${id}/documents`).expect(200);
  return body.items.find((each: Body) => each.kind === kind);
}
