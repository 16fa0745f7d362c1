import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { endpoints } from '../../api/endpoints.js';
import { freePort } from '../../scripts/stack/ports.js';
import { type Database, openDatabase } from '../../store/database.js';
import { appOf, type Caller, type ServedCity, servedCity } from '../support/served-city.js';

let served: ServedCity;
let sekda: Caller;

beforeAll(async () => {
  served = await servedCity();
  sekda = await served.as('sekda');
}, 60_000);

afterAll(() => served.drop());

const anyId = '018f3a50-0000-7000-8000-000000000000';
const filled = (path: string) => `/api/v1${path.replaceAll(/\{\w+\}/g, anyId)}`;
const paths = [...new Set(endpoints.map(({ path }) => path))];

test('an unknown path is a problem that names it, in the language asked for', async () => {
  const indonesian = await supertest(served.app).get('/api/v1/nothing').expect(404);
  expect(indonesian.type).toBe('application/problem+json');
  expect(indonesian.headers['content-language']).toBe('id');
  expect(indonesian.headers.vary).toContain('Accept-Language');
  expect(indonesian.body).toEqual({
    type: 'urn:jenjang:problem:PATH_UNKNOWN',
    title: 'Tidak ditemukan',
    status: 404,
    detail: 'Alamat /api/v1/nothing tidak dikenal',
    instance: indonesian.headers['x-request-id'],
    code: 'PATH_UNKNOWN',
    values: { path: '/api/v1/nothing' },
  });
  const english = await supertest(served.app).get('/').set('Accept-Language', 'de, en-GB;q=0.8').expect(404);
  expect(english.body.detail).toBe('There is nothing at /');
});

test.each(paths)('an unknown method on %s gets 405 with Allow', async (path) => {
  const here = endpoints.filter((each) => each.path === path).map(({ method }) => method);
  const allowed = here.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])).join(', ');
  const others = (['put', 'patch', 'delete', 'options'] as const).map((method) =>
    supertest(served.app)[method](filled(path)),
  );
  const wrong = here.includes('get') ? 'post' : 'get';
  const calls = here.length === 1 ? [...others, supertest(served.app)[wrong](filled(path))] : others;
  for (const call of calls) {
    const refused = await call.expect(405);
    expect(refused.body.code).toBe('METHOD_NOT_ALLOWED');
    expect(refused.headers.allow).toBe(allowed);
  }
});

test.each(['/healthz', '/readyz', '/api/v1/openapi.json', '/api/v1/docs'])(
  'an unknown method on %s gets 405',
  async (path) => {
    const refused = await supertest(served.app).delete(path).expect(405);
    expect(refused.headers.allow).toBe('GET, HEAD');
  },
);

test.each(endpoints.filter(({ open }) => !open).map(({ method, path }) => ({ method, path })))(
  '$method $path without a token gets 401 with a challenge',
  async ({ method, path }) => {
    const refused = await supertest(served.app)[method](filled(path)).expect(401);
    expect(refused.body.code).toBe('TOKEN_MISSING');
    expect(refused.headers['www-authenticate']).toBe('Bearer');
  },
);

test('an account that belongs to nobody gets 403', async () => {
  const refused = await (await served.as('hantu')).get('/me').expect(403);
  expect(refused.body).toMatchObject({ code: 'ACCOUNT_UNKNOWN', values: { username: 'hantu' } });
});

test('a database that cannot be reached gets 503, and nothing else does', async () => {
  const port = await freePort();
  const { db: _, ...city } = served.city;
  const away = openDatabase(`postgresql://a:b@127.0.0.1:${port}/none`);
  const without = appOf({ ...city, db: away }, served);
  const refused = await supertest(without)
    .get('/api/v1/me')
    .set('Authorization', `Bearer ${await served.token('sekda')}`)
    .expect(503);
  expect(refused.body.code).toBe('SERVICE_UNAVAILABLE');
  expect(refused.headers['retry-after']).toBe('2');
  await supertest(without).get('/healthz').expect(200);
  await away.close();
});

