import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Body } from '../../support/api.js';
import { type BoardRoom, boardRoom, friday, secretary } from '../../support/board-room.js';
import { monday } from '../../support/city.js';

let room: BoardRoom;
let proposed: string | undefined;

beforeAll(async () => {
  room = await boardRoom();
});

afterAll(() => room.city.drop());

beforeEach(() => {
  room.api.now = monday;
});

test('members sign after the secretary and before the chair, or say why not; the minutes name each', async () => {
  const session = await held();
  const unsigned = await sign('inspektur', session);
  expect(unsigned).toMatchObject({ status: 403, code: 'MINUTES_NOT_YOURS' });
  expect(await mayOf('inspektur', session)).toEqual(['read']);
  await room.command(secretary, session, 'minutes/signature');

  expect(await mayOf('inspektur', session)).toEqual(['read', 'minutes/signature', 'minutes/refusal']);
  expect(await mayOf('sekda', session)).toEqual(['read', 'minutes/signature']);
  await room.command('inspektur', session, 'minutes/signature');
  const twice = await sign('inspektur', session, 'Berubah pikiran');
  expect(twice).toMatchObject({ status: 409, code: 'MINUTES_SIGNATURE_GIVEN', values: { seat: 3 } });
  const blank = await sign('asisten3', session, '  ');
  expect(blank).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  const refusal = 'Pendapat saya tidak dicatat';
  await room.command('asisten3', session, 'minutes/signature', { refusal });
  const leads = await sign('sekda', session, 'Tidak setuju');
  expect(leads).toMatchObject({ status: 409, code: 'MINUTES_NOT_REFUSABLE' });
  const absent = await sign('asisten2', session);
  expect(absent).toMatchObject({ status: 403, code: 'MINUTES_NOT_YOURS' });

  const signed = await room.command('sekda', session, 'minutes/signature');
  expect(signed.minutes.signatures.map(({ role, seat, refused }: Body) => [role, seat, refused])).toEqual([
    ['secretary', 2, null],
    ['member', 3, null],
    ['member', 4, refusal],
    ['chair', 1, null],
  ]);
  const late = await sign('kabag-organisasi', session);
  expect(late).toMatchObject({ status: 409, code: 'MINUTES_SIGNED' });
  const minutes = await minutesOf(session);
  expect(minutes.signatures.map(({ note }: Body) => note)).toEqual([
    'ttd. 6 November 2026',
    'ttd. 6 November 2026',
    'ttd. 6 November 2026',
    `Menolak: ${refusal}`,
    'Tidak menandatangani sampai berita acara diterbitkan',
  ]);
  expect(minutes.items[0].entry.at(-1).value).toBe(
    'paling sedikit 3 (tiga) dari 5 (lima) kursi; ikut serta 5 (lima)',
  );
});

test('the refusal to sign is in the session’s chain, its reason apart from its keys', async () => {
  const [event] = await room.city.db.rows<{ ids: Body; payload: Body }>(
    `SELECT ids, payload FROM event WHERE type = 'minutes-refused'`,
  );
  expect(event?.ids).toMatchObject({ role: 'member', seat: 4 });
  expect(event?.payload).toEqual({ reason: 'Pendapat saya tidak dicatat' });
  expect(JSON.stringify(event?.ids)).not.toContain('Pendapat');
});

test('whoever sat signs, not who holds the office; once they have left it, their successor does', async () => {
  const order = await acting('kabag-hukum', 'inspektur', '2026-11-01', null);
  const chairs = await acting('asisten2', 'sekda', '2026-11-01', '2026-11-12');
  const away = await room.city.db.rows<{ id: string }>(
    `INSERT INTO absence SELECT gen_random_uuid(), a.employee_id, 'annual-leave', '2026-11-05', '2026-11-10'
     FROM account a WHERE a.username IN ('sekda', 'inspektur') RETURNING id`,
  );
  const session = await held({ 1: 'plh', 3: 'plh' });
  await room.command(secretary, session, 'minutes/signature');

  // The holders are back: what their stand-ins did is theirs to sign.
  room.api.now = Date.parse('2026-11-11T02:00:00Z');
  for (const holder of ['sekda', 'inspektur'])
    expect(await sign(holder, session)).toMatchObject({ status: 403, code: 'MINUTES_NOT_YOURS' });
  await room.command('kabag-hukum', session, 'minutes/signature');
  expect(await mayOf('sekda', session)).toEqual(['read']);

  // The order of who presided has ended, so nobody would ever sign: the holder does.
  room.api.now = Date.parse('2026-11-12T02:00:00Z');
  expect(await mayOf('sekda', session)).toEqual(['read', 'minutes/signature']);
  await room.command('sekda', session, 'minutes/signature');
  const { signature, signatures } = await minutesOf(session);
  expect(signature.lines).toEqual(['SEKRETARIS DAERAH,']);
  expect(signatures[2]).toMatchObject({ role: 'Anggota', note: 'ttd. 11 November 2026' });

  await room.city.db.rows('DELETE FROM absence WHERE id = ANY($1::uuid[])', [away.map(({ id }) => id)]);
  await room.city.db.rows('UPDATE incumbency SET valid_to = $2 WHERE id = ANY($1::uuid[])', [
    [order, chairs],
    new Date('2026-11-12'),
  ]);
});

