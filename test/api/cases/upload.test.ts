import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Test } from 'supertest';
import { decisionBody } from '../../../contract/decision.js';
import { parseDefinition } from '../../../contract/definition.js';
import { storeDefinitions } from '../../../store/definitions.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type TestCity, testCity } from '../../support/city.js';
import { documentProcess } from '../../support/document-process.js';
import { rowCounts } from '../../support/row-counts.js';
import { shortRotation } from '../../support/short-rotation.js';

const limit = 10 * 1_048_576;
const verifier = 'kabid-mutasi';
const secretary = 'sekda';

let city: TestCity;
let api: TestApi;
let receiver: string;
let proposed: string | undefined;

beforeAll(async () => {
  city = await testCity();
  await storeDefinitions(city.db, [shortRotation, documentProcess], parseDefinition, 0);
  api = testApi(city);
  receiver = await headOf(city.candidate.toPosition);
});

afterAll(() => city.drop());

/** A PDF unlike any other. */
const pdf = (what: string) => Buffer.from(`%PDF-1.7\n% ${what}\n%%EOF\n`);
const png = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);

describe('refused, with nothing left behind, is', () => {
  let id: string;
  beforeAll(async () => {
    id = await propose();
  });

  const part = (name: string, value: string, more = '') =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const file = (content: string) =>
    part('file', content, '; filename="a.pdf"\r\nContent-Type: application/pdf');
  const raw = (body: string | Buffer, type = 'multipart/form-data; boundary=b') =>
    api.post(city.candidate.head, `/cases/${id}/documents`).set('Content-Type', type).send(body);
  const up = (kind: string, content: Buffer, options: { filename: string; contentType?: string }) =>
    upload(city.candidate.head, id, kind, content, options);
  const good = { filename: 'SK.pdf', contentType: 'application/pdf' };

  const wrong: readonly (readonly [string, number, string, () => Test])[] = [
    ['an empty file', 400, 'DOCUMENT_EMPTY', () => up('rank-decree', Buffer.alloc(0), good)],
    ['a program', 415, 'DOCUMENT_TYPE_UNSUPPORTED', () => up('rank-decree', Buffer.from('MZ'), good)],
    ['a picture sent as PDF', 400, 'DOCUMENT_TYPE_MISMATCH', () => up('rank-decree', png, good)],
    [
      'one byte too many',
      413,
      'BODY_TOO_LARGE',
      () => up('rank-decree', Buffer.concat([pdf('a'), Buffer.alloc(limit + 1 - pdf('a').length)]), good),
    ],
    ['an unknown kind', 400, 'DOCUMENT_KIND_UNKNOWN', () => up('poem', pdf('a'), good)],
    [
      'two files',
      400,
      'INPUT_INVALID',
      () => up('rank-decree', pdf('a'), good).attach('file', pdf('b'), good),
    ],
    [
      'two kinds',
      400,
      'INPUT_INVALID',
      () => up('rank-decree', pdf('a'), good).field('kind', 'job-analysis'),
    ],
    ['a field too many', 400, 'INPUT_INVALID', () => up('rank-decree', pdf('a'), good).field('note', 'x')],
    [
      'a file by another name',
      400,
      'INPUT_INVALID',
      () => raw(`${part('kind', 'rank-decree')}${part('scan', 'x', '; filename="a.pdf"')}--b--\r\n`),
    ],
    ['no file', 400, 'INPUT_INVALID', () => raw(`${part('kind', 'rank-decree')}--b--\r\n`)],
    [
      'text where the file should be',
      400,
      'INPUT_INVALID',
      () => raw(`${part('kind', 'rank-decree')}${part('file', '%PDF-1.7')}--b--\r\n`),
    ],
    ['no kind', 400, 'INPUT_INVALID', () => raw(`${file('%PDF-1.7')}--b--\r\n`)],
    ['an empty form', 400, 'INPUT_INVALID', () => raw('--b--\r\n')],
    [
      'a form that is cut short',
      400,
      'INPUT_INVALID',
      () => raw(`${part('kind', 'rank-decree')}${file('%PDF-1.7')}--b`.slice(0, -5)),
    ],
    [
      'a name with a NUL',
      400,
      'INPUT_INVALID',
      () => raw(`${part('kind', 'rank-decree')}${file('%PDF-1.7').replace('a.pdf', 'a\u0000.pdf')}--b--\r\n`),
    ],
    [
      'a form with a broken header',
      400,
      'INPUT_INVALID',
      () => raw(`--b\r\nContent-Disposition form-data\u0000\r\n\r\nx\r\n${'y'.repeat(200_000)}`),
    ],
    ['a form without a boundary', 400, 'INPUT_INVALID', () => raw('--b--', 'multipart/form-data')],
    ['JSON', 415, 'MEDIA_TYPE_UNSUPPORTED', () => raw('{"kind":"rank-decree"}', 'application/json')],
    [
      'an unknown case',
      404,
      'CASE_UNKNOWN',
      () =>
        upload(city.candidate.head, '00000000-0000-7000-8000-000000000000', 'rank-decree', pdf('a'), good),
    ],
    [
      'another than the proposer',
      403,
      'ONLY_PROPOSER',
      () => upload(verifier, id, 'rank-decree', pdf('a'), good),
    ],
    [
      'the person it is about',
      403,
      'ONLY_PROPOSER',
      () => upload(city.candidate.username, id, 'rank-decree', pdf('a'), good),
    ],
  ];

  test.each(wrong)('%s', async (_, status, code, send) => {
    const before = await there();
    const answer = await send();
    expect(answer.body).toMatchObject({ status, code });
    const english = await send().set('Accept-Language', 'en');
    expect(english.body.detail).not.toBe(answer.body.detail);
    expect(await there()).toEqual(before);
  });

  test('11 MB, the connection not being cut before the answer', async () => {
    const before = await there();
    const server = api.app.listen(0);
    const { port } = server.address() as AddressInfo;
    const head = `${part('kind', 'rank-decree')}--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`;
    const answer = await new Promise<{ status: number | undefined; sent: boolean }>((resolve, reject) => {
      const headers = {
        Authorization: `Bearer ${city.candidate.head}`,
        'Content-Type': 'multipart/form-data; boundary=b',
      };
      let sent = false;
      const call = httpRequest(
        { port, method: 'POST', path: `/api/v1/cases/${id}/documents`, headers },
        (response) => {
          response.resume().on('end', () => resolve({ status: response.statusCode, sent }));
        },
      );
      call.on('error', reject);
      call.write(head);
      for (let megabyte = 0; megabyte < 11; megabyte += 1) call.write(Buffer.alloc(1_048_576, 32));
      call.end('\r\n--b--\r\n', () => {
        sent = true;
      });
    });
    server.close();
    expect(answer).toEqual({ status: 413, sent: true });
    expect(await there()).toEqual(before);
  });

  test('a sender who goes away in the middle', async () => {
    const before = await there();
    const server = api.app.listen(0);
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => {
      const headers = {
        Authorization: `Bearer ${city.candidate.head}`,
        'Content-Type': 'multipart/form-data; boundary=b',
        'Content-Length': 100_000,
      };
      const call = httpRequest({ port, method: 'POST', path: `/api/v1/cases/${id}/documents`, headers });
      call.on('error', () => resolve());
      call.write(`${part('kind', 'rank-decree')}${file('%PDF-1.7')}`.slice(0, -10), () => {
        setTimeout(() => call.destroy(), 100);
      });
    });
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await there()).toEqual(before);
  });
});

