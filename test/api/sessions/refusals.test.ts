import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Body } from '../../support/api.js';
import { type BoardRoom, boardRoom, friday, secretary } from '../../support/board-room.js';
import { monday } from '../../support/city.js';
import { sendAway } from '../../support/incumbencies.js';

let room: BoardRoom;
let caseId: string;
const day = 86_400_000;

beforeAll(async () => {
  room = await boardRoom();
});

afterAll(() => room.city.drop());

beforeEach(async () => {
  room.api.now = monday;
  caseId = await room.propose('board-review', 'pegawai-layak-pengawas-1');
});

afterEach(async () => {
  const [row] = await room.city.db.rows<{ username: string }>(
    `SELECT a.username FROM cases c JOIN account a ON a.employee_id = c.proposer_id WHERE c.id = $1`,
    [caseId],
  );
  await room.api.post(row?.username ?? '', `/cases/${caseId}/withdrawal`, {}).expect(200);
});

test.each<[string, object, number, string]>([
  ['in two days', { at: new Date(monday + 2 * day).toISOString() }, 400, 'INVITATION_TOO_SHORT'],
  ['yesterday', { at: new Date(monday - day).toISOString() }, 400, 'INVITATION_TOO_SHORT'],
  ['on a Saturday', { at: new Date(friday + day).toISOString() }, 400, 'SESSION_ON_DAY_OFF'],
  ['beyond the calendar', { at: '2031-01-08T02:00:00Z' }, 409, 'CALENDAR_ENDS'],
  ['of an unknown board', { board: 'tea-party' }, 400, 'BOARD_UNKNOWN'],
  ['without an agenda', { items: [] }, 400, 'INPUT_INVALID'],
  ['nowhere', { place: '  ' }, 400, 'INPUT_INVALID'],
])('a session %s is refused, and nothing is written', async (_, change, status, code) => {
  const answer = await room.api.post(secretary, '/sessions', { ...plan(caseId), ...change });
  expect(answer.body).toMatchObject({ status, code });
  expect(await sessions()).toBe(0);
});

test('the agenda takes a case once, and only one that waits for the board', async () => {
  const twice = await room.api.post(secretary, '/sessions', plan(caseId, caseId));
  expect(twice.body).toMatchObject({ status: 400, code: 'ITEM_TWICE' });
  const unknown = await room.api.post(secretary, '/sessions', plan('019a0000-0000-7000-8000-000000000000'));
  expect(unknown.body).toMatchObject({ status: 404, code: 'CASE_UNKNOWN' });
  const other = await room.propose('job-rotation', 'pegawai-layak-pengawas-2').catch(() => '');
  const wrong = await room.api.post(secretary, '/sessions', plan(caseId, other));
  expect(wrong.body).toMatchObject({ status: 409, code: 'NOT_BEFORE_BOARD' });
  expect(await sessions()).toBe(0);
});

test('an even board, one too small, one without a chair', async () => {
  const { db } = room.city;
  const seats = await db.rows<object>('SELECT * FROM board_seat');
  const tried = async (sql: string) => {
    await db.rows(sql);
    const answer = await room.api.post(secretary, '/sessions', plan(caseId));
    await db.rows('DELETE FROM board_seat');
    await db.rows(
      'INSERT INTO board_seat SELECT * FROM jsonb_populate_recordset(NULL::board_seat, $1::jsonb)',
      [JSON.stringify(seats)],
    );
    return answer.body;
  };
  expect(await tried(`UPDATE board_seat SET role = 'member' WHERE sort_key = 6`)).toMatchObject({
    status: 409,
    code: 'BOARD_EVEN',
    values: { members: 6 },
  });
  expect(await tried('DELETE FROM board_seat WHERE sort_key IN (4, 5)')).toMatchObject({
    status: 409,
    code: 'BOARD_TOO_SMALL',
    values: { members: 3, wanted: 5 },
  });
  expect(await tried(`UPDATE board_seat SET role = 'member' WHERE sort_key = 1`)).toMatchObject({
    status: 409,
    code: 'BOARD_INCOMPLETE',
    values: { role: 'chair', filled: 0 },
  });
  await expect(
    db.rows(
      `UPDATE board_seat SET position_code = (SELECT position_code FROM board_seat WHERE sort_key = 3) WHERE sort_key = 4`,
    ),
  ).rejects.toThrow('board_seat_board_code_position_code_key');
});