test('minutes tell the day on which it was held, and when it was closed', async () => {
  await free();
  const { id } = await room.plan(await propose());
  room.api.now = Date.parse('2026-11-09T02:15:00Z'); // a working day later than invited for
  await room.attend(id, 1, 2, 3);
  const opened = await room.command(secretary, id, 'opening');
  for (const seat of [1, 2, 3]) await room.vote(opened, seat, 'for', 'Cakap');
  room.api.now = Date.parse('2026-11-09T04:30:00Z');
  await room.command(secretary, id, 'closing');
  for (const account of [secretary, 'sekda']) await room.command(account, id, 'minutes/signature');
  const { opening, closing, items } = await minutesOf(id);
  expect(opening).toContain('Pada hari ini Senin, tanggal sembilan bulan November');
  expect(opening).toContain('pukul 09.15 WIB');
  expect(closing).toBe('Rapat ditutup pukul 11.30 WIB.');
  expect(items[0].result).toContain('tim menyarankan usulan ini dengan alasan: Cakap.');
});

/** A session that has heard one case with all five members, and is closed. */
async function held(as: Readonly<Record<number, string>> = {}): Promise<string> {
  await free();
  const { id } = await room.plan(await propose());
  room.api.now = friday;
  const seats = [1, 2, 3, 4, 5].map((seat) => ({ seat, present: true, ...(as[seat] && { as: as[seat] }) }));
  await room.command(secretary, id, 'attendance', { seats });
  const opened = await room.command(secretary, id, 'opening');
  const accounts = { 1: as[1] ? 'asisten2' : 'sekda', 2: secretary, 4: 'asisten3' };
  for (const [seat, account] of Object.entries(accounts)) {
    const task = await room.ballot(opened, Number(seat));
    await room.api.post(account, `/tasks/${task}/decision`, { verdict: 'for' }).expect(200);
  }
  await room.command(secretary, id, 'closing');
  return id;
}

async function propose(): Promise<string> {
  proposed = await room.propose('board-review', 'pegawai-layak-pengawas-1');
  return proposed;
}

/** The person of these tests has one open case at a time. */
async function free(): Promise<void> {
  if (proposed === undefined) return;
  const [row] = await room.city.db.rows<{ username: string }>(
    'SELECT a.username FROM cases c JOIN account a ON a.employee_id = c.proposer_id WHERE c.id = $1',
    [proposed],
  );
  await room.api.post(row?.username ?? '', `/cases/${proposed}/withdrawal`, {}).expect(200);
}

async function sign(account: string, session: string, refusal?: string): Promise<Body> {
  const body = refusal === undefined ? {} : { refusal };
  return (await room.api.post(account, `/sessions/${session}/minutes/signature`, body)).body;
}

async function mayOf(account: string, session: string): Promise<readonly string[]> {
  return (await room.read(session, account)).may;
}

async function minutesOf(session: string): Promise<Body> {
  const [row] = await room.city.db.rows<{ data: Body }>(
    'SELECT d.data FROM document d JOIN board_session s ON s.minutes_id = d.id WHERE s.id = $1',
    [session],
  );
  return row?.data;
}

/** An order by which the person of one account stands in for another. @returns its id */
async function acting(who: string, forWhom: string, from: string, to: string | null): Promise<string> {
  const [row] = await room.city.db.rows<{ id: string }>(
    `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, valid_to, source, basis, created_at)
     SELECT gen_random_uuid(), a.employee_id, i.position_code, 'plh', $3::date, $4::date, 'order', 'SP ' || $1, '2026-11-01'
     FROM account a, account b JOIN incumbency i ON i.employee_id = b.employee_id AND i.kind = 'definitive' AND i.valid_to IS NULL
     WHERE a.username = $1 AND b.username = $2 RETURNING id`,
    [who, forWhom, from, to],
  );
  return row?.id ?? '';
}
