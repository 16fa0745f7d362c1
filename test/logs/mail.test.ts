import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { realPace } from '../../domain/calendar/pace.js';
import { loadSettings } from '../../settings/settings.js';
import { openDispatcher } from '../../worker/open-dispatcher.js';
import { monday, type TestCity, testCity } from '../support/city.js';
import { type MailServer, mailServer } from '../support/mail-server.js';

let city: TestCity;
let mails: MailServer;

beforeAll(async () => {
  [city, mails] = await Promise.all([testCity(), mailServer()]);
}, 60_000);

afterAll(async () => {
  await mails?.stop();
  await city?.drop();
});

async function logged(environment: Readonly<Record<string, string>>): Promise<string> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const dispatcher = openDispatcher({
    db: city.db,
    settings: loadSettings(environment),
    pace: realPace,
    log,
  });
  await dispatcher.drained();
  await dispatcher.close();
  return lines.join('');
}

test('a worker without a mail server says so', async () => {
  expect(await logged({})).toContain('no mail is sent');
});

test('what a mail server says of people does not reach the log', async () => {
  await city.db.rows(`UPDATE employee SET email = 'planted.' || left(id::text, 8) || '@planted.example'`);
  await city.db.rows(`UPDATE employee SET name = 'Planted ' || left(id::text, 8)`);
  await city.propose(monday);
  mails.answer = () => 450;
  const environment = { SMTP_URL: mails.url, MAIL_FROM: 'Jenjang <jenjang@damairaya.example>' };
  const deferred = await logged(environment);
  expect(deferred).toContain('"status":450');
  await mails.stop();
  await city.db.rows('UPDATE notification SET next_try_at = NULL');
  const away = await logged(environment);
  expect(away).toContain('"kind":"unreachable"');
  expect(`${deferred}${away}`).not.toMatch(/planted/i);
});
