import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type supertest from 'supertest';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';

let city: TestCity;
let api: TestApi;
let nip: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  for (const username of ['pegawai-layak-pengawas-1', 'pegawai-layak-administrator-2']) {
    const person = await movable(city.db, username);
    const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
    await api
      .post(person.head, '/cases', { process: 'job-rotation', subject: person.nip, facts })
      .expect(201);
    nip ??= person.nip;
  }
  // What a spreadsheet would calculate when it opens the file.
  await city.db.rows(`UPDATE employee SET name = '=HYPERLINK("http://evil.example";"Rina")' WHERE nip = $1`, [
    nip,
  ]);
  await city.db.rows(
    `UPDATE position SET title = '@SUM(A1:A9)' WHERE code = (SELECT facts ->> 'toPosition' FROM cases LIMIT 1)`,
  );
});

afterAll(() => city.drop());

function whole(call: supertest.Test): supertest.Test {
  return call.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });
}

async function csv(username: string, query = '', language = 'id'): Promise<readonly string[][]> {
  const answer = await whole(api.get(username, `/cases/export?format=csv${query}`))
    .set('Accept-Language', language)
    .expect(200);
  expect(answer.body.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
  return parse(answer.body, { bom: true });
}

async function xlsx(username: string): Promise<ExcelJS.Worksheet> {
  const answer = await whole(api.get(username, '/cases/export?format=xlsx')).expect(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.body);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The file has no sheet');
  return sheet;
}

test.each(['', 'format=pdf', 'format=csv&state=open', 'format=csv&limit=10'])(
  '%s is refused',
  async (query) => {
    const answer = await api.get('auditor', `/cases/export?${query}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  },
);

test('nobody exports what they may not see', async () => {
  expect(await csv('kadis-kesehatan')).toHaveLength(1);
  expect(await csv('pegawai-layak-pengawas-1')).toHaveLength(2);
});

test('a cell that would be a formula is text, in both kinds of file', async () => {
  const cells = (await csv('auditor')).flat();
  expect(cells).toContainEqual(expect.stringMatching(/^'=HYPERLINK/));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  const sheet = await xlsx('auditor');
  const types = new Set<ExcelJS.ValueType>();
  sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type)));
  expect([...types]).toEqual([ExcelJS.ValueType.String]);
});

test('a NIP keeps its digits in a sheet', async () => {
  const sheet = await xlsx('auditor');
  const shown: unknown[] = [];
  sheet.eachRow((row) => shown.push(row.getCell(4).value));
  expect(shown).toContain(nip);
});

test('the file holds what the list shows, under titles in the language asked for', async () => {
  const [titles, ...lines] = await csv('auditor', '&step=opinions', 'en');
  expect(titles?.slice(0, 4)).toEqual(['Case number', 'Process', 'Name', 'NIP']);
  const { body } = await api.get('auditor', '/cases?step=opinions').expect(200);
  expect(lines.map(([number]) => number)).toEqual(body.items.map(({ number }: Body) => number));
  expect((await csv('auditor'))[0]?.slice(0, 4)).toEqual(['Nomor berkas', 'Proses', 'Nama', 'NIP']);
});

test('a target post stands with its unit, for many units have one of that title', async () => {
  const [titles = [], ...lines] = await csv('auditor', '', 'en');
  const { body } = await api.get('auditor', '/cases').expect(200);
  expect(lines.map((cells) => cells[titles.indexOf('Target unit')])).toEqual(
    body.items.map(({ target }: Body) => target.unit),
  );
});

test('it is offered to be saved, under the day', async () => {
  const answer = await whole(api.get('auditor', '/cases/export?format=csv')).expect(200);
  expect(answer.headers['content-disposition']).toBe("attachment; filename*=UTF-8''pantauan-2026-11-02.csv");
});
