import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChainedEvent, verifyChain } from '../../../domain/audit/chain.js';
import { steerCase } from '../../../store/advance/steer-case.js';
import { sha256 } from '../../../store/database.js';
import type { Body } from '../../support/api.js';
import { type BoardRoom, boardRoom, secretary } from '../../support/board-room.js';
import { rowCounts } from '../../support/row-counts.js';

const hr = 'petugas-bkpsdm';
const code = 'performance-review-board';
let room: BoardRoom;

beforeAll(async () => {
  room = await boardRoom();
}, 60_000);

afterAll(() => room?.city.drop());

async function board(who = hr): Promise<Body> {
  const { body } = await room.api.get(who, '/boards').expect(200);
  return body.items.find((each: Body) => each.code === code);
}

/** The roster as it stands, with a change, as it is sent. */
async function roster(change: (seats: Body[]) => Body[] = (seats) => seats): Promise<Body> {
  const { revision, seats } = await board();
  const asked = seats.map(({ role, position }: Body) => ({ role, position }));
  return { revision, seats: change(asked), basis: 'Keputusan Sekda 800/12/2026' };
}

const change = (who: string, body: Body, key?: string) =>
  room.api.post(who, `/boards/${code}/roster`, body, key);

const added = { role: 'member', position: 'dinsos/head' };

describe('refused, with nothing written, is a roster', () => {
  test.each<readonly [string, string, Body, (seats: Body[]) => Body[]]>([
    ['of an even number', 'BOARD_EVEN', { members: 6 }, (seats) => [...seats, added]],
    [
      'of fewer than five members',
      'BOARD_TOO_SMALL',
      { members: 3, wanted: 5 },
      (seats) => seats.filter((_seat, place) => place < 3),
    ],
    [
      'without a chair',
      'BOARD_INCOMPLETE',
      { role: 'chair', filled: 0 },
      (seats) => seats.map((seat) => (seat.role === 'chair' ? { ...seat, role: 'member' } : seat)),
    ],
    [
      'with one office in two seats',
      'BOARD_MEMBER_TWICE',
      { member: 'Inspektur' },
      (seats) => [...seats, { role: 'substitute', position: 'inspektorat/head' }],
    ],
    [
      'with a post that is none',
      'POSITION_UNKNOWN',
      { position: 'x/head' },
      (seats) => [...seats.slice(1), { role: 'chair', position: 'x/head' }],
    ],
  ])('%s', async (_what, refusal, values, alter) => {
    const body = await roster(alter);
    const before = await rowCounts(room.city.db);
    const answer = await change(hr, body);
    expect(answer.body).toMatchObject({ code: refusal, values });
    expect(await rowCounts(room.city.db)).toEqual(before);
  });

  test('with a post that several people hold', async () => {
    const [shared] = await room.city.db.rows<{ code: string; title: string }>(
      'SELECT code, title FROM position WHERE seats IS NULL AND active ORDER BY code LIMIT 1',
    );
    const body = await roster((seats) => [...seats, { role: 'substitute', position: shared?.code }]);
    expect((await change(hr, body)).body).toMatchObject({
      status: 400,
      code: 'BOARD_SEAT_SHARED',
      values: { position: shared?.title },
    });
  });

  test('changed by somebody else than HR and whoever forms the board, or of a board that is none', async () => {
    const body = await roster();
    for (const who of ['kadis-sosial', 'auditor', 'walikota']) {
      const answer = await change(who, body).set('Accept-Language', 'en');
      expect(answer.body).toMatchObject({ status: 403, code: 'MAY_NOT_CHANGE_BOARD' });
      expect(answer.body.detail).toBe(
        'Only HR, or Sekretaris Daerah, who forms this board, may change its members',
      );
    }
    const none = await room.api.post(hr, '/boards/none/roster', body);
    expect(none.body).toMatchObject({ status: 404, code: 'BOARD_NOT_FOUND' });
  });

  test('that rests on nothing', async () => {
    const answer = await change(hr, { ...(await roster()), basis: ' ' });
    expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  });
});

