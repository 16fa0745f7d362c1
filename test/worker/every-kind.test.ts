import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type NoticeKind, noticeKinds } from '../../domain/notices/kinds.js';
import { steerCase } from '../../store/advance/steer-case.js';
import { type TestApi, testApi } from '../support/api.js';
import { boardReview } from '../support/board-processes.js';
import { secretary } from '../support/board-room.js';
import { movable } from '../support/candidates.js';
import { monday, type TestCity, testCity } from '../support/city.js';
import { dispatching } from '../support/dispatching.js';
import { dismiss } from '../support/incumbencies.js';
import { type Arrived, type MailServer, mailServer } from '../support/mail-server.js';
import { shortRotation } from '../support/short-rotation.js';

const hr = 'petugas-bkpsdm';
const at = (time: string) => Date.parse(`2026-${time}:00+07:00`);
let city: TestCity;
let api: TestApi;
let mails: MailServer;
let caseId: string;
const told = new Set<NoticeKind>();

beforeAll(async () => {
  city = await testCity([shortRotation, boardReview]);
  api = testApi(city);
  mails = await mailServer();
  caseId = await city.propose(monday);
}, 60_000);

afterAll(async () => {
  await mails?.stop();
  await city?.drop();
});

interface Told {
  /** The mail's subject and its two sentences, in Indonesian and in English. */
  readonly id: string;
  readonly en: string;
  readonly mail: Arrived;
}

/** What a dispatcher that starts now brings until nothing waits: between two of them a notification stays pending. */
async function dispatch(now: number): Promise<readonly unknown[]> {
  mails.arrived.length = 0;
  const dispatcher = dispatching(city, mails.url, now);
  try {
    await dispatcher.drained();
  } finally {
    await dispatcher.close();
  }
  return dispatcher.failures;
}

/** Dispatches what waits, in Indonesian and again in English. @returns what one reader of that kind was mailed */
async function tell(kind: NoticeKind, now: number): Promise<Told> {
  const [waiting] = await city.db.rows<{ id: string }>(
    `SELECT id FROM notification WHERE state = 'pending' AND kind = $1 ORDER BY at, target DESC LIMIT 1`,
    [kind],
  );
  const failures = [...(await dispatch(now))];
  const [copy] = await city.db.rows<{ id: string }>('SELECT id FROM notice WHERE notification_id = $1', [
    waiting?.id,
  ]);
  // By its language too: mail comes at least once, and a second copy of the first may come late.
  const find = (language: string) =>
    mails.arrived.find(
      ({ messageId, headers }) =>
        messageId?.startsWith(`<${copy?.id}@`) &&
        headers.some(({ key, value }) => key === 'content-language' && value === language),
    );
  const indonesian = find('id');
  await city.db.rows(`UPDATE account SET language = 'en'`);
  await city.db.rows(`UPDATE notice SET mail = 'pending', sent_at = NULL WHERE id = $1`, [copy?.id]);
  await city.db.rows(`UPDATE notification SET state = 'pending', done_at = NULL WHERE id = $1`, [
    waiting?.id,
  ]);
  failures.push(...(await dispatch(now)));
  await city.db.rows(`UPDATE account SET language = 'id'`);
  const english = find('en');
  if (!indonesian || !english) throw new Error(`No mail of kind ${kind}: ${JSON.stringify(failures)}`);
  told.add(kind);
  return { id: wordsIn(indonesian), en: wordsIn(english), mail: english };
}

function wordsIn({ subject, text = '' }: Arrived): string {
  return [subject, ...text.split('\n').slice(0, 2)].join(' | ');
}

const name = async () => (await api.get(hr, `/cases/${caseId}`).expect(200)).body.subject.name as string;

test('assigned, to an office whose opinion is asked', async () => {
  const { id, en, mail } = await tell('assigned', monday);
  expect(id).toMatch(
    /^Menunggu Anda: Mutasi jabatan .+ \| Berkas ini menunggu pendapat Anda sebagai Kepala .+ sampai Kamis, 5 November 2026\. \| Bila tidak diputus, Sekretaris Daerah diberi tahu pada Senin, 9 November 2026\.$/,
  );
  expect(en).toMatch(
    /^Waiting for you: Job rotation .+ \| This case waits for your opinion as Kepala .+ until Thursday, 5 November 2026\. \| If nothing is done, Sekretaris Daerah is told on Monday, 9 November 2026\.$/,
  );
  expect(en).toContain(await name());
  expect(mail.text).toMatch(
    /^Open in Jenjang: https:\/\/jenjang\.damairaya\.example\/tasks\/[0-9a-f-]{36}$/m,
  );
  const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.get('list-id')).toBe('Jenjang <notices.damairaya.example>');
  expect(headers.get('content-language')).toBe('en');
  expect(mail.from).toEqual({ name: 'Jenjang', address: 'jenjang@damairaya.example' });
  // One link, and nothing that is fetched when the mail is opened.
  expect(mail.html?.match(/(?:href|src|url)\s*[=(]/gi)).toEqual(['href=']);
});

