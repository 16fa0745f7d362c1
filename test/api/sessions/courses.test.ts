import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Body } from '../../support/api.js';
import { type BoardRoom, boardRoom, friday, secretary } from '../../support/board-room.js';
import { movable } from '../../support/candidates.js';
import { monday } from '../../support/city.js';
import { relate, sendAway } from '../../support/incumbencies.js';

let room: BoardRoom;
const day = 86_400_000;

beforeAll(async () => {
  room = await boardRoom();
});

afterAll(() => room.city.drop());

beforeEach(() => {
  room.api.now = monday;
});

test('a preview says who convenes, what members may say, and who is asked without a quorum', async () => {
  const person = await movable(room.city.db, 'pegawai-layak-pengawas-1');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const path = '/processes/board-review/preview';
  const answer = await room.api.post(person.head, path, { subject: person.nip, facts }).expect(200);
  const [review] = answer.body.steps;
  expect(review).toMatchObject({ key: 'review', kind: 'board', state: 'planned' });
  expect(review.offices.map(({ title }: Body) => title)).toEqual([
    expect.stringContaining('Kepegawaian'),
    'Sekretaris Daerah',
  ]);
  expect(review.verdicts.map(({ verdict }: Body) => verdict)).toEqual([
    'for',
    'against',
    'abstained',
    'approved',
    'reconvened',
  ]);
  const picture = await room.api.get('auditor', '/processes/board-review/diagram').expect(200);
  expect(picture.text ?? picture.body.toString()).toContain('Rapat tim');
});

test('without a quorum it is convened once more; then the regional secretary decides how to go on', async () => {
  const { api } = room;
  const id = await room.propose('board-review', 'pegawai-layak-pengawas-1');
  const first = await room.plan(id);
  api.now = friday;
  await room.attend(first.id, 1, 2);
  const failed = await room.command(secretary, first.id, 'closing');
  expect(failed).toMatchObject({ state: 'closed', openedAt: null, items: [{ state: 'postponed' }] });
  const waiting = await api.task(secretary, 'review', id);
  expect(waiting.dueAt).toBe('2026-11-13T09:00:00.000Z'); // five working days

  const second = await convene(id, friday + 6 * day);
  api.now = friday + 6 * day;
  await room.command(secretary, second.id, 'closing');
  expect(await api.inbox(secretary)).toEqual([]);
  const asked = await api.task('sekda', 'review', id);
  expect(asked).toMatchObject({ role: 'no-quorum' });
  expect(asked.verdicts.map(({ verdict }: Body) => verdict)).toEqual(['approved', 'reconvened']);
  const bare = await api.post('sekda', `/tasks/${asked.id}/decision`, { verdict: 'reconvened' });
  expect(bare.body).toMatchObject({ status: 400, code: 'REASON_REQUIRED' });
  const meanwhile = await api.post(secretary, '/sessions', planOf(id, friday + 14 * day));
  expect(meanwhile.body).toMatchObject({ status: 409, code: 'NOT_BEFORE_BOARD' });

  // Other members: another session.
  await api.decide('sekda', 'review', { verdict: 'reconvened', reason: 'Anggota diganti' }, id);
  expect((await api.task(secretary, 'review', id)).state).toBe('open');
  const third = await convene(id, friday + 14 * day);
  api.now = friday + 14 * day;
  await room.command(secretary, third.id, 'closing');
  const fourth = await convene(id, friday + 21 * day);
  api.now = friday + 21 * day;
  await room.command(secretary, fourth.id, 'closing');

  const gone = await api.decide('sekda', 'review', { verdict: 'approved', reason: 'Mendesak' }, id);
  expect(gone).toMatchObject({
    step: { outcome: 'no-quorum', state: 'closed' },
    case: { open: ['proposal'] },
  });
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  expect((await api.get('auditor', `/cases/${id}`)).body.state).toBe('completed');
});

test('a return of the case takes it off the agenda and cancels the open votes', async () => {
  const { api } = room;
  const id = await room.propose('beside-review', 'pegawai-layak-pengawas-2');
  const session = await room.open([id], [1, 2, 3, 4, 5]);
  await room.vote(session, 3, 'for');
  await api.decide('kabag-hukum', 'budget', { verdict: 'returned', reason: 'Anggaran belum ada' }, id);
  expect(await api.inbox('asisten3')).toEqual([]);
  expect(await room.vote(session, 4, 'for')).toMatchObject({
    status: 409,
    code: 'ITEM_NOT_VOTING',
    values: { state: 'cancelled' },
  });
  const closed = await room.command(secretary, session.id, 'closing');
  expect(closed).toMatchObject({ items: [{ state: 'cancelled', result: null }] });

  const [row] = await room.city.db.rows<{ username: string }>(
    'SELECT a.username FROM cases c JOIN account a ON a.employee_id = c.proposer_id WHERE c.id = $1',
    [id],
  );
  await api.post(row?.username ?? '', `/cases/${id}/resubmission`, {}).expect(200);
  // It waits to be convened anew: its earlier vote counts no more.
  expect((await api.task(secretary, 'review', id)).state).toBe('open');
  const again = await convene(id, friday + 5 * day);
  api.now = friday + 5 * day;
  await room.attend(again.id, 1, 2, 3);
  const reopened = await room.command(secretary, again.id, 'opening');
  expect(reopened.items[0]).toMatchObject({ state: 'voting', votes: [] });
  for (const seat of [1, 2, 3]) await room.vote(reopened, seat, 'against', 'Belum layak');
  expect((await room.read(again.id)).items[0]).toMatchObject({ result: 'advised-against' });
  await api.post(row?.username ?? '', `/cases/${id}/withdrawal`, {}).expect(200);
});

