import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { performEffect } from '../../../activities/perform-effect.js';
import { fileStore } from '../../../store/files.js';
import type { Body } from '../../support/api.js';
import { type BoardRoom, boardRoom, friday, members, secretary } from '../../support/board-room.js';
import { monday } from '../../support/city.js';

let room: BoardRoom;

beforeAll(async () => {
  room = await boardRoom();
});

afterAll(() => room.city.drop());

beforeEach(() => {
  room.api.now = monday;
});

test('a session hears two cases: one decided by all, one early; the cases go on, the minutes are signed', async () => {
  const { api } = room;
  const one = await room.propose('board-review', 'pegawai-layak-pengawas-1');
  const two = await room.propose('board-review', 'pegawai-layak-pengawas-2');
  const waiting = await api.task(secretary, 'review', one);
  expect(waiting).toMatchObject({ kind: 'board', state: 'open', may: ['read'], verdicts: [] });

  const planned = await room.plan(one, two);
  expect(planned).toMatchObject({
    state: 'planned',
    invitation: '005/0001/BKPSDM/XI/2026',
    quorum: { needed: 3, present: 0 },
    early: true,
    may: ['read', 'closing', 'recusals'],
  });
  expect(planned.seats.map(({ role }: Body) => role)).toEqual([
    'chair',
    'secretary',
    'member',
    'member',
    'member',
    'substitute',
    'substitute',
  ]);
  const invited = await room.city.db.rows(`SELECT target FROM notification WHERE kind = 'invited'`);
  expect(invited).toHaveLength(7);

  api.now = friday;
  const attended = await room.attend(planned.id, 1, 2, 3, 4, 5);
  expect(attended.seats[2]).toMatchObject({ present: true, capacity: 'holder', person: expect.any(String) });
  const opened = await room.command(secretary, planned.id, 'opening');
  expect(opened).toMatchObject({ state: 'open', items: [{ state: 'voting' }, { state: 'voting' }] });
  expect(opened.items[0].ballot).toBe(await room.ballot(opened, 2));
  expect((await room.read(planned.id, 'auditor')).items[0].ballot).toBeNull();
  const inbox = await api.task('inspektur', 'review', one);
  expect(inbox.verdicts.map(({ verdict }: Body) => verdict)).toEqual(['for', 'against', 'abstained']);

  // The first: three to two, all have to speak.
  await room.vote(opened, 2, 'for');
  expect((await room.read(planned.id)).items[0].ballot).toBeNull();
  await room.vote(opened, 3, 'against', 'Masa jabatan belum cukup');
  await room.vote(opened, 4, 'against', 'Beban kerja');
  await room.vote(opened, 5, 'for', 'Kompetensi sesuai');
  const last = await room.vote(opened, 1, 'for');
  expect(last).toMatchObject({
    case: { open: ['proposal'] },
    step: { key: 'review', state: 'closed', outcome: 'advised-for' },
    task: { state: 'done', verdict: 'for' },
  });
  expect((await api.task('sekda', 'proposal', one)).state).toBe('open');

  // The second: three for, the chair among them, cannot be turned.
  const second = await Promise.all([1, 2, 3, 4].map((seat) => room.ballot(opened, seat, 1)));
  for (const seat of [1, 2, 3])
    await api
      .post(members[seat] ?? '', `/tasks/${second[seat - 1]}/decision`, { verdict: 'for' })
      .expect(200);
  const late = await api.post('asisten3', `/tasks/${second[3]}/decision`, { verdict: 'for' });
  expect(late.body).toMatchObject({ status: 409, code: 'ITEM_NOT_VOTING', values: { state: 'decided' } });
  expect(await api.inbox('asisten3')).toEqual([]);

  const closed = await room.command(secretary, planned.id, 'closing');
  expect(closed).toMatchObject({
    state: 'closed',
    items: [
      { result: 'advised-for', certain: false, count: { for: 3, against: 2, abstained: 0 } },
      { result: 'advised-for', certain: true, count: { for: 3, against: 0, abstained: 0 } },
    ],
  });
  const after = await api.post('asisten3', `/tasks/${second[3]}/decision`, { verdict: 'for' });
  expect(after.body).toMatchObject({ status: 409, code: 'SESSION_NOT_OPEN', values: { state: 'closed' } });

  const another = await api.post('inspektur', `/sessions/${planned.id}/minutes/signature`);
  expect(another.body).toMatchObject({ status: 403, code: 'MINUTES_NOT_YOURS' });
  const early = await api.post('sekda', `/sessions/${planned.id}/minutes/signature`);
  expect(early.body).toMatchObject({ status: 403, code: 'MINUTES_NOT_YOURS' });
  await room.command(secretary, planned.id, 'minutes/signature');
  const twice = await api.post(secretary, `/sessions/${planned.id}/minutes/signature`);
  expect(twice.body).toMatchObject({ status: 403, code: 'MINUTES_NOT_YOURS' });
  const signed = await room.command('sekda', planned.id, 'minutes/signature');
  expect(signed.minutes).toMatchObject({ number: '800/0001/BKPSDM/XI/2026', fileReady: false });
  const again = await api.post('sekda', `/sessions/${planned.id}/minutes/signature`);
  expect(again.body).toMatchObject({ status: 409, code: 'MINUTES_SIGNED' });
  const unready = await api.get(secretary, `/sessions/${planned.id}/minutes`);
  expect(unready.body).toMatchObject({ status: 409, code: 'DOCUMENT_NOT_READY' });

  const [document] = await room.city.db.rows<{ effect: string; verification: string }>(
    `SELECT e.id AS effect, d.verification FROM document d JOIN effect e ON e.target = d.id::text WHERE d.kind = 'minutes'`,
  );
  const { db, dataDir } = room.city;
  await performEffect({ db, files: fileStore(dataDir) }, document?.effect ?? '', friday);
  const pdf = await api.get('asisten2', `/sessions/${planned.id}/minutes`).expect(200);
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.headers['content-disposition']).toContain('berita-acara-800-0001-BKPSDM-XI-2026.pdf');
  expect((await room.read(planned.id)).minutes.fileReady).toBe(true);
  const ofCase = await api.get('auditor', `/cases/${one}`).expect(200);
  expect(ofCase.body.steps[0]).toMatchObject({ key: 'review', session: planned.id });
  expect(ofCase.body.documents).toContainEqual(expect.objectContaining({ kind: 'minutes', state: 'issued' }));
  const verified = await api.get(secretary, `/verifications/${document?.verification}`).expect(200);
  expect(verified.body).toMatchObject({ kind: 'minutes', number: '800/0001/BKPSDM/XI/2026', intact: true });
});

