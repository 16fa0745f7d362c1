import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseDefinition } from '../../../contract/definition.js';
import { steerCase } from '../../../store/advance/steer-case.js';
import { storeDefinitions } from '../../../store/definitions.js';
import { raiseBlockedChecks } from '../../../store/wakes.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { moratoriumProcess, strictProcess } from '../../support/moratorium-process.js';

const hr = 'petugas-bkpsdm';
const day = 86_400_000;
const consent = Buffer.from('%PDF-1.7\n% setuju\n%%EOF\n');

let city: TestCity;
let api: TestApi;
let person: Movable;

beforeEach(async () => {
  city = await testCity();
  await storeDefinitions(city.db, [moratoriumProcess, strictProcess], parseDefinition, 0);
  api = testApi(city);
  person = await movable(city.db, 'pegawai-layak-pengawas-1');
}, 60_000);

afterEach(() => city?.drop());

const moratorium = {
  from: '2026-10-01',
  until: '2026-11-10',
  reason: 'Pilkada',
  source: 'SE Mendagri 1/2026',
};
const enter = async (change: object = {}): Promise<string> =>
  (await api.post(hr, '/moratoria', { ...moratorium, ...change }).expect(201)).body.id;

const propose = (process = moratoriumProcess.id, subject = person, effectiveDate = '2026-12-01') =>
  api.post(subject.head, '/cases', {
    process,
    subject: subject.nip,
    facts: { toPosition: subject.targets[0]?.code, reason: 'Penyegaran', effectiveDate },
  });

const upload = (id: string, subject = person) =>
  api
    .post(subject.head, `/cases/${id}/documents`)
    .field('kind', 'ministry-consent')
    .attach('file', consent, { filename: 'izin.pdf', contentType: 'application/pdf' });

async function read(id: string): Promise<Body> {
  return (await api.get('auditor', `/cases/${id}`).expect(200)).body;
}

const stepOf = ({ steps }: Body, key: string) => steps.find((step: Body) => step.key === key);

async function verify(id: string): Promise<void> {
  await api.decide('kabid-mutasi', 'verification', { verdict: 'accepted' }, id);
}

test('where no consent can come in, a proposal in a moratorium is refused, and told why', async () => {
  await enter();
  const { body } = await propose(strictProcess.id);
  expect(body).toMatchObject({ status: 400, code: 'NOT_ELIGIBLE', values: { rules: 'no-moratorium' } });
  expect(body.detail).toContain('masa larangan');
  const preview = await api.post(person.head, `/processes/${moratoriumProcess.id}/preview`, {
    subject: person.nip,
    facts: { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' },
  });
  const { eligibility } = preview.body;
  expect(eligibility.outcome).toBe('document-awaited');
  expect(eligibility.rules.at(-1)).toMatchObject({
    key: 'no-moratorium',
    result: 'fail',
    severity: 'block',
  });
});

test('the case waits for the consent, which nobody can replace; uploaded, the check is made again and the case goes on', async () => {
  await enter();
  const { id } = (await propose().expect(201)).body;
  const waiting = await read(id);
  expect(stepOf(waiting, 'eligibility')).toMatchObject({ state: 'open', outcome: null });
  expect(stepOf(waiting, 'eligibility').rules.at(-1)).toMatchObject({
    result: 'fail',
    missing: expect.stringContaining('unggah'),
  });
  expect(waiting.derived).toMatchObject({ inMoratorium: true });
  expect(waiting.checklist).toEqual([expect.objectContaining({ kind: 'ministry-consent', required: true })]);
  expect(waiting.warnings.map(({ code }: Body) => code)).toEqual(['DOCUMENT_AWAITED']);
  const task = await api.task('sekda', 'eligibility', id);
  expect(task.verdicts.map(({ verdict }: Body) => verdict)).toEqual(['returned', 'rejected']);
  const override = { verdict: 'approved', reason: 'Mendesak' };
  expect((await api.post('sekda', `/tasks/${task.id}/decision`, override)).body.code).toBe(
    'RULE_NOT_OVERRIDABLE',
  );

  await upload(id).expect(201);
  const going = await read(id);
  expect(stepOf(going, 'eligibility')).toMatchObject({ state: 'closed', outcome: 'passed' });
  expect(stepOf(going, 'eligibility').rules.at(-1)).toMatchObject({ result: 'pass', missing: null });
  expect(going.warnings).toEqual([]);
  expect(await city.open(id)).toEqual(['verification']);
  expect((await api.inbox('sekda')).filter((each) => each.caseId === id)).toEqual([]);
  await verify(id);
  expect(await city.open(id)).toEqual(['decision']);
  const { body } = await api.get('auditor', `/cases/${id}/events?limit=100`).expect(200);
  expect(body.verified).toBe(true);
  expect(body.items.filter(({ type }: Body) => type === 'rules-judged').length).toBe(3);
});

test('what else has failed still asks for its override, which is now offered', async () => {
  const young = await movable(city.db, 'pegawai-baru-menjabat');
  await enter();
  const { id } = (await propose(moratoriumProcess.id, young).expect(201)).body;
  await upload(id, young).expect(201);
  expect(stepOf(await read(id), 'eligibility')).toMatchObject({ state: 'open' });
  await api.decide('sekda', 'eligibility', { verdict: 'approved', reason: 'Kebutuhan mendesak' }, id);
  expect(await city.open(id)).toEqual(['verification']);
});

describe('a moratorium that comes while the case is on its way', () => {
  test('is found by the second check, and its consent comes in though all was verified', async () => {
    const { id } = (await propose().expect(201)).body;
    expect((await read(id)).derived).toMatchObject({ inMoratorium: false });
    expect((await upload(id)).body.code).toBeUndefined();
    await verify(id);
    expect(await city.open(id)).toEqual(['decision']);

    const other = await movable(city.db, 'pegawai-layak-pengawas-2');
    const second = (await propose(moratoriumProcess.id, other).expect(201)).body.id;
    await enter();
    await verify(second);
    expect(await city.open(second)).toEqual(['recheck']);
    const blocked = await read(second);
    expect(blocked.derived).toMatchObject({ inMoratorium: true });
    const mine = await api.get(other.head, `/cases/${second}`).expect(200);
    expect(mine.body.may).toContain('upload');
    await upload(second, other).expect(201);
    expect(await city.open(second)).toEqual(['decision']);
  });

  test('and goes again lets it pass: cancelled by HR, or over', async () => {
    const moratoriumId = await enter();
    const one = (await propose().expect(201)).body.id;
    const other = await movable(city.db, 'pegawai-layak-pengawas-2');
    await api.post(hr, `/moratoria/${moratoriumId}/cancellation`, { reason: 'Keliru' }).expect(200);
    await steerCase(city.db, one, monday + 1);
    expect(await city.open(one)).toEqual(['verification']);

    await enter();
    const second = (await propose(moratoriumProcess.id, other).expect(201)).body.id;
    await steerCase(city.db, second, monday + 2);
    expect(await city.open(second)).toEqual(['eligibility']);
    expect(await raiseBlockedChecks(city.db.rows, '2026-11-10')).toBe(0);
    expect(await raiseBlockedChecks(city.db.rows, '2026-11-11')).toBe(1);
    await steerCase(city.db, second, monday + 9 * day);
    expect(await city.open(second)).toEqual(['verification']);
    const events = await city.db.rows(`SELECT seq FROM event WHERE stream = $1 AND type = 'rules-judged'`, [
      `case:${second}`,
    ]);
    expect(events).toHaveLength(2);
  });
});