test('reminder, overdue and escalated, each on its day', async () => {
  for (const [kind, day, indonesian, english] of [
    [
      'reminder',
      '11-04T09:00',
      'Pengingat: Mutasi jabatan N, tenggat Kamis, 5 November 2026 | Tinggal 1 hari kerja. |',
      'Reminder: Job rotation N, due Thursday, 5 November 2026 | 1 working day left. |',
    ],
    [
      'overdue',
      '11-06T09:00',
      'Terlambat: Mutasi jabatan N | Tenggat Kamis, 5 November 2026 telah lewat 1 hari kerja. |',
      'Overdue: Job rotation N | The due date, Thursday, 5 November 2026, passed 1 working day ago. |',
    ],
    ['escalated', '11-09T09:00', 'Eskalasi: Mutasi jabatan N pada ', 'Escalated: Job rotation N, with '],
  ] as const) {
    await steerCase(city.db, caseId, at(day));
    const { id, en } = await tell(kind, at(day));
    const subject = await name();
    expect([id.replace(subject, 'N'), en.replace(subject, 'N')]).toEqual([
      expect.stringContaining(indonesian),
      expect.stringContaining(english),
    ]);
  }
});

const clock = (day: string) => {
  api.now = at(day);
  return api.now;
};

test('due-earlier, when a day off is taken away again', async () => {
  const now = clock('11-10T09:00');
  await city.decide(caseId, 'opinions', 'supported', now);
  const election = {
    kind: 'add',
    date: '2026-11-12',
    type: 'national',
    name: { id: 'Pemilu', en: 'Election' },
    source: 'Keppres 1/2026',
  };
  const change = (given: object) => api.post(hr, '/calendar/changes', { changes: [given] }).expect(200);
  await change(election);
  await steerCase(city.db, caseId, now);
  await change({ kind: 'remove', date: '2026-11-12', source: 'Keppres 2/2026' });
  await steerCase(city.db, caseId, now);
  const { id, en } = await tell('due-earlier', now);
  expect(id).toContain(
    ', kini Jumat, 13 November 2026 | Kalender hari kerja berubah; tenggat Anda maju dari Senin, 16 November 2026 menjadi Jumat, 13 November 2026. | Tinggal 3 hari kerja.',
  );
  expect(en).toContain(
    'your due date moves from Monday, 16 November 2026 to Friday, 13 November 2026. | 3 working days left.',
  );
});

test('suspended, and resumed with what comes next', async () => {
  const now = clock('11-10T10:00');
  await api.post(hr, `/cases/${caseId}/suspension`, { reason: 'Menunggu audit' }).expect(200);
  const suspended = await tell('suspended', now);
  expect(suspended.id).toContain(
    'BKPSDM menangguhkan berkas ini pada Selasa, 10 November 2026 dengan alasan: Menunggu audit. | Tenggat berhenti',
  );
  expect(suspended.en).toContain(
    'HR suspended the case on Tuesday, 10 November 2026: Menunggu audit. | No time runs',
  );
  await api.post(hr, `/cases/${caseId}/resumption`, { reason: 'Audit selesai' }).expect(200);
  const resumed = await tell('resumed', now);
  expect(resumed.id).toContain('Menunggu: Usulan Sekretaris Daerah. Berikutnya: Pemeriksaan ulang syarat.');
  expect(resumed.en).toContain(
    'Waiting for: Proposal of the regional secretary. Then: Second eligibility check.',
  );
});

test('returned, with the reason', async () => {
  const now = clock('11-10T11:00');
  await city.decide(caseId, 'proposal', 'returned', now, { reason: 'Alasan terlalu singkat.' });
  const { id, en, mail } = await tell('returned', now);
  expect(id).toContain(
    'Sekretaris Daerah mengembalikan berkas dengan alasan: Alasan terlalu singkat. | Perbaiki paling lambat Jumat, 13 November 2026.',
  );
  expect(en).toContain('Sekretaris Daerah returned the case: Alasan terlalu singkat. | Please mend it by');
  expect(mail.text).toContain('Step: Mending by the proposer');
  await api
    .post(city.candidate.head, `/cases/${caseId}/resubmission`, {
      facts: { reason: 'Penyegaran dan pengembangan' },
    })
    .expect(200);
});