test('each event of a session is in its chain, and the votes in those of the cases', async () => {
  const events = await room.city.db.rows<{ stream: string; type: string; prev_hash: string; hash: string }>(
    `SELECT stream, type, prev_hash, hash FROM event WHERE stream LIKE 'session:%' ORDER BY stream, seq`,
  );
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set([
      'session-planned',
      'attendance-noted',
      'session-opened',
      'vote-given',
      'item-decided',
      'session-closed',
      'minutes-signed',
    ]),
  );
  events.reduce(
    (before, event) => {
      expect(event.prev_hash).toBe(before.hash);
      return event;
    },
    { hash: '0'.repeat(64) },
  );
  const cases = await room.city.db.rows<{ id: string }>('SELECT id FROM cases');
  for (const { id } of cases) {
    const history = await room.api.get('auditor', `/cases/${id}/events?limit=100`).expect(200);
    expect(history.body.verified).toBe(true);
  }
});

test('votes given at the same moment are all counted, and the item is decided once', async () => {
  const id = await room.propose('board-review', 'pegawai-layak-administrator-1');
  const session = await room.open([id], [1, 2, 3, 4, 5]);
  const answers = await Promise.all([1, 2, 3, 4, 5].map((seat) => room.vote(session, seat, 'for')));
  const given = answers.filter(({ task }) => task?.state === 'done');
  const late = answers.filter(({ code }) => code === 'ITEM_NOT_VOTING');
  expect(given.length).toBeGreaterThanOrEqual(3);
  expect(given.length + late.length).toBe(5);
  const [item] = (await room.read(session.id)).items;
  expect(item).toMatchObject({ state: 'decided', result: 'advised-for', count: { for: given.length } });
  const advised = await room.city.db.rows(
    `SELECT seq FROM event WHERE stream = 'case:' || $1 AND type = 'board-advised'`,
    [id],
  );
  expect(advised).toHaveLength(1);
});

test('who sees a session: its members, HR and auditors, and nobody else', async () => {
  const { items } = (await room.api.get('auditor', '/sessions').expect(200)).body;
  const [, { id }] = items;
  expect(items[1]).toMatchObject({ state: 'closed', items: 2, decided: 2 });
  await room.read(id, 'asisten2');
  const stranger = await room.api.get('kadis-kesehatan', `/sessions/${id}`);
  expect(stranger.body).toMatchObject({ status: 404, code: 'SESSION_UNKNOWN' });
  expect((await room.api.get('kadis-kesehatan', '/sessions').expect(200)).body.items).toEqual([]);
});