test('what nobody foresaw gets 500 and says nothing; the log says where', async () => {
  const broken: Database = {
    ...served.city.db,
    rows: () => Promise.reject(new TypeError('Key (nip)=(198001012005011001)')),
  };
  served.logged.length = 0;
  const failed = await supertest(appOf({ ...served.city, db: broken }, served))
    .get('/api/v1/me')
    .set('Authorization', `Bearer ${await served.token('sekda')}`)
    .set('Accept-Language', 'en')
    .expect(500);
  expect(failed.body).toEqual({
    type: 'urn:jenjang:problem:INTERNAL',
    title: 'Internal error',
    status: 500,
    detail: 'Something unexpected went wrong; give the number of this request to the administrator',
    instance: failed.headers['x-request-id'],
    code: 'INTERNAL',
  });
  expect(served.logged.join('')).not.toContain('198001012005011001');
  const unexpected = served.logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'unexpected');
  expect(unexpected).toMatchObject({ error: 'TypeError', path: '/me' });
});

describe('bodies', () => {
  const preview = '/processes/job-rotation/preview';

  test('2 MB of JSON get 413', async () => {
    const call = sekda.post(preview);
    const refused = await call.send({ subject: 'x'.repeat(2_000_000), facts: {} }).expect(413);
    expect(refused.body).toMatchObject({ code: 'BODY_TOO_LARGE', values: { bytes: 1_048_576 } });
  });

  test.each(['{', '{"subject": }', "{'a': 1}", 'undefined', '{"a":1}}'])(
    'broken JSON gets 400: %s',
    async (text) => {
      const call = sekda.post(preview);
      const refused = await call.type('application/json').send(text).expect(400);
      expect(refused.body.code).toBe('BODY_NOT_JSON');
      expect(refused.body.detail).toBe('Isi permintaan bukan JSON yang sah');
    },
  );

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'content of another type gets 415: %s',
    async (type) => {
      const call = sekda.post(preview);
      const refused = await call.set('Content-Type', type).send('a=1').expect(415);
      expect(refused.body).toMatchObject({ code: 'MEDIA_TYPE_UNSUPPORTED', values: { given: type } });
    },
  );

  test('a compressed body gets 415', async () => {
    const call = sekda.post(preview);
    await call.set('Content-Encoding', 'gzip').type('application/json').send('{}').expect(415);
  });

  test.each([['[]'], ['null'], ['1'], ['"a"'], ['{}'], ['']])(
    'JSON of another shape gets 400 with what is wrong in both languages: %s',
    async (text) => {
      const call = sekda.post(preview);
      const refused = await call.set('Accept-Language', 'en').type('application/json').send(text).expect(400);
      expect(refused.body.code).toBe('INPUT_INVALID');
      expect(refused.body.detail).toMatch(/^Invalid input: /);
      for (const { problem } of refused.body.details) {
        expect(problem.id).not.toBe('');
        expect(problem.en).not.toBe('');
      }
    },
  );

  test('an unknown member is refused, and named', async () => {
    const call = sekda.post(preview);
    const refused = await call.send({ subject: '1', facts: {}, colour: 'red' }).expect(400);
    expect(refused.body.code).toBe('INPUT_INVALID');
    expect(refused.body.detail).toContain('colour');
  });

  test.each([
    ['NUL', { subject: 'a\0b', facts: {} }, 'subject'],
    ['half a surrogate pair', { subject: 'a\ud800', facts: {} }, 'subject'],
    ['NUL in a name', { subject: 'a', facts: { 'a\0': 1 } }, 'facts'],
  ])('text that cannot be stored gets 400: %s', async (_what, body, path) => {
    const call = sekda.post(preview);
    const refused = await call.send(body).expect(400);
    expect(refused.body.code).toBe('INPUT_INVALID');
    expect(refused.body.details[0].path).toBe(path);
  });

  test('nesting without end gets 400', async () => {
    for (const deep of [`{"subject":"1","facts":{"a":${'['.repeat(300_000)}${']'.repeat(300_000)}}}`]) {
      const call = sekda.post(preview);
      const refused = await call.type('application/json').send(deep);
      expect(refused.status).toBe(400);
    }
  });
});

