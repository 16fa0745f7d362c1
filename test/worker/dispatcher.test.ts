import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { steerCase } from '../../store/advance/steer-case.js';
import { retryIncident } from '../../store/commands/retry-incident.js';
import { submitCase } from '../../store/commands/submit-case.js';
import { withdrawCase } from '../../store/commands/withdraw-case.js';
import { readOutbox } from '../../store/notices/outbox.js';
import { listIncidents } from '../../store/reads/incidents.js';
import { loadViewer } from '../../store/viewer.js';
import { movable } from '../support/candidates.js';
import { monday, type TestCity, testCity } from '../support/city.js';
import { type Dispatching, dispatching } from '../support/dispatching.js';
import { appoint, dismiss } from '../support/incumbencies.js';
import { type MailServer, mailServer } from '../support/mail-server.js';

const day = 86_400_000;
let city: TestCity;
let mails: MailServer;
let running: Dispatching[];
let caseId: string;
/** The head of the receiving agency, whose opinion is asked first. */
let head: { username: string; position: string; email: string };

beforeAll(async () => {
  mails = await mailServer();
});
afterAll(() => mails?.stop());

beforeEach(async () => {
  city = await testCity();
  running = [];
  mails.arrived.length = 0;
  mails.answer = () => 0;
  mails.take = () => 0;
  const { targets } = await movable(city.db, city.candidate.username);
  const username = targets.find(({ code }) => code === city.candidate.toPosition)?.head ?? '';
  const { offices } = await loadViewer(city.db.rows, username, monday);
  head = { username, position: offices[0]?.position ?? '', email: await emailOf(username) };
  caseId = await city.propose(monday);
}, 60_000);

afterEach(async () => {
  await Promise.all(running.map((each) => each.close()));
  await mails.start();
  await city?.drop();
});

function dispatcher(url: string | null = mails.url, now = monday): Dispatching {
  const started = dispatching(city, url, now);
  running.push(started);
  return started;
}

async function emailOf(username: string): Promise<string> {
  const [row] = await city.db.rows<{ email: string }>(
    'SELECT e.email FROM employee e JOIN account a ON a.employee_id = e.id WHERE a.username = $1',
    [username],
  );
  return row?.email ?? '';
}

const states = () =>
  city.db.rows<{ kind: string; state: string; why: string | null }>(
    'SELECT kind, state, why FROM notification WHERE case_id = $1 ORDER BY at, seq',
    [caseId],
  );
const copies = () =>
  city.db.rows<{ mail: string; code: string | null }>('SELECT mail, code FROM notice ORDER BY id');
const openIncidents = async () =>
  listIncidents(city.db.rows, await loadViewer(city.db.rows, 'petugas-bkpsdm', monday), {
    closed: false,
    limit: 10,
    after: null,
  });

