import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keepMail } from '../../../scripts/mail-sink/keep-mail.js';
import { type Sink, startSink } from '../../../scripts/mail-sink/server.js';
import { type TestApi, testApi } from '../../support/api.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { type Dispatching, dispatching } from '../../support/dispatching.js';

let city: TestCity;
let sink: Sink;
let api: TestApi;
let dispatcher: Dispatching;
/** Whether the sink's database answers. */
let keeping = true;

beforeAll(async () => {
  city = await testCity();
  sink = await startSink(0, async (mail) => {
    if (!keeping) throw new Error('away');
    await keepMail(city.db.rows, mail, monday);
  });
  api = testApi({ ...city, keepsMails: true });
  dispatcher = dispatching(city, `smtp://127.0.0.1:${sink.port}`, monday);
}, 60_000);

afterAll(async () => {
  await dispatcher?.close();
  await sink?.close();
  await city?.drop();
});

const reader = async (): Promise<string> => {
  const [row] = await city.db.rows<{ username: string }>(
    `SELECT a.username FROM sink_mail m JOIN employee e ON lower(e.email) = ANY(m.recipients) JOIN account a ON a.employee_id = e.id`,
  );
  return row?.username ?? '';
};

test('where mails go out none can be read here', async () => {
  const production = testApi(city);
  for (const path of ['/mails', '/mails/00000000-0000-7000-8000-000000000001'])
    expect((await production.get('administrator', path).expect(404)).body.code).toBe('MAILS_DEMO_ONLY');
});

test('a sink that cannot keep a mail has it sent again', async () => {
  keeping = false;
  await city.propose(monday);
  await dispatcher.drained();
  expect((await api.get('administrator', '/mails').expect(200)).body.items).toEqual([]);
  keeping = true;
  await dispatcher.drained(monday + 31_000);
  expect((await api.get('administrator', '/mails').expect(200)).body.items).toHaveLength(1);
});

test('a mail is read by whom it is for and by administrators, and is not there for others', async () => {
  const mine = await reader();
  const [line] = (await api.get(mine, '/mails').expect(200)).body.items;
  expect(line).toMatchObject({
    from: 'jenjang@damairaya.example',
    subject: expect.stringMatching(/^Menunggu Anda/),
  });
  for (const username of [mine, 'administrator']) {
    const { body } = await api.get(username, `/mails/${line.id}`).expect(200);
    expect(body.text).toContain('https://jenjang.damairaya.example/tasks/');
    expect(body.html).toContain('<!doctype html>');
    expect(body.messageId).toMatch(/^<[0-9a-f-]{36}@damairaya\.example>$/);
    expect(body.attachments).toEqual([]);
  }
  expect((await api.get('walikota', '/mails').expect(200)).body.items).toEqual([]);
  for (const id of [line.id, 'x'])
    expect((await api.get('walikota', `/mails/${id}`).expect(404)).body.code).toBe('MAIL_UNKNOWN');
});

test('an address with a letter in capitals finds its mails', async () => {
  const mine = await reader();
  await city.db.rows(
    'UPDATE employee SET email = upper(email) WHERE id = (SELECT employee_id FROM account WHERE username = $1)',
    [mine],
  );
  expect((await api.get(mine, '/mails').expect(200)).body.items).toHaveLength(1);
});