test.each([
  ['finds something', () => Promise.resolve('Eicar'), 400, 'DOCUMENT_INFECTED'],
  ['cannot be reached', () => Promise.reject(new Error('away')), 503, 'SCANNER_UNAVAILABLE'],
])('a scanner that %s has the upload refused, and nothing kept', async (_, scan, status, code) => {
  const id = await propose();
  const before = await there();
  const scanned = testApi({ db: city.db, dataDir: city.dataDir, scanner: { scan } });
  const answer = await scanned
    .post(city.candidate.head, `/cases/${id}/documents`)
    .field('kind', 'rank-decree')
    .attach('file', pdf('a'), 'SK.pdf');
  expect(answer.body).toMatchObject({ status, code });
  expect(await there()).toEqual(before);
});

test('a document of exactly 10 MB comes in', async () => {
  const id = await propose();
  const content = Buffer.concat([pdf('large'), Buffer.alloc(limit - pdf('large').length, 10)]);
  const { body } = await upload(city.candidate.head, id, 'rank-decree', content).expect(201);
  expect(body).toMatchObject({ size: limit, hash: sha256(content) });
});

test('a nasty name is data: cleaned, shown, and offered so that no header breaks', async () => {
  const id = await propose();
  const name = `../..\\\u202E'${'SK (akhir) ünïcode 📄'.repeat(20)}.pdf`;
  const { body } = await upload(city.candidate.head, id, 'rank-decree', png, {
    filename: name,
    contentType: 'image/png',
  }).expect(201);
  expect(body.name).toMatch(/^'SK \(akhir\) ünïcode 📄SK.*\.png$/);
  expect([...body.name].length).toBeLessThanOrEqual(120);
  const answer = await api.get(verifier, `/cases/${id}/documents/${body.id}`).expect(200);
  expect(answer.headers['content-type']).toBe('image/png');
  expect(answer.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''[\w.%~!-]+$/);
  const files = (await there()).files.filter((file) => file.includes('SK'));
  expect(files).toEqual([]);
});

test('the same content is stored once, and each version is kept', async () => {
  const id = await propose();
  const content = pdf('twice');
  const before = await there();
  const first = await upload(city.candidate.head, id, 'rank-decree', content).expect(201);
  const second = await upload(city.candidate.head, id, 'rank-decree', pdf('new')).expect(201);
  await upload(city.candidate.head, id, 'job-analysis', content).expect(201);
  const after = await there();
  expect(after.files.filter((file) => !before.files.includes(file))).toHaveLength(2);
  expect(second.body.version).toBe(2);
  const { body } = await api.get(verifier, `/cases/${id}/documents`).expect(200);
  expect(body.items.map((each: Body) => [each.direction, each.kind, each.version, each.current])).toEqual([
    ['incoming', 'rank-decree', 1, false],
    ['incoming', 'rank-decree', 2, true],
    ['incoming', 'job-analysis', 1, true],
  ]);
  const old = await api.get(verifier, `/cases/${id}/documents/${first.body.id}`).expect(200);
  expect(Buffer.compare(old.body, content)).toBe(0);
  expect(old.headers['content-disposition']).toBe("attachment; filename*=UTF-8''SK.pdf");
});

test('of uploads at the same moment each is a version of its own, and the last of them counts', async () => {
  const id = await propose();
  const before = await there();
  const same = pdf('at once');
  const answers = await Promise.all(
    [same, same, pdf('at once, otherwise')].map((content) =>
      upload(city.candidate.head, id, 'rank-decree', content).expect(201),
    ),
  );
  expect(answers.map(({ body }) => body.version).sort()).toEqual([1, 2, 3]);
  const { body } = await api.get(verifier, `/cases/${id}/documents`).expect(200);
  expect(body.items.map((each: Body) => [each.version, each.current])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  // The same content lies there once, and nothing of the uploads is left beside it.
  const after = await there();
  expect(after.files.filter((file) => !before.files.includes(file))).toHaveLength(2);
});

test('an upload sent again with its key is one upload', async () => {
  const id = await propose();
  const send = (content: Buffer) =>
    upload(city.candidate.head, id, 'rank-decree', content).set('Idempotency-Key', `upload-${id}`);
  const first = await send(pdf('again')).expect(201);
  const again = await send(pdf('again')).expect(201);
  expect(again.body).toEqual(first.body);
  expect((await send(pdf('other'))).body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
  const { body } = await api.get(verifier, `/cases/${id}/documents`);
  expect(body.items).toHaveLength(1);
});

describe('from the first upload to the decision', () => {
  let id: string;
  let rank: string;
  let job: string;
  beforeAll(async () => {
    id = await propose();
  });
  beforeEach(() => {
    api.now += 60_000;
  });

  test('the checklist says what is required and what is missing', async () => {
    const { body } = await api.get(city.candidate.head, `/cases/${id}`).expect(200);
    expect(body.may).toContain('upload');
    expect(body.checklist.map((each: Body) => [each.kind, each.required, each.state])).toEqual([
      ['rank-decree', true, 'missing'],
      ['job-analysis', true, 'missing'],
      ['request-letter', false, 'missing'],
      ['staff-list', false, 'missing'],
    ]);
  });

  test('an upload shows who brought what and when', async () => {
    rank = (await upload(city.candidate.head, id, 'rank-decree', pdf('rank 1')).expect(201)).body.id;
    const [item] = await checklist(id);
    expect(item).toMatchObject({
      title: 'SK pangkat terakhir',
      state: 'uploaded',
      document: {
        id: rank,
        version: 1,
        hash: sha256(pdf('rank 1')),
        size: pdf('rank 1').length,
        mediaType: 'application/pdf',
        uploadedAt: new Date(api.now).toISOString(),
      },
    });
    expect(item.document.uploadedBy).not.toBe('');
  });

  test('a verifier cannot accept while a required document is missing', async () => {
    await api.decide(receiver, 'opinions', { verdict: 'supported' }, id);
    const task = await api.task(verifier, 'verification', id);
    expect(task.verdicts.map(({ verdict }: Body) => verdict)).toEqual(['returned']);
    const answer = await decide(task.id, { verdict: 'accepted' });
    expect(answer.body).toMatchObject({ code: 'DOCUMENTS_MISSING', values: { missing: 'job-analysis' } });
  });

  test('what lies before the verifier is not replaced, what is missing still comes in', async () => {
    const replaced = await upload(city.candidate.head, id, 'rank-decree', pdf('rank 2'));
    expect(replaced.body).toMatchObject({ status: 409, code: 'DOCUMENT_UNDER_VERIFICATION' });
    job = (await upload(city.candidate.head, id, 'job-analysis', pdf('job 1')).expect(201)).body.id;
  });

  test('the forms of the verdicts describe a verdict on each document, and take what is taken', async () => {
    const task = await api.task(verifier, 'verification', id);
    const ajv = new Ajv2020({ strict: false });
    const takes = (verdict: string, body: object) => {
      const form = task.verdicts.find((each: Body) => each.verdict === verdict);
      return ajv.validate(form.schema, body) && decisionBody.safeParse(body).success;
    };
    const both = [
      { document: rank, verdict: 'accepted' },
      { document: job, verdict: 'returned', reason: 'Halaman 2 tidak ada' },
    ];
    expect(takes('accepted', { verdict: 'accepted' })).toBe(true);
    expect(takes('returned', { verdict: 'returned', documents: both })).toBe(true);
    expect(takes('returned', { verdict: 'returned' })).toBe(false);
    expect(takes('returned', { verdict: 'returned', documents: both.slice(0, 1) })).toBe(false);
    expect(takes('returned', { verdict: 'returned', documents: [both[0], both[0]] })).toBe(false);
    const silent = [both[0], { document: job, verdict: 'returned' }];
    expect(takes('returned', { verdict: 'returned', documents: silent })).toBe(false);
    expect(takes('accepted', { verdict: 'accepted', documents: both })).toBe(false);
  });

  test('a verdict that is refused changes nothing', async () => {
    const { id: task } = await api.task(verifier, 'verification', id);
    const before = await rowCounts(city.db);
    const documents = [{ document: rank, verdict: 'returned', reason: 'Buram' }];
    expect((await decide(task, { verdict: 'returned', documents })).body.code).toBe(
      'DOCUMENT_VERDICT_MISSING',
    );
    const foreign = [{ document: id, verdict: 'accepted' }];
    expect((await decide(task, { verdict: 'returned', documents: foreign })).body.code).toBe(
      'DOCUMENT_NOT_TO_VERIFY',
    );
    expect(await rowCounts(city.db)).toEqual(before);
  });

  test('a return gives the case back with the reason of each document', async () => {
    await api.decide(
      verifier,
      'verification',
      {
        verdict: 'returned',
        documents: [
          { document: rank, verdict: 'accepted' },
          { document: job, verdict: 'returned', reason: 'Halaman 2 tidak ada' },
        ],
      },
      id,
    );
    const { body } = await api.get(city.candidate.head, `/cases/${id}`).expect(200);
    expect(body.state).toBe('returned');
    expect(body.checklist.slice(0, 2)).toMatchObject([
      { state: 'accepted', reason: null },
      { state: 'returned', reason: 'Halaman 2 tidak ada' },
    ]);
    expect(stepOf(body, 'verification')).toMatchObject({
      outcome: 'returned',
      verified: [
        { document: job, title: 'Analisis jabatan', verdict: 'returned', reason: 'Halaman 2 tidak ada' },
        { document: rank, verdict: 'accepted', reason: null },
      ],
    });
    const types = await eventTypes(id);
    expect(types).toEqual(
      expect.arrayContaining(['document-uploaded', 'document-accepted', 'document-returned']),
    );
  });

  test('it is not sent on before what was returned is replaced', async () => {
    const answer = await api.post(city.candidate.head, `/cases/${id}/resubmission`, {});
    expect(answer.body).toMatchObject({
      code: 'DOCUMENTS_NOT_MENDED',
      values: { documents: 'job-analysis' },
    });
  });

  test('after a resubmission only what changed is looked at', async () => {
    job = (await upload(city.candidate.head, id, 'job-analysis', pdf('job 2')).expect(201)).body.id;
    await api.post(city.candidate.head, `/cases/${id}/resubmission`, {}).expect(200);
    const task = await api.task(verifier, 'verification', id);
    const returned = task.verdicts.find((each: Body) => each.verdict === 'returned');
    const [shape] = returned.schema.properties.documents.items.oneOf;
    expect(shape.properties.document.oneOf).toEqual([{ const: job, title: 'Analisis jabatan' }]);
    expect((await checklist(id)).map((each: Body) => each.state)).toEqual([
      'accepted',
      'uploaded',
      'missing',
      'missing',
    ]);
    await api.decide(verifier, 'verification', { verdict: 'accepted' }, id);
    expect((await checklist(id))[1]).toMatchObject({ state: 'accepted', document: { version: 2 } });
  });

  test('verified documents are not replaced while the case runs', async () => {
    const answer = await upload(city.candidate.head, id, 'rank-decree', pdf('rank 2'));
    expect(answer.body).toMatchObject({ status: 409, code: 'DOCUMENTS_VERIFIED' });
    const { body } = await api.get(city.candidate.head, `/cases/${id}`).expect(200);
    expect(body.may).not.toContain('upload');
  });

  test('replaced while the case is returned by another, one is verified again', async () => {
    await api.decide(secretary, 'decision', { verdict: 'returned', reason: 'SK lama' }, id);
    rank = (await upload(city.candidate.head, id, 'rank-decree', pdf('rank 2')).expect(201)).body.id;
    await api.post(city.candidate.head, `/cases/${id}/resubmission`, {}).expect(200);
    expect(await city.open(id)).toEqual(['verification']);
    const { id: task } = await api.task(verifier, 'verification', id);
    const documents = [{ document: rank, verdict: 'returned', reason: 'Buram' }];
    // Twice is the limit: whoever would return it again says so to HR, who may cancel it.
    expect((await decide(task, { verdict: 'returned', documents })).body.code).toBe('RETURN_LIMIT_REACHED');
    await api.decide(verifier, 'verification', { verdict: 'accepted' }, id);
    await api.decide(secretary, 'decision', { verdict: 'approved' }, id);
  });

  test('a case that has ended takes no document, and its chain holds', async () => {
    const before = await there();
    const answer = await upload(city.candidate.head, id, 'rank-decree', pdf('late'));
    expect(answer.body).toMatchObject({ status: 409, code: 'CASE_CLOSED', values: { state: 'completed' } });
    expect(await there()).toEqual(before);
    const { body } = await api.get(secretary, `/cases/${id}/events?limit=1`).expect(200);
    expect(body.verified).toBe(true);
  });

  test('what was stored is what was sent', async () => {
    for (const { hash } of (await api.get(verifier, `/cases/${id}/documents`)).body.items) {
      const bytes = await readFile(join(city.dataDir, 'files', hash.slice(0, 2), hash.slice(2)));
      expect(sha256(bytes)).toBe(hash);
    }
  });
});

/** A new case; the one before it is withdrawn, for a person has one at a time. */
async function propose(): Promise<string> {
  if (proposed !== undefined) await api.post(city.candidate.head, `/cases/${proposed}/withdrawal`);
  const body = {
    process: documentProcess.id,
    subject: city.candidate.nip,
    facts: { toPosition: city.candidate.toPosition, reason: 'Penyegaran', effectiveDate: '2026-12-01' },
  };
  const answer = await api.post(city.candidate.head, '/cases', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  proposed = answer.body.id;
  return answer.body.id;
}

function upload(
  username: string,
  id: string,
  kind: string,
  content: Buffer,
  options: { filename: string; contentType?: string } = { filename: 'SK.pdf' },
): Test {
  return api.post(username, `/cases/${id}/documents`).field('kind', kind).attach('file', content, options);
}

function decide(task: string, body: object): Test {
  return api.post(verifier, `/tasks/${task}/decision`, body);
}

async function checklist(id: string): Promise<Body> {
  return (await api.get(city.candidate.head, `/cases/${id}`).expect(200)).body.checklist;
}

function stepOf(body: Body, key: string): Body {
  return body.steps.find((step: Body) => step.key === key);
}

async function eventTypes(id: string): Promise<readonly string[]> {
  const { body } = await api.get(verifier, `/cases/${id}/events?limit=100`).expect(200);
  return body.items.map((event: Body) => event.type);
}

/** Everything that an upload may leave behind. */
async function there(): Promise<{ readonly rows: object; readonly files: readonly string[] }> {
  const files = await readdir(city.dataDir, { recursive: true, withFileTypes: true });
  return {
    rows: await rowCounts(city.db),
    files: files
      .filter((each) => each.isFile())
      .map(({ name }) => name)
      .sort(),
  };
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function headOf(position: string): Promise<string> {
  const [row] = await city.db.rows<{ username: string }>(
    `SELECT a.username FROM position t JOIN unit u ON u.code = t.unit_code JOIN position h ON h.unit_code = u.agency_code AND h.is_head
     JOIN incumbency i ON i.position_code = h.code AND i.valid_to IS NULL AND i.kind = 'definitive' JOIN account a ON a.employee_id = i.employee_id
     WHERE t.code = $1`,
    [position],
  );
  if (!row) throw new Error('Nobody heads that agency');
  return row.username;
}