test('only the secretary convenes and records', async () => {
  const stranger = await room.api.post('sekda', '/sessions', plan(caseId));
  expect(stranger.body).toMatchObject({ status: 403, code: 'ONLY_BOARD_SECRETARY' });
  const { id } = await room.plan(caseId);
  for (const [name, body] of [
    ['attendance', { seats: [{ seat: 1, present: true }] }],
    ['opening', {}],
    ['presiding', { member: 3 }],
    ['closing', {}],
  ] as const) {
    const answer = await room.api.post('sekda', `/sessions/${id}/${name}`, body);
    expect(answer.body).toMatchObject({ status: 403, code: 'ONLY_BOARD_SECRETARY' });
  }
});

test('a case is before one session at a time; one called off frees it and is no attempt', async () => {
  const { id } = await room.plan(caseId);
  const again = await room.api.post(secretary, '/sessions', plan(caseId));
  expect(again.body).toMatchObject({ status: 409, code: 'ITEM_ALREADY_PLANNED' });
  const bare = await room.api.post(secretary, `/sessions/${id}/closing`, {});
  expect(bare.body).toMatchObject({ status: 400, code: 'REASON_REQUIRED' });
  const off = await room.command(secretary, id, 'closing', { reason: 'Ruang rapat dipakai' });
  expect(off).toMatchObject({ calledOff: 'Ruang rapat dipakai', items: [{ state: 'cancelled' }] });
  const unsigned = await room.api.post(secretary, `/sessions/${id}/minutes/signature`);
  expect(unsigned.body).toMatchObject({ status: 409, code: 'NO_MINUTES' });
  await room.plan(caseId);
});

test('a session opens on its day, with a quorum and somebody who presides', async () => {
  const { id } = await room.plan(caseId);
  const open = () => room.api.post(secretary, `/sessions/${id}/opening`);
  expect((await open()).body).toMatchObject({ status: 409, code: 'SESSION_TOO_EARLY' });
  const seats = [{ seat: 1, present: true }];
  const early = await room.api.post(secretary, `/sessions/${id}/attendance`, { seats });
  expect(early.body).toMatchObject({ status: 409, code: 'SESSION_TOO_EARLY' });
  room.api.now = friday;
  await room.attend(id, 2, 3);
  expect((await open()).body).toMatchObject({
    status: 409,
    code: 'QUORUM_NOT_MET',
    values: { quorum: 3, present: 2 },
  });
  await room.attend(id, 4);
  expect((await open()).body).toMatchObject({ status: 409, code: 'NO_PRESIDER' });
  const unopened = await room.api.post(secretary, `/sessions/${id}/closing`, {});
  expect(unopened.body).toMatchObject({ status: 409, code: 'SESSION_CAN_OPEN' });
  const substitute = await room.api.post(secretary, `/sessions/${id}/presiding`, { member: 6 });
  expect(substitute.body).toMatchObject({ status: 409, code: 'PRESIDER_NOT_ABLE' });
  await room.command(secretary, id, 'presiding', { member: 3 });
  expect((await open()).body).toMatchObject({ state: 'open', items: [{ presiding: 3 }] });
  expect((await open()).body).toMatchObject({ status: 409, code: 'SESSION_NOT_PLANNED' });
});

test('a seat is noted once, by a number of the roster, and one person sits in one', async () => {
  const { id } = await room.plan(caseId);
  room.api.now = friday;
  const attend = (...seats: object[]) => room.api.post(secretary, `/sessions/${id}/attendance`, { seats });
  expect((await attend({ seat: 3, present: true }, { seat: 3, present: false })).body).toMatchObject({
    status: 400,
    code: 'SEAT_TWICE',
  });
  expect((await attend({ seat: 9, present: true })).body).toMatchObject({
    status: 400,
    code: 'SEAT_UNKNOWN',
  });
  expect((await attend({ seat: 3, present: true, as: 'plh' })).body).toMatchObject({
    status: 409,
    code: 'SEAT_VACANT',
  });
  const order = await acting('asisten3', 'inspektur', 'plh');
  const dormant = await attend({ seat: 3, present: true, as: 'plh' });
  expect(dormant.body).toMatchObject({ status: 409, code: 'SEAT_VACANT' });
  await sendAway(room.city.db, 'inspektorat/head');
  const twice = await attend({ seat: 3, present: true, as: 'plh' }, { seat: 4, present: true });
  expect(twice.body).toMatchObject({ status: 409, code: 'BOARD_MEMBER_TWICE' });
  expect((await room.read(id)).seats.some(({ present }: Body) => present)).toBe(false);
  await room.city.db.rows('DELETE FROM incumbency WHERE id = $1', [order]);
  await room.city.db.rows(`DELETE FROM absence WHERE valid_from = '2026-11-01' AND valid_to = '2026-12-31'`);
});