test('decided when the mayor decides; the decree is told to whom it concerns, and the end of the case', async () => {
  const now = clock('11-11T09:00');
  await city.decide(caseId, 'proposal', 'approved', now);
  await city.decide(caseId, 'decision', 'approved', now);
  const decided = await tell('decided', now);
  expect(decided.id).toContain(
    'Wali Kota telah menyetujui usulan ini pada Rabu, 11 November 2026. | Menunggu: Surat keputusan. Berikutnya: Pencatatan jabatan.',
  );
  expect(decided.en).toContain(
    'Wali Kota has approved the proposal on Wednesday, 11 November 2026. | Waiting for: Decree.',
  );
  for (let turn = 0; turn < 4; turn += 1) await city.decide(caseId, 'decree', 'initialled', now);
  await city.decide(caseId, 'decree', 'signed', now);
  const decree = await tell('decree-issued', now);
  expect(decree.id).toMatch(
    /^SK terbit: [\d.]+\/0001\/BKPSDM\/XI\/2026 \| Keputusan telah ditandatangani dan berlaku mulai Selasa, 1 Desember 2026\. \| Keberatan dapat diajukan dalam 14 hari kerja\.$/,
  );
  expect(decree.en).toContain(
    'It is signed and takes effect on Tuesday, 1 December 2026. | Objections are open for 14 working days.',
  );
  const ends = await city.db.rows<{ subject: string }>(
    `SELECT id FROM notification WHERE case_id = $1 AND kind = 'decided' AND state = 'done'`,
    [caseId],
  );
  expect(ends).toHaveLength(4);
});

test('invited to a session, with an appointment for the calendar', async () => {
  clock('11-12T09:00');
  const person = await movable(city.db, 'pegawai-layak-administrator-1');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2027-01-04' };
  const proposed = await api
    .post(person.head, '/cases', { process: 'board-review', subject: person.nip, facts })
    .expect(201);
  caseId = proposed.body.id;
  const plan = {
    board: 'performance-review-board',
    at: '2026-11-19T09:00:00+07:00',
    place: 'Ruang Rapat; Lantai 2',
    items: [{ case: caseId }],
  };
  const session = await api.post(secretary, '/sessions', plan).expect(201);
  const { id, en, mail } = await tell('invited', api.now);
  expect(id).toMatch(
    /^Undangan rapat: Tim Penilai Kinerja PNS, Kamis, 19 November 2026 \| Anda diundang sebagai .+ pada rapat Tim Penilai Kinerja PNS, Kamis, 19 November 2026 pukul 09\.00 WIB, di Ruang Rapat; Lantai 2\. \| Acara: 1 berkas\.$/,
  );
  expect(en).toContain('On the agenda: 1 case.');
  expect(mail.text).toContain(`https://jenjang.damairaya.example/sessions/${session.body.id}`);
  const appointment = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const file = new TextDecoder().decode(appointment?.content as ArrayBuffer);
  expect(file).toContain('DTSTART:20261119T020000Z');
  expect(file).toContain('LOCATION:Ruang Rapat\\; Lantai 2');
});

test('calendar-ends, when a deadline cannot be counted; HR is told, with who and what to do', async () => {
  const now = clock('12-30T09:00');
  const person = await movable(city.db, 'pegawai-layak-pengawas-2');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2027-01-04' };
  clock('12-14T09:00');
  const proposed = await api
    .post(person.head, '/cases', { process: 'job-rotation', subject: person.nip, facts })
    .expect(201);
  caseId = proposed.body.id;
  await city.db.rows('DELETE FROM calendar_year WHERE year = 2027');
  api.now = now;
  await city.decide(caseId, 'opinions', 'supported', now);
  const { id, en } = await tell('calendar-ends', now);
  expect(id).toContain('Hari libur hanya diketahui sampai Kamis, 31 Desember 2026, sehingga');
  expect(en).toContain('Days off are known until Thursday, 31 December 2026 only, so that');
});

test('no-authority, when nobody acts in an office', async () => {
  const now = clock('11-12T10:00');
  const person = await movable(city.db, 'pegawai-layak-administrator-2');
  await dismiss(city.db, person.targets[0]?.head ?? '', '2026-11-12');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-14' };
  const proposed = await api
    .post(person.head, '/cases', { process: 'job-rotation', subject: person.nip, facts })
    .expect(201);
  caseId = proposed.body.id;
  const { id, en, mail } = await tell('no-authority', now);
  expect(id).toMatch(
    /Tidak ada pejabat yang berwenang bertindak sebagai Kepala .+\. \| Berkas menunggu sampai ada pejabat yang ditunjuk\.$/,
  );
  expect(en).toMatch(
    /There is nobody with the authority to act as Kepala .+\. \| The case waits until an official is named\.$/,
  );
  // HR's own task, by which it names somebody.
  const asked = await api.task('kepala-bkpsdm', 'authority-missing', caseId);
  expect(mail.text).toContain(`/tasks/${asked.id}`);
});

test('every kind of notice has been mailed in both languages', () => {
  expect([...told].toSorted()).toEqual(noticeKinds.toSorted());
});