test('a suspension takes the case off the agenda in the middle of the vote; resumed, it waits for another session', async () => {
  const { api } = room;
  const id = await room.propose('board-review', 'pegawai-layak-pengawas-2');
  const session = await room.open([id], [1, 2, 3, 4, 5]);
  await room.vote(session, 3, 'for');
  const hr = 'petugas-bkpsdm';
  await api.post(hr, `/cases/${id}/suspension`, { reason: 'Pemeriksaan khusus' }).expect(200);
  expect(await room.vote(session, 4, 'for')).toMatchObject({
    status: 409,
    code: 'ITEM_NOT_VOTING',
    detail: 'Acara ini tidak lagi diputus: dibatalkan',
  });
  const planned = await api.post(secretary, '/sessions', planOf(id, friday + 7 * day));
  expect(planned.body).toMatchObject({ status: 409, code: 'NOT_BEFORE_BOARD' });
  const closed = await room.command(secretary, session.id, 'closing');
  expect(closed.items).toMatchObject([{ state: 'cancelled', result: null }]);
  await api.post(hr, `/cases/${id}/resumption`, { reason: 'Selesai' }).expect(200);
  expect((await api.task(secretary, 'review', id)).state).toBe('open');
  await convene(id, friday + 7 * day);
  await api.post(hr, `/cases/${id}/cancellation`, { reason: 'Formasi berubah' }).expect(200);
  const late = await api.post(hr, `/cases/${id}/suspension`, { reason: 'Terlambat' });
  expect(late.body).toMatchObject({
    status: 409,
    code: 'CASE_CLOSED',
    detail: 'Berkas sudah berakhir: dibatalkan',
  });
});

test('a recused member’s seat is taken by a substitute, an absent one’s by the next', async () => {
  const id = await room.propose('board-review', 'pegawai-layak-administrator-1');
  const session = await room.open([id], [1, 2, 3, 4, 6, 7]);
  expect(session.items[0].quorum).toEqual({ base: 5, needed: 3, present: 5 });
  const [item] = session.items;
  const left = await room.command('inspektur', session.id, 'recusals', { item: item.id, reason: 'Ipar' });
  expect(left.items[0].quorum).toEqual({ base: 5, needed: 3, present: 5 });
  // Substitute 6 sits for the recused inspector, 7 for the absent head of organisation.
  await room.vote(session, 6, 'against', 'Kurang cakap');
  await room.vote(session, 7, 'against', 'Kurang cakap');
  await room.vote(session, 4, 'for');
  await room.vote(session, 2, 'for');
  await room.vote(session, 1, 'against', 'Kurang cakap');
  const done = await room.read(session.id);
  expect(done.items[0]).toMatchObject({
    result: 'advised-against',
    recusals: [{ seat: 3, ground: 'declared', reason: 'Ipar' }],
  });
  expect(done.items[0].votes.map(({ seat, inSeat }: Body) => [seat, inSeat])).toEqual([
    [6, 3],
    [7, 5],
    [4, 4],
    [2, 2],
    [1, 1],
  ]);
});

test('the subject and the direct superior are found and never vote', async () => {
  // A division head of the HR agency is moved: the agency's head is the superior, and the board's secretary.
  const id = await room.propose('board-review', 'kabid-mutasi');
  const session = await room.open([id], [1, 2, 3, 4, 5]);
  const relations = await room.city.db.rows<{ superior: string }>(
    `SELECT relations ->> 'direct-superior' AS superior FROM cases WHERE id = $1`,
    [id],
  );
  const seat = session.seats.find(({ position }: Body) => relations[0]?.superior === `position/${position}`);
  expect(seat).toBeDefined();
  expect(session.items[0]).toMatchObject({
    recusals: [{ seat: seat.seat, ground: 'direct-superior', reason: null }],
    quorum: { base: 4, needed: 3, present: 4 },
  });
  expect(await room.vote(session, seat.seat, 'for')).toMatchObject({ code: 'MEMBER_RECUSED' });
});

