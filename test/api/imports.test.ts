import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Caller, type ServedCity, servedCity } from '../support/served-city.js';

let served: ServedCity;
let officer: Caller;
let units: Buffer;

beforeAll(async () => {
  served = await servedCity();
  const [hr] = await served.city.db.rows<{ username: string }>(
    `SELECT username FROM account WHERE 'hr-officer' = ANY(roles) ORDER BY username LIMIT 1`,
  );
  officer = await served.as(hr?.username ?? '');
  units = await readFile(join(served.city.dataDir, 'demo/units.csv'));
}, 60_000);

afterAll(() => served.drop());

const received = () => readdir(join(served.city.dataDir, 'uploads')).catch(() => []);

afterEach(async () => {
  expect(await received()).toEqual([]);
});

describe('refusals', () => {
  test('somebody who is neither HR nor administrator', async () => {
    const other = await served.as('sekda');
    const { body } = await other.post('/imports').attach('units', units, 'units.csv').expect(403);
    expect(body).toMatchObject({
      code: 'FORBIDDEN',
      detail: 'Anda tidak berwenang untuk mengimpor data kepegawaian',
    });
  });

  test.each([
    ['a file of a kind that is not known', 'salaries', 'salaries'],
    ['a name with a path', '../units', '../units'],
  ])('%s', async (_what, field, path) => {
    const { body } = await officer.post('/imports').attach(field, units, 'x.csv').expect(400);
    expect(body.code).toBe('INPUT_INVALID');
    expect(body.details[0].path).toBe(path);
  });

  test('one sheet twice', async () => {
    const call = officer.post('/imports').attach('units', units, 'a.csv').attach('units', units, 'b.csv');
    expect((await call.expect(400)).body.details[0].problem.en).toBe('was sent twice');
  });

  test('a field that is no file', async () => {
    const { body } = await officer.post('/imports').field('units', 'x').expect(400);
    expect(body.details[0].problem.en).toBe('is no file');
  });

  test.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', ''],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="units"; filename="u.csv"\r\n\r\nA;B',
    ],
    ['multipart/form-data; boundary=b', '--b--\r\n'],
  ])('a form that is broken, cut short or empty: %s', async (type, text) => {
    const { body } = await officer.post('/imports').set('Content-Type', type).send(text).expect(400);
    expect(body.code).toBe('INPUT_INVALID');
  });

  test('JSON', async () => {
    await officer.post('/imports').send({ units: 'x' }).expect(415);
  });

  test('rows that are wrong, with a report and nothing written', async () => {
    const wrong = Buffer.from('no;units;here\n1;2;3\n');
    const { body } = await officer.post('/imports').attach('units', wrong, 'wrong.csv').expect(400);
    expect(body).toMatchObject({ code: 'IMPORT_REFUSED', details: { written: false } });
    const [problem] = body.details.problems;
    expect(problem).toMatchObject({
      file: 'wrong.csv',
      message: { id: expect.any(String), en: expect.any(String) },
    });
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('%s', async (_what, content) => {
    const { body } = await officer.post('/imports').attach('units', content, 'units.csv').expect(400);
    expect(body.code).toBe('IMPORT_REFUSED');
  });
});

test('the same file again changes nothing', async () => {
  const { body } = await officer.post('/imports').attach('units', units, 'units.csv').expect(200);
  expect(body).toMatchObject({ ok: true, written: true, errors: 0 });
  for (const { added, updated } of body.changes) expect([added, updated]).toEqual([0, 0]);
});

test('a dry run says what would change', async () => {
  const { body } = await officer.post('/imports?dryRun=true').attach('units', units, 'units.csv').expect(200);
  expect(body).toMatchObject({ ok: true, written: false, dryRun: true });
});
