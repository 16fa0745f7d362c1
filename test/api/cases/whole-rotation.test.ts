import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { processes } from '../../../processes/index.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { secretary } from '../../support/board-room.js';
import { movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { type WholeRotation, wholeRotation } from '../../support/whole-rotation.js';

let city: TestCity;
let api: TestApi;

beforeAll(async () => {
  city = await testCity(processes);
  api = testApi(city);
});

afterAll(() => city.drop());

test('a rotation of a section head goes through documents, audit, board, clearance and what follows the decree', async () => {
  const person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const [target] = person.targets;
  const rotation = await wholeRotation(api, person);
  await rotation.decide(target?.head ?? '', 'opinions', { verdict: 'supported' });

  // Nothing is accepted before everything is there.
  const early = await api.task('kabid-mutasi', 'verification', rotation.id);
  expect(verdictsOf(early)).toEqual(['returned']);
  await rotation.upload();
  await rotation.decide('kabid-mutasi', 'verification', { verdict: 'accepted' });
  await rotation.decide('inspektur', 'audit-clearance', { verdict: 'approved' });
  const session = await rotation.hearBoard();
  expect(session.items[0]).toMatchObject({ state: 'decided', result: 'advised-for', certain: true });
  await rotation.issue();
  const named = await acting(person);
  const long = { ...named, until: '2027-06-30' };
  await expect(rotation.follow(long)).rejects.toThrow('ORDER_TOO_LONG');
  await rotation.decide(person.head, 'acting-official', named);

  const done = await rotation.read();
  expect(done).toMatchObject({ state: 'completed' });
  expect(outcomes(done)).toEqual({
    eligibility: 'passed',
    opinions: 'supported',
    verification: 'accepted',
    'audit-clearance': 'approved',
    board: 'advised-for',
    proposal: 'approved',
    'technical-clearance': 'approved',
    recheck: 'passed',
    decision: 'approved',
    decree: 'signed',
    registry: 'recorded',
    announcement: 'announced',
    handover: 'received',
    'start-of-duty': 'received',
    'siasn-update': 'received',
    'performance-agreement': 'received',
    'acting-official': 'received',
  });
  const orders = await api
    .get(secretary, `/orders?position=${encodeURIComponent(person.position)}`)
    .expect(200);
  expect(orders.body.items).toMatchObject([
    { kind: 'plt', position: { code: person.position }, from: '2026-12-16', until: '2027-02-15' },
  ]);
  const [decree] = await city.db.rows<{ noted: string[]; grounds: string[] }>(
    `SELECT data -> 'noted' AS noted, data -> 'grounds' AS grounds FROM document WHERE case_id = $1 AND kind = 'decree'`,
    [rotation.id],
  );
  expect(decree?.noted).toEqual([
    expect.stringContaining('Usulan Sekretaris Daerah'),
    `Berita Acara Rapat Tim Penilai Kinerja Nomor ${session.minutes.number} tanggal 9 November 2026;`,
    'Pertimbangan Teknis Badan Kepegawaian Negara Nomor AK-0102/BKN/2026 tanggal 9 November 2026;',
  ]);
  expect(decree?.grounds[1]).toContain(`Berita Acara Tim Penilai Kinerja Nomor ${session.minutes.number}`);
  const entered = done.steps.find(({ key }: Body) => key === 'technical-clearance').with[0].decided;
  expect(entered.form).toEqual([
    { key: 'number', title: 'Nomor surat', value: 'AK-0102/BKN/2026' },
    { key: 'date', title: 'Tanggal surat', value: '2026-11-09' },
    { key: 'result', title: 'Hasil', value: 'approved' },
  ]);
});

test('an answer from outside is refused where it is no answer, and a rejection ends the case', async () => {
  const rotation = await untilClearance('pegawai-layak-pengawas-2');
  const task = await api.task(secretary, 'technical-clearance', rotation.id);
  expect(task).toMatchObject({ kind: 'wait', dueAt: expect.any(String) });
  expect(verdictsOf(task)).toEqual(['received', 'returned']);
  const answer = { number: 'AK-1', date: '2026-11-09', result: 'approved' };
  const refused = async (body: object, code: string, words: string) => {
    const said = await api.post(secretary, `/tasks/${task.id}/decision`, { verdict: 'received', ...body });
    expect(said.body).toMatchObject({ code });
    expect(said.body.detail).toContain(words);
  };
  await refused({ ...answer, number: undefined }, 'INPUT_INVALID', 'number');
  await refused({ ...answer, date: '2026-11-31' }, 'INPUT_INVALID', 'date');
  await refused({ ...answer, result: 'perhaps' }, 'INPUT_INVALID', 'result');
  await refused({ ...answer, weight: 3 }, 'INPUT_INVALID', 'weight');
  await refused({ ...answer, date: '2026-12-30' }, 'DATE_IN_FUTURE', '30 Desember 2026');
  const other = await api.post('sekda', `/tasks/${task.id}/decision`, { verdict: 'received', ...answer });
  expect(other.body).toMatchObject({ code: 'NOT_YOUR_OFFICE' });

  await rotation.decide(secretary, 'technical-clearance', {
    verdict: 'received',
    ...answer,
    result: 'rejected',
  });
  expect(await rotation.read()).toMatchObject({ state: 'rejected' });
});

test('a decree is not signed before the minutes that it rests on', async () => {
  const rotation = await untilClearance('pegawai-layak-pengawas-2', { sign: false });
  await expect(rotation.issue({ proposed: true })).rejects.toThrow('MINUTES_NOT_SIGNED');
  expect(outcomes(await rotation.read()).decree).toBeNull();
});

/** A colleague who is to act in the post left behind. */
async function acting({ position }: { readonly position: string }): Promise<object> {
  const [row] = await city.db.rows<{ nip: string }>(
    `SELECT e.nip FROM employee e JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_to IS NULL
     JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code JOIN position o ON o.code = $1 JOIN unit ou ON ou.code = o.unit_code
     WHERE p.level IN (o.level, 'staff') AND p.code <> o.code AND u.agency_code = ou.agency_code AND e.status = 'active' ORDER BY e.nip LIMIT 1`,
    [position],
  );
  return { verdict: 'received', official: row?.nip, from: '2026-12-16', until: '2027-02-15' };
}

/** Everything up to the answer from outside. */
async function untilClearance(username: string, { sign = true } = {}): Promise<WholeRotation> {
  const person = await movable(city.db, username);
  const rotation = await wholeRotation(api, person);
  await rotation.decide(person.targets[0]?.head ?? '', 'opinions', { verdict: 'supported' });
  await rotation.upload();
  await rotation.decide('kabid-mutasi', 'verification', { verdict: 'accepted' });
  await rotation.decide('inspektur', 'audit-clearance', { verdict: 'approved' });
  await rotation.hearBoard({ sign });
  await rotation.decide('sekda', 'proposal', { verdict: 'approved' });
  return rotation;
}

function verdictsOf(task: Body): readonly string[] {
  return task.verdicts.map(({ verdict }: Body) => verdict);
}

function outcomes(found: Body): Readonly<Record<string, string | null>> {
  return Object.fromEntries(found.steps.map(({ key, outcome }: Body) => [key, outcome]));
}