test('a recipient that the server refuses is one incident, which HR retries when the address is right', async () => {
  mails.answer = (address) => (address === head.email ? 550 : 0);
  const { drained, failures } = dispatcher();
  await drained();
  expect(mails.arrived).toEqual([]);
  expect(await copies()).toEqual([{ mail: 'refused', code: 'MAIL_REFUSED' }]);
  const [incident] = await openIncidents();
  expect(incident).toMatchObject({ kind: 'mail', code: 'MAIL_REFUSED', detail: { status: 550 } });
  expect(JSON.stringify([incident, failures])).not.toContain(head.email);

  // What follows to the same person is refused too, and opens no second incident.
  await steerCase(city.db, caseId, monday + 2 * day);
  await drained(monday + 2 * day);
  expect([await copies(), await openIncidents()]).toMatchObject([{ length: 2 }, { length: 1 }]);
  expect(await readOutbox(city.db.rows)).toEqual({ pending: 0, oldestAt: null, refused: 2 });

  await city.db.rows(
    'UPDATE employee SET email = $2 WHERE id = (SELECT employee_id FROM account WHERE username = $1)',
    [head.username, 'right@damairaya.example'],
  );
  await expect(
    (async () =>
      retryIncident(city.db, await loadViewer(city.db.rows, 'sekda', monday), incident?.id ?? '', monday))(),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const hr = await loadViewer(city.db.rows, 'petugas-bkpsdm', monday);
  await retryIncident(city.db, hr, incident?.id ?? '', monday);
  await expect(retryIncident(city.db, hr, incident?.id ?? '', monday)).rejects.toMatchObject({
    code: 'INCIDENT_CLOSED',
  });
  await drained();
  expect(mails.to('right@damairaya.example')).toHaveLength(2);
  expect(await openIncidents()).toEqual([]);
});

test.each([
  [null, 'MAIL_ADDRESS_MISSING'],
  ['a@x.example, b@x.example', 'MAIL_ADDRESS_INVALID'],
  ['a@x.example\r\nBcc: b@x.example', 'MAIL_ADDRESS_INVALID'],
])('a registry that says %j for an address is an incident, and nothing is sent', async (email, code) => {
  await city.db.rows(
    'UPDATE employee SET email = $2 WHERE id = (SELECT employee_id FROM account WHERE username = $1)',
    [head.username, email],
  );
  await dispatcher().drained();
  expect(mails.arrived).toEqual([]);
  expect((await openIncidents()).map((each) => each.code)).toEqual([code]);
});

test('a task decided before the mail goes out sends nothing, and says why', async () => {
  await city.decide(caseId, 'opinions', 'supported', monday);
  await city.db.rows(`UPDATE notification SET next_try_at = $1 WHERE kind = 'assigned' AND target <> $2`, [
    new Date(monday + day),
    `position/${head.position}`,
  ]);
  await dispatcher().drained();
  expect(mails.arrived).toEqual([]);
  expect((await states())[0]).toEqual({ kind: 'assigned', state: 'obsolete', why: 'task-decided' });
  expect(await copies()).toEqual([]);
});

test('a case withdrawn before is told as withdrawn alone', async () => {
  await withdrawCase(
    city.db,
    await loadViewer(city.db.rows, city.candidate.head, monday),
    { caseId },
    monday,
  );
  await dispatcher().drained();
  expect((await states()).map(({ kind, state, why }) => [kind, state, why])).toEqual([
    ['assigned', 'obsolete', 'task-cancelled'],
    ['decided', 'done', null],
    ['decided', 'done', null],
  ]);
  expect(mails.to(head.email)).toEqual([]);
  expect(mails.arrived).toHaveLength(2);
});

test('the successor of an official who has moved gets the reminder, and the predecessor none', async () => {
  await dispatcher().drained();
  expect(mails.to(head.email)).toHaveLength(1);
  await dismiss(city.db, head.username, '2026-11-03');
  await appoint(city.db, 'pegawai-layak-administrator-1', head.position, 'plt', '2026-11-03');
  await running[0]?.drained(monday + 2 * day);
  await steerCase(city.db, caseId, monday + 2 * day);
  await running[0]?.drained();
  expect(mails.to(head.email)).toHaveLength(1);
  const [mail] = mails.to(await emailOf('pegawai-layak-administrator-1'));
  expect(mail?.subject).toMatch(/^Pengingat: Mutasi jabatan /);
  expect(mail?.text).toContain('Anda sebagai Plt. ');
});

test('a mail that waits for the server goes to whoever acts when the server is back', async () => {
  await mails.stop();
  const { drained } = dispatcher();
  await drained();
  await dismiss(city.db, head.username, '2026-11-03');
  await appoint(city.db, 'pegawai-layak-administrator-1', head.position, 'plt', '2026-11-03');
  await mails.start();
  await drained(monday + day);
  expect(mails.to(head.email)).toEqual([]);
  expect(mails.to(await emailOf('pegawai-layak-administrator-1'))).toHaveLength(1);
  expect((await copies()).map(({ mail }) => mail)).toEqual(['obsolete', 'sent']);
});

test('a server that is away and comes back gets each mail once; lists are filled meanwhile', async () => {
  await mails.stop();
  const { drained, failures } = dispatcher();
  await drained();
  await city.decide(caseId, 'opinions', 'supported', monday);
  await drained();
  await city.decide(caseId, 'proposal', 'approved', monday);
  await drained();
  await drained(monday + 500);
  expect((await copies()).map(({ mail }) => mail)).toEqual(['pending', 'pending', 'pending']);
  expect(failures).toHaveLength(1);
  expect(await readOutbox(city.db.rows)).toEqual({ pending: 3, oldestAt: monday, refused: 0 });
  await drained(monday + 60_000);
  // Two have been decided meanwhile.
  expect((await copies()).map(({ mail }) => mail)).toEqual(['obsolete', 'obsolete', 'pending']);
  expect(failures).toHaveLength(2);
  await mails.start();
  await drained(monday + 200_000);
  await drained(monday + 400_000);
  expect(mails.arrived.map(({ subject }) => subject?.slice(0, 13))).toEqual(['Menunggu Anda']);
  expect((await states()).filter(({ state }) => state === 'pending')).toEqual([]);
});

test('a reader whose mailbox is full for a while gets the mail later, and does not hold up the others', async () => {
  mails.answer = (address) => (address === head.email ? 452 : 0);
  const { drained } = dispatcher();
  await drained();
  expect(await openIncidents()).toEqual([]);
  mails.answer = () => 0;
  await drained(monday + 29_000);
  expect(mails.arrived).toEqual([]);
  await drained(monday + 31_000);
  await drained(monday + 90_000);
  expect(mails.arrived).toHaveLength(1);
});

test('two dispatchers send each mail once', async () => {
  await city.db.rows(
    `INSERT INTO event SELECT e.stream, e.seq + 1000 + n, e.type, e.at, e.ids, e.payload, e.salt, e.commitment, e.prev_hash, e.hash
     FROM event e, notification o, generate_series(1, 40) n WHERE e.stream = 'case:' || o.case_id AND e.seq = o.seq`,
  );
  await city.db.rows(
    `INSERT INTO notification (id, case_id, seq, kind, target, task_id, at) SELECT gen_random_uuid(), case_id, seq + 1000 + n, kind, target, task_id, at
     FROM notification, generate_series(1, 40) n WHERE kind = 'assigned'`,
  );
  const [one, other] = [dispatcher(), dispatcher()];
  await Promise.all([one.drained(), other.drained()]);
  // What one found taken, the other may still be sending.
  await Promise.all([one.drained(), other.drained()]);
  const ids = mails.arrived.map(({ messageId }) => messageId);
  expect([ids.length, new Set(ids).size]).toEqual([41, 41]);
});

test('a notification that cannot be read is put off, and keeps nobody else from theirs', async () => {
  const other = await movable(city.db, 'pegawai-layak-administrator-1');
  const facts = { toPosition: other.targets[0]?.code ?? '', reason: 'x', effectiveDate: '2026-12-01' };
  const proposal = { process: 'job-rotation', subject: other.nip, facts };
  const { body } = await submitCase(
    city.db,
    await loadViewer(city.db.rows, other.head, monday),
    proposal,
    monday,
  );
  const { id } = (body as { case: { id: string } }).case;
  await city.db.rows(
    `INSERT INTO task_office SELECT (jsonb_populate_record(o, '{"office": "person/nobody", "reason": "conflict"}')).*
     FROM task_office o WHERE task_id IN (SELECT id FROM task WHERE case_id = $1)`,
    [id],
  );
  const { drained, failures } = dispatcher();
  await drained();
  expect(mails.to(head.email)).toHaveLength(1);
  expect(failures).toEqual([expect.objectContaining({ code: '22P02' })]);
  const put = await city.db.rows('SELECT DISTINCT attempts FROM notification WHERE case_id = $1', [id]);
  expect(put).toEqual([{ attempts: 1 }]);
});

test('a backlog that is no news any more is dropped batch after batch, without waiting to be asked again', async () => {
  const [first] = await city.db.rows<{ id: string }>('SELECT id FROM notification WHERE task_id IS NOT NULL');
  await city.db.rows(
    `INSERT INTO notification SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'seq', 100 + i))).*
     FROM notification n, generate_series(1, 60) i WHERE n.id = $1`,
    [first?.id],
  );
  await city.db.rows(`UPDATE task SET state = 'cancelled' WHERE case_id = $1 AND state = 'open'`, [caseId]);
  const { setInterval } = globalThis;
  // It looks when the test says so: once.
  const looks: (() => void)[] = [];
  globalThis.setInterval = ((look: () => void) => {
    looks.push(look);
    return setInterval(() => undefined, 60_000);
  }) as typeof setInterval;
  dispatcher().now = monday + 3_000;
  globalThis.setInterval = setInterval;
  const pending = async () =>
    (await city.db.rows(`SELECT FROM notification WHERE state = 'pending' AND task_id IS NOT NULL`)).length;
  expect(await pending()).toBe(61);
  for (const look of looks) look();
  while ((await pending()) > 0) await city.db.rows('SELECT pg_sleep(0.02)');
  expect(mails.arrived).toEqual([]);
});

test('a dispatcher that died holding a mail leaves it to another, under the same Message-ID', async () => {
  const dead = dispatching(city, mails.url, monday);
  let crash: () => void = () => undefined;
  const crashed = new Promise<void>((resolve) => {
    crash = resolve;
  });
  // The server has taken it, and the database is gone before that can be noted.
  mails.take = () => {
    mails.take = () => 0;
    void city.db
      .rows(`UPDATE notification SET leased_by = gen_random_uuid() WHERE state = 'pending'`)
      .then(crash);
    return crashed.then(() => 0);
  };
  await dead.drained();
  await city.db.rows(`UPDATE notice SET mail = 'pending', sent_at = NULL`);
  await dead.close();
  const { drained } = dispatcher();
  await drained(monday + 30_000);
  expect(mails.arrived).toHaveLength(1);
  await drained(monday + 61_000);
  expect(mails.arrived).toHaveLength(2);
  expect(new Set(mails.arrived.map(({ messageId }) => messageId)).size).toBe(1);
});

test('without a mail server notices are in the list, and nothing waits', async () => {
  await dispatcher(null).drained();
  expect(await copies()).toEqual([{ mail: 'off', code: null }]);
  expect((await states()).map(({ state }) => state)).toEqual(['done']);
});

test('a name with a line break adds no header, and a name with markup is text', async () => {
  await city.db.rows(`UPDATE employee SET name = $2 WHERE nip = $1`, [
    city.candidate.nip,
    'Rina\r\nBcc: all@city.example\r\n\r\n<img src=x onerror=alert(1)>',
  ]);
  await city.db.rows(
    `UPDATE employee SET name = E'Head "\\r\\nX-Planted: yes' WHERE id = (SELECT employee_id FROM account WHERE username = $1)`,
    [head.username],
  );
  await dispatcher().drained();
  const [mail] = mails.arrived;
  const names = mail?.headers.map(({ key }) => key);
  expect(names).not.toContain('bcc');
  expect(names).not.toContain('x-planted');
  expect(mail?.recipients).toEqual([head.email]);
  expect(mail?.subject).toContain('Rina Bcc: all@city.example <img src=x onerror=alert(1)>');
  expect(mail?.html).toContain('&lt;img src=x');
  expect(mail?.html).not.toContain('<img');
});