test('the subject of a case who sits on the board leaves the room, and has no word in it', async () => {
  const id = await room.propose('board-review', 'kabag-organisasi');
  const session = await room.open([id], [1, 2, 3, 4, 5, 6]);
  expect(session.items[0].recusals).toContainEqual({ seat: 5, ground: 'subject', reason: null });
  expect(await room.vote(session, 5, 'for')).toMatchObject({ status: 403, code: 'OWN_CASE' });
  expect(session.items[0].quorum.base).toBe(session.items[0].recusals.length > 1 ? 4 : 5);
});

test('whoever acts for a holder that is away sits in their seat; the holder does not vote then', async () => {
  const id = await room.propose('board-review', 'pegawai-layak-administrator-2');
  await room.city.db.rows(
    `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, source, basis, created_at)
     SELECT gen_random_uuid(), a.employee_id, i.position_code, 'plh', '2026-11-01', 'order', 'SP', '2026-11-01'
     FROM account a, account b JOIN incumbency i ON i.employee_id = b.employee_id AND i.kind = 'definitive' AND i.valid_to IS NULL
     WHERE a.username = 'kabag-hukum' AND b.username = 'inspektur'`,
  );
  await sendAway(room.city.db, 'inspektorat/head');
  const planned = await room.plan(id);
  room.api.now = friday;
  const seats = [
    ...[1, 2, 4].map((seat) => ({ seat, present: true })),
    { seat: 3, present: true, as: 'plh' },
  ];
  const attended = await room.command(secretary, planned.id, 'attendance', { seats });
  expect(attended.seats[2]).toMatchObject({ capacity: 'plh', present: true });
  const session = await room.command(secretary, planned.id, 'opening');
  expect(await room.vote(session, 3, 'for')).toMatchObject({ status: 403, code: 'NOT_BOARD_MEMBER' });
  const task = await room.ballot(session, 3);
  const voted = await room.api.post('kabag-hukum', `/tasks/${task}/decision`, { verdict: 'for' });
  expect(voted.body).toMatchObject({ task: { state: 'done', verdict: 'for' } });
  await room.city.db.rows(`DELETE FROM absence WHERE valid_from = '2026-11-01' AND valid_to = '2026-12-31'`);
});

test('of a secret ballot nobody reads more than the count, not even in the record', async () => {
  const id = await room.propose('secret-review', 'pegawai-hukuman-ringan');
  const session = await room.open([id], [1, 2, 3]);
  const voted = await room.vote(session, 3, 'against', 'Rahasia sekali');
  expect(voted).toMatchObject({ task: { verdict: 'voted' } });
  expect((await room.read(session.id)).items[0]).toMatchObject({
    count: null,
    votes: [{ seat: 3, choice: null, reason: null }],
  });
  await room.vote(session, 1, 'for');
  await room.vote(session, 2, 'for');
  const done = await room.read(session.id);
  expect(done.items[0]).toMatchObject({ count: { for: 2, against: 1, abstained: 0 }, result: 'advised-for' });
  const record = await room.city.db.rows<{ text: string }>(
    `SELECT ids::text || coalesce(payload::text, '') AS text FROM event WHERE stream IN ('session:' || $1, 'case:' || $2)
     UNION ALL SELECT coalesce(answer::text, '') || verdict FROM task WHERE case_id = $2::uuid AND verdict IS NOT NULL`,
    [session.id, id],
  );
  expect(record.map(({ text }) => text).join()).not.toMatch(/Rahasia sekali|"verdict": "(for|against)"/);
});

async function convene(id: string, at: number): Promise<Body> {
  const answer = await room.api.post(secretary, '/sessions', planOf(id, at));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

function planOf(id: string, at: number) {
  return {
    board: 'performance-review-board',
    at: new Date(at).toISOString(),
    place: 'Ruang Rapat Sekda',
    items: [{ case: id }],
  };
}

test('kin of the subject leaves the room by itself, whoever learns of a conflict later by recusal', async () => {
  const { api } = room;
  await relate(room.city.db, 'pegawai-baru-menjabat', 'inspektur', 'sibling');
  const id = await room.propose('board-review', 'pegawai-baru-menjabat');
  const session = await room.open([id], [1, 2, 3, 4, 5]);
  expect(session.items[0].recusals).toEqual([{ seat: 3, ground: 'conflict', reason: null }]);
  const vote = await room.ballot(session, 4);
  const shown = await api.task('asisten3', 'review', id);
  expect(shown).toMatchObject({ id: vote, may: ['read', 'decide'] });
  const body = { ground: 'recommender', reason: 'Saya menyarankannya' };
  const declared = await api.post('asisten3', `/tasks/${vote}/conflict`, body);
  expect(declared.body).toMatchObject({
    status: 409,
    code: 'CONFLICT_BY_RECUSAL',
    values: { session: session.id },
  });
  const { reason } = body;
  const recused = await room.command('asisten3', session.id, 'recusals', {
    item: session.items[0].id,
    reason,
  });
  expect(recused.items[0].recusals).toHaveLength(2);
});