test('nobody votes before the opening, for another seat, when absent, recused or not needed', async () => {
  const { id, items } = await room.plan(caseId);
  const session = { id, items };
  room.api.now = friday;
  expect(await room.vote(session, 3, 'for')).toMatchObject({
    status: 409,
    code: 'SESSION_NOT_OPEN',
    values: { state: 'planned' },
  });
  await room.attend(id, 1, 2, 3, 4, 6);
  await room.command(secretary, id, 'opening');
  expect(await room.vote(session, 5, 'for')).toMatchObject({ status: 409, code: 'MEMBER_ABSENT' });
  expect(await room.vote(session, 7, 'for')).toMatchObject({ status: 409, code: 'MEMBER_ABSENT' });
  await room.attend(id, 7);
  expect(await room.vote(session, 7, 'for')).toMatchObject({ status: 409, code: 'SEAT_TAKEN' });

  const task = await room.ballot(session, 3);
  for (const foreign of ['kadis-kesehatan', 'asisten3', 'walikota']) {
    const answer = await room.api.post(foreign, `/tasks/${task}/decision`, { verdict: 'for' });
    expect(answer.body).toMatchObject({ status: 403, code: 'NOT_YOUR_OFFICE' });
  }
  expect(await room.vote(session, 3, 'approved')).toMatchObject({ status: 400, code: 'VERDICT_NOT_OFFERED' });
  expect(await room.vote(session, 3, 'against')).toMatchObject({ status: 400, code: 'REASON_REQUIRED' });
  expect(await room.vote(session, 1, 'abstained', 'Ragu')).toMatchObject({
    status: 400,
    code: 'PRESIDER_ABSTAINS',
  });

  const item = session.items[0].id;
  const reason = 'Saudara sepupu';
  const outsider = await room.api.post('kadis-kesehatan', `/sessions/${id}/recusals`, { item, reason });
  expect(outsider.body).toMatchObject({ status: 403, code: 'NOT_BOARD_MEMBER' });
  const forAnother = await room.api.post('inspektur', `/sessions/${id}/recusals`, {
    item,
    reason,
    member: 4,
  });
  expect(forAnother.body).toMatchObject({ status: 403, code: 'ONLY_BOARD_SECRETARY' });
  await room.command('inspektur', id, 'recusals', { item, reason });
  expect(await room.vote(session, 3, 'for')).toMatchObject({ status: 409, code: 'MEMBER_RECUSED' });
  const again = await room.api.post('inspektur', `/sessions/${id}/recusals`, { item, reason });
  expect(again.body).toMatchObject({ status: 409, code: 'MEMBER_RECUSED' });

  await room.vote(session, 4, 'for');
  expect(await room.vote(session, 4, 'against', 'Berubah pikiran')).toMatchObject({
    status: 409,
    code: 'ALREADY_DECIDED',
    values: { verdict: 'for', by: expect.any(String) },
  });
  const late = await room.api.post('asisten3', `/sessions/${id}/recusals`, { item, reason });
  expect(late.body).toMatchObject({ status: 409, code: 'VOTE_GIVEN' });
});

test('a quorum that is lost in the middle stops the votes until it is there again', async () => {
  const session = await room.open([caseId], [1, 2, 3]);
  await room.vote(session, 2, 'for');
  await room.attend(session.id, -3);
  expect(await room.vote(session, 1, 'for')).toMatchObject({
    status: 409,
    code: 'QUORUM_LOST',
    values: { quorum: 3, present: 2 },
  });
  expect(await room.api.inbox('inspektur')).toEqual([]);
  await room.attend(session.id, 5);
  const undecided = await room.api.post(secretary, `/sessions/${session.id}/closing`, {});
  expect(undecided.body).toMatchObject({ status: 409, code: 'ITEMS_UNDECIDED' });
  await room.vote(session, 1, 'for');
  await room.vote(session, 5, 'for');
  expect(await room.read(session.id)).toMatchObject({ items: [{ state: 'decided', result: 'advised-for' }] });
});