describe('queries and paths', () => {
  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=99999999999999999999', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['vacant=yes', 'vacant'],
    ['level=king', 'level'],
    ['q=%00', 'q'],
    ['q=', 'q'],
    ['colour=red', ''],
    ['q[a]=1', ''],
  ])('a query that is not declared or not possible gets 400: %s', async (query, path) => {
    const refused = await sekda.get(`/positions?${query}`).expect(400);
    expect(refused.body.code).toBe('INPUT_INVALID');
    expect(refused.body.details[0].path).toBe(path);
  });

  test.each(['x', 'bnVsbA', 'WyJhIl0', 'eyJuYW1lIjoiXHUwMDAwIiwiaWQiOiJ4In0', '%F0%9F'])(
    'a cursor that is none of ours gets 400: %s',
    async (cursor) => {
      const refused = await sekda.get(`/employees?cursor=${cursor}`).expect(400);
      expect(refused.body.code).toBe('CURSOR_INVALID');
    },
  );

  test.each(['%ZZ', '%', '%C3', '%FF%FE'])('a path that does not decode gets 400: %s', async (text) => {
    const refused = await sekda.get(`/units/${text}`).expect(400);
    expect(refused.body.code).toBe('INPUT_INVALID');
  });

  test.each([
    ['/employees/1', 'EMPLOYEE_UNKNOWN'],
    ['/employees/198001012005011999', 'EMPLOYEE_UNKNOWN'],
    ['/units/%00', 'UNIT_UNKNOWN'],
    ['/units/nowhere', 'UNIT_UNKNOWN'],
    ['/positions/a%2Fb', 'POSITION_NOT_FOUND'],
    ['/processes/nothing', 'PROCESS_UNKNOWN'],
    ['/processes/%00/diagram', 'PROCESS_UNKNOWN'],
    ['/verifications/ZZZZZ-ZZZZZ', 'DOCUMENT_UNKNOWN'],
    ['/verifications/%F0%9F%98%80', 'DOCUMENT_UNKNOWN'],
    ['/cases/1', 'CASE_UNKNOWN'],
    ['/tasks/1', 'TASK_UNKNOWN'],
  ])('what is not there gets 404: %s', async (path, code) => {
    const refused = await sekda.get(path).expect(404);
    expect(refused.body.code).toBe(code);
    expect(refused.body.detail).not.toMatch(/[{}]/);
  });
});

describe('idempotency keys', () => {
  test.each(['', 'x'.repeat(201), 'kunci-é'])(
    'a key that is not 1 to 200 ASCII characters gets 400',
    async (key) => {
      const call = sekda.post('/cases');
      const proposal = { process: 'job-rotation', subject: '1', facts: {} };
      const refused = await call.set('Idempotency-Key', key).send(proposal).expect(400);
      expect(refused.body.code).toBe('IDEMPOTENCY_KEY_INVALID');
    },
  );
});

describe('request numbers and logs', () => {
  test('a sane number is kept, another is replaced', async () => {
    const kept = await supertest(served.app).get('/healthz').set('X-Request-Id', 'abc-1.2_3');
    expect(kept.headers['x-request-id']).toBe('abc-1.2_3');
    const replaced = await supertest(served.app).get('/healthz').set('X-Request-Id', 'a b{}"');
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a log line has the path without what fills it, and no token, query or body', async () => {
    served.logged.length = 0;
    const token = await served.token('sekda');
    const { nip } = served.city.candidate;
    await supertest(served.app)
      .get(`/api/v1/employees/${nip}`)
      .set('Authorization', `Bearer ${token}`)
      .set('X-Request-Id', 'r-1');
    await supertest(served.app).get('/api/v1/employees?q=rahasia').set('Authorization', `Bearer ${token}`);
    await supertest(served.app)
      .post('/api/v1/processes/job-rotation/preview')
      .set('Authorization', `Bearer ${token}`)
      .send({ subject: nip, facts: { reason: 'alasan-rahasia' } });
    await new Promise((resolve) => setImmediate(resolve));
    const lines = served.logged.map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({
      msg: 'request',
      method: 'GET',
      path: '/employees/{nip}',
      status: 200,
      requestId: 'r-1',
    });
    const all = served.logged.join('');
    for (const secret of [nip, 'rahasia', token, token.slice(0, 20)]) expect(all).not.toContain(secret);
  });
});

describe('health', () => {
  test('/healthz answers as long as the process lives', async () => {
    await supertest(served.app).get('/healthz').expect(200, { status: 'ok' });
  });

  test.each([
    ['ok', 200],
    ['degraded', 200],
    ['starting', 503],
    ['unavailable', 503],
  ] as const)('/readyz: %s is %d', async (status, code) => {
    served.ready = { status, database: true, temporal: status === 'ok' };
    const { body } = await supertest(served.app).get('/readyz').expect(code);
    expect(body.status).toBe(status);
  });
});

describe('documentation', () => {
  test('the page loads its own scripts only', async () => {
    const page = await supertest(served.app).get('/api/v1/docs').set('Accept-Language', 'en').expect(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/<script>|https?:/);
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      await supertest(served.app).get(`/api/v1/${path}`).expect(200);
    }
  });
});