test('a board tells its seats, who would sit there today, its rule, and what its reader may do', async () => {
  const seen = await board(secretary);
  expect(seen).toMatchObject({
    title: 'Tim Penilai Kinerja PNS',
    basis: null,
    fault: null,
    rules: { members: 5, minimumMembers: 5, quorum: 3, formedBy: 'Sekretaris Daerah' },
    may: ['read', 'convene', 'change'],
  });
  expect(seen.seats.map(({ role }: Body) => role)).toEqual([
    ...['chair', 'secretary', 'member', 'member', 'member', 'substitute', 'substitute'],
  ]);
  expect(seen.seats[0].acting).toMatchObject({ capacity: 'holder', awayUntil: null });
  expect((await board('sekda')).may).toEqual(['read', 'change']);
  expect((await board('kadis-sosial')).may).toEqual(['read']);
});

test('HR changes the roster once for a key; whoever saw the one before is told; a session keeps its own', async () => {
  const heard = await room.propose('board-review', 'pegawai-layak-pengawas-1');
  const session = await room.plan(heard);
  const body = await roster((seats) => [
    ...seats.filter(({ position }) => position !== 'setda-organisasi/head'),
    added,
  ]);
  const answers = await Promise.all([1, 2].map(() => change(hr, body, 'new-roster')));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const seen = await board();
  expect(seen).toMatchObject({
    revision: body.revision + 1,
    basis: body.basis,
    changedAt: new Date(room.api.now).toISOString(),
    sessions: 1,
  });
  // Members come before substitutes, wherever they stood in what was sent.
  expect(seen.seats.map(({ seat, role }: Body) => [seat, role])[4]).toEqual([5, 'member']);
  expect(seen.seats[4].position).toBe('dinsos/head');
  expect((await change(hr, { ...body, basis: 'Lain' })).body).toMatchObject({
    status: 409,
    code: 'BOARD_CHANGED',
    values: { given: body.revision, actual: body.revision + 1 },
  });
  const invited = await room.read(session.id);
  expect(invited.seats.map(({ position }: Body) => position)).toContain('setda-organisasi/head');

  const events = await room.city.db.rows<ChainedEvent>(
    `SELECT stream, seq, type, at, ids, payload, salt, commitment, prev_hash AS "prevHash", hash FROM event WHERE stream = 'admin:boards' ORDER BY seq`,
  );
  expect(events.map(({ type }) => type)).toEqual(['board-changed']);
  expect(verifyChain(events, sha256)).toBeNull();
});

test('with another secretary, the calls for a session that wait go to them, and they may convene', async () => {
  const waiting = await room.propose('board-review', 'pegawai-layak-pengawas-2');
  const calls = async (who: string) =>
    (await room.api.inbox(who)).filter(({ caseId }) => caseId === waiting).map(({ key }) => key);
  expect(await calls(secretary)).toHaveLength(1);
  const swapped = await roster((seats) =>
    seats.map(({ role, position }) => {
      if (role === 'secretary') return { role: 'member', position };
      return position === 'dinsos/head' ? { role: 'secretary', position } : { role, position };
    }),
  );
  await change('sekda', swapped).expect(200);
  await steerCase(room.city.db, waiting, room.api.now);
  expect(await calls(secretary)).toHaveLength(0);
  expect(await calls('kadis-sosial')).toHaveLength(1);
  expect((await board('kadis-sosial')).may).toEqual(['read', 'convene']);
  const [row] = await room.city.db.rows<{ tasks: number }>(
    `SELECT count(*)::int AS tasks FROM task WHERE case_id = $1::uuid AND key = 'secretary' AND state = 'open'`,
    [waiting],
  );
  expect(row?.tasks).toBe(1);
});