test('with the chair recused nobody votes until a member is named, who keeps the chair to the end', async () => {
  const session = await room.open([caseId], [1, 2, 3, 4, 5]);
  const [item] = session.items;
  await room.command('sekda', session.id, 'recusals', { item: item.id, reason: 'Besan' });
  expect(await room.vote(session, 3, 'for')).toMatchObject({ status: 409, code: 'NO_PRESIDER' });
  const chair = await room.api.post(secretary, `/sessions/${session.id}/presiding`, {
    item: item.id,
    member: 1,
  });
  expect(chair.body).toMatchObject({ status: 409, code: 'PRESIDER_NOT_ABLE' });
  await room.command(secretary, session.id, 'presiding', { item: item.id, member: 4 });
  const twice = await room.api.post(secretary, `/sessions/${session.id}/presiding`, { member: 3 });
  expect(twice.body).toMatchObject({ status: 409, code: 'PRESIDER_PRESENT' });
  await room.vote(session, 2, 'for');
  await room.vote(session, 3, 'against', 'Belum waktunya');
  await room.vote(session, 5, 'against', 'Belum waktunya');
  await room.vote(session, 4, 'for');
  expect(await room.read(session.id)).toMatchObject({
    items: [
      {
        state: 'decided',
        result: 'advised-for',
        quorum: { base: 4, needed: 3 },
        count: { for: 2, against: 2, abstained: 0 },
      },
    ],
  });
});

test('a command repeated with its key does nothing twice', async () => {
  const key = 'rapat-1';
  const first = await room.api.post(secretary, '/sessions', plan(caseId), key).expect(201);
  const second = await room.api.post(secretary, '/sessions', plan(caseId), key).expect(201);
  expect(second.body).toEqual(first.body);
  const { id } = first.body;
  room.api.now = friday;
  const seats = [1, 2, 3].map((seat) => ({ seat, present: true }));
  await room.api.post(secretary, `/sessions/${id}/attendance`, { seats }, 'hadir-1').expect(200);
  await room.api.post(secretary, `/sessions/${id}/opening`, {}, 'buka-1').expect(200);
  const opened = await room.api.post(secretary, `/sessions/${id}/opening`, {}, 'buka-1').expect(200);
  const task = await room.ballot(opened.body, 3);
  const vote = () => room.api.post('inspektur', `/tasks/${task}/decision`, { verdict: 'for' }, 'suara-1');
  const given = await vote().expect(200);
  expect((await vote().expect(200)).body).toEqual(given.body);
  const [votes] = await room.city.db.rows<{ count: number }>(
    'SELECT count(*) FROM session_vote WHERE task_id = $1',
    [task],
  );
  expect(votes?.count).toBe(1);
});

function plan(...cases: readonly string[]) {
  return {
    board: 'performance-review-board',
    at: new Date(friday).toISOString(),
    place: 'Ruang Rapat Sekda',
    items: cases.map((id) => ({ case: id })),
  };
}

async function sessions(): Promise<number> {
  const [row] = await room.city.db.rows<{ count: number }>(
    `SELECT count(*) FROM board_session s WHERE EXISTS (SELECT FROM session_item i WHERE i.session_id = s.id AND i.case_id = $1)`,
    [caseId],
  );
  return row?.count ?? 0;
}

/** An order by which the person of one account acts in the office of another. @returns its id */
async function acting(who: string, forWhom: string, kind: string): Promise<string> {
  const [row] = await room.city.db.rows<{ id: string }>(
    `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, source, basis, created_at)
     SELECT gen_random_uuid(), a.employee_id, i.position_code, $3, '2026-11-01', 'order', 'SP', '2026-11-01'
     FROM account a, account b JOIN incumbency i ON i.employee_id = b.employee_id AND i.kind = 'definitive' AND i.valid_to IS NULL
     WHERE a.username = $1 AND b.username = $2 RETURNING id`,
    [who, forWhom, kind],
  );
  return row?.id ?? '';
}
