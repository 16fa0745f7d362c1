import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

let city: TestCity;
let api: TestApi;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
});

afterAll(() => city.drop());

const day = 86_400_000;

test('a rotation goes from proposal to registry through the API alone', async () => {
  const person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const target = person.targets[0] as Movable['targets'][number];
  const proposed = await propose(person.head, person, target.code);
  expect(proposed).toMatchObject({
    state: 'running',
    process: 'job-rotation',
    subject: { nip: person.nip, position: { code: person.position } },
    target: { code: target.code },
    skipped: [{ key: 'opinion', because: 'Di dalam satu perangkat daerah: tidak' }],
    next: 'Menunggu: Pendapat perangkat daerah asal dan tujuan. Berikutnya: Usulan Sekretaris Daerah',
    may: ['read', 'withdraw'],
  });
  expect(states(proposed)).toEqual(['eligibility closed passed', 'opinions open null']);
  const [releasing, receiving] = proposed.steps[1].with;
  expect(releasing).toMatchObject({ state: 'done', decided: { verdict: 'supported' } });
  expect(receiving).toMatchObject({
    state: 'open',
    title: 'Kepala Badan Keuangan dan Aset Daerah',
    holders: [{ name: expect.stringContaining(','), capacity: 'holder' }],
    since: '2026-11-02T02:00:00.000Z',
    until: '2026-11-05T09:00:00.000Z',
  });

  await finish(target.head);
  const { id } = proposed;
  const done = await read(person.username, id);
  expect(done).toMatchObject({
    state: 'completed',
    closedAt: new Date(api.now).toISOString(),
    may: ['read'],
  });
  expect(states(done)).toEqual([
    'eligibility closed passed',
    'opinions closed supported',
    'proposal closed approved',
    'recheck closed passed',
    'decision closed approved',
    'decree closed signed',
    'registry closed recorded',
    'announcement closed announced',
  ]);
  expect(done.documents.map((each: Body) => [each.kind, each.state, each.fileReady])).toEqual(
    expect.arrayContaining([
      ['decree', 'signed', false],
      ['excerpt', 'signed', false],
    ]),
  );
  const moved = await city.db.rows(
    `SELECT i.position_code, i.valid_from, i.valid_to FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE e.nip = $1 ORDER BY i.valid_from`,
    [person.nip],
  );
  expect(moved.at(-2)).toMatchObject({ position_code: person.position, valid_to: '2026-12-01' });
  expect(moved.at(-1)).toMatchObject({
    position_code: target.code,
    valid_from: '2026-12-01',
    valid_to: null,
  });

  const told = await api.task(person.username, 'announcement', id);
  expect(told).toMatchObject({
    office: { key: expect.stringMatching(/^person\//) },
    may: ['read', 'decide'],
  });
  const acknowledged = await api.decide(person.username, 'announcement', { verdict: 'acknowledged' }, id);
  expect(acknowledged).toMatchObject({ case: { state: 'completed' }, task: { state: 'done' } });
});

test('the history names who acted in which office, is paged oldest first, and its chain holds', async () => {
  const [row] = await city.db.rows<{ id: string }>(`SELECT id FROM cases WHERE state = 'completed'`);
  const events: Body[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: Body = await api
      .get('sekda', `/cases/${row?.id}/events?limit=20${next && `&cursor=${next}`}`)
      .set('Accept-Language', 'en')
      .expect(200);
    expect(page.body.verified).toBe(true);
    events.push(...page.body.items);
    next = page.body.next;
  }
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.length).toBeGreaterThan(40);
  expect(events.find((each) => each.step === 'decision' && each.type === 'task-decided')).toMatchObject({
    title: 'Decision of the mayor',
    office: 'Wali Kota',
    capacity: 'holder',
    actor: { name: expect.stringContaining('Bima') },
    onBehalfOf: null,
    authority: expect.any(String),
    verdict: 'approved',
  });
});

test('a broken link in the chain is told, with its place', async () => {
  const [row] = await city.db.rows<{ id: string }>(`SELECT id FROM cases WHERE state = 'completed'`);
  await city.db.rows(`ALTER TABLE event DISABLE TRIGGER event_append_only`);
  await city.db.rows(
    `UPDATE event SET ids = ids || '{"verdict": "rejected"}' WHERE stream = $1 AND seq = (SELECT min(seq) FROM event WHERE stream = $1 AND type = 'task-decided')`,
    [`case:${row?.id}`],
  );
  await city.db.rows(`ALTER TABLE event ENABLE TRIGGER event_append_only`);
  const page = await api.get('auditor', `/cases/${row?.id}/events`).expect(200);
  expect(page.body.verified).toMatchObject({ what: 'hash' });
});

test('a case returned twice is mended and goes on; a third return is refused', async () => {
  const person = await movable(city.db, 'pegawai-layak-pengawas-2');
  const target = person.targets.at(-1) as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code);
  await api.decide(target.head, 'opinions', { verdict: 'objected', reason: 'Beban kerja sedang tinggi' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'returned', reason: 'Alasan kurang jelas' }, id);

  const returned = await read(person.head, id);
  expect(returned).toMatchObject({ state: 'returned', returns: 1, may: ['read', 'resubmit', 'withdraw'] });
  expect(returned.next).toBe('Menunggu: Perbaikan oleh pengusul. Berikutnya: Usulan Sekretaris Daerah');
  const mending = await api.task(person.head, 'resubmission', id);
  expect(mending).toMatchObject({ kind: 'task', verdicts: [], may: ['read', 'resubmit', 'withdraw'] });
  const decided = await api.post(person.head, `/tasks/${mending.id}/decision`, { verdict: 'approved' });
  expect(decided.body).toMatchObject({ status: 400, code: 'VERDICT_NOT_OFFERED' });

  const wrong = await api.post(person.head, `/cases/${id}/resubmission`, {
    facts: { toPosition: person.position },
  });
  expect(wrong.body).toMatchObject({ status: 400, code: 'FACT_NOT_CHANGEABLE' });
  const extra = await api.post(person.head, `/cases/${id}/resubmission`, { facts: { salary: 1 } });
  expect(extra.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  const other = await api.post('sekda', `/cases/${id}/resubmission`, {});
  expect(other.body).toMatchObject({ status: 403, code: 'ONLY_PROPOSER' });

  const body = { facts: { reason: 'Pengisian jabatan kosong' }, note: 'Sudah diperjelas' };
  const resubmitted = await api.post(person.head, `/cases/${id}/resubmission`, body).expect(200);
  expect(resubmitted.body).toMatchObject({ case: { state: 'running', open: ['proposal'] } });
  const again = await api.post(person.head, `/cases/${id}/resubmission`, body);
  expect(again.body).toMatchObject({ status: 409, code: 'CASE_NOT_RETURNED' });

  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  await api.decide(
    'walikota',
    'decision',
    { verdict: 'returned', reason: 'Tanggal berlaku dimundurkan' },
    id,
  );
  await api
    .post(person.head, `/cases/${id}/resubmission`, { facts: { effectiveDate: '2027-01-04' } })
    .expect(200);
  const task = await api.task('walikota', 'decision', id);
  expect(task.verdicts.map(({ verdict }: Body) => verdict)).toEqual(['approved', 'rejected']);
  const third = await api.post('walikota', `/tasks/${task.id}/decision`, {
    verdict: 'returned',
    reason: 'Lagi',
  });
  expect(third.body).toMatchObject({
    status: 409,
    code: 'RETURN_LIMIT_REACHED',
    values: { returns: 2, limit: 2 },
  });

  await api.decide('walikota', 'decision', { verdict: 'rejected', reason: 'Tidak mendesak' }, id);
  const ended = await read(person.username, id);
  expect(ended).toMatchObject({
    state: 'rejected',
    next: 'Berkas berakhir: ditolak',
    facts: { effectiveDate: '2027-01-04' },
  });
});

test('the subject reads why the case was decided, not the advice of colleagues', async () => {
  const [row] = await city.db.rows<{ id: string }>(`SELECT id FROM cases WHERE state = 'rejected'`);
  const decidedBy = async (username: string) => {
    const body = await read(username, String(row?.id));
    return body.steps.flatMap((step: Body) =>
      step.with.map((each: Body) => [step.key, each.decided?.reason ?? null]),
    );
  };
  expect(await decidedBy('sekda')).toContainEqual(['opinions', 'Beban kerja sedang tinggi']);
  const own = await decidedBy('pegawai-layak-pengawas-2');
  expect(own).toContainEqual(['decision', 'Tidak mendesak']);
  expect(own).not.toContainEqual(['opinions', 'Beban kerja sedang tinggi']);
  const events = await api.get('pegawai-layak-pengawas-2', `/cases/${row?.id}/events?limit=100`).expect(200);
  expect(events.text).toContain('Tidak mendesak');
  expect(events.text).not.toContain('Beban kerja');
});

test('an own request asks both agencies, gives the mayor five days, and is the employee’s to withdraw', async () => {
  const person = await movable(city.db, 'pegawai-layak-administrator-1');
  const target = person.targets[0] as Movable['targets'][number];
  const own = await propose(person.username, person, target.code);
  expect(own).toMatchObject({
    derived: { ownRequest: true },
    proposer: { office: null },
    may: ['read', 'withdraw'],
  });
  await api.decide(person.head, 'opinions', { verdict: 'supported' }, own.id);
  await api.decide(target.head, 'opinions', { verdict: 'supported' }, own.id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, own.id);
  const { dueAt } = await api.task('walikota', 'decision', own.id);
  expect(dueAt).toBe('2026-11-09T09:00:00.000Z');

  const notHead = await api.post(person.head, `/cases/${own.id}/withdrawal`, {});
  expect(notHead.body).toMatchObject({ status: 403, code: 'ONLY_PROPOSER' });
  const withdrawn = await api
    .post(person.username, `/cases/${own.id}/withdrawal`, { reason: 'Batal' })
    .expect(200);
  expect(withdrawn.body).toMatchObject({ case: { state: 'withdrawn', open: [] } });
  expect(await api.inbox('walikota')).toEqual([]);
  const twice = await api.post(person.username, `/cases/${own.id}/withdrawal`);
  expect(twice.body).toMatchObject({ status: 409, code: 'CASE_CLOSED' });
});

test('a decision that a changed date undoes leaves the proposal to be withdrawn again', async () => {
  const person = await movable(city.db, 'pegawai-layak-administrator-2');
  const target = person.targets[0] as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code);
  await api.decide(target.head, 'opinions', { verdict: 'supported' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  await api.decide('walikota', 'decision', { verdict: 'approved' }, id);
  const late = await api.post(person.head, `/cases/${id}/withdrawal`);
  expect(late.body).toMatchObject({ status: 409, code: 'WITHDRAWAL_TOO_LATE' });
  await api.decide('kabid-mutasi', 'decree', { verdict: 'returned', reason: 'Tanggal keliru' }, id);
  await api
    .post(person.head, `/cases/${id}/resubmission`, { facts: { effectiveDate: '2026-12-15' } })
    .expect(200);
  expect(await read(person.head, id)).toMatchObject({ decidedAt: null, may: ['read', 'withdraw'] });
  await api.task('walikota', 'decision', id);
  await api.post(person.head, `/cases/${id}/withdrawal`).expect(200);
});

test('a tenure too short goes to the regional secretary, who alone may override it, with a reason', async () => {
  const person = await movable(city.db, 'pegawai-baru-menjabat');
  const target = person.targets[2] as Movable['targets'][number];
  const body = await propose(person.head, person, target.code);
  expect(states(body)).toEqual(['eligibility open null']);
  const tenure = body.steps[0].rules.find(({ key }: Body) => key === 'tenure');
  expect(tenure).toMatchObject({ result: 'fail', limit: '2 tahun', source: 'PP 11/2017 Ps 190(3)' });
  expect(tenure.value).toEqual(expect.any(String));
  const task = await api.task('sekda', 'eligibility', body.id);
  const form = task.verdicts.find(({ verdict }: Body) => verdict === 'approved');
  expect(form.schema).toMatchObject({
    properties: { verdict: { const: 'approved' }, reason: { type: 'string' } },
    required: ['verdict', 'reason'],
  });
  const bare = await api.post('sekda', `/tasks/${task.id}/decision`, { verdict: 'approved' });
  expect(bare.body).toMatchObject({ status: 400, code: 'REASON_REQUIRED' });
  const mayor = await api.post('walikota', `/tasks/${task.id}/decision`, {
    verdict: 'approved',
    reason: 'x',
  });
  expect(mayor.body).toMatchObject({ status: 403, code: 'NOT_YOUR_OFFICE' });
  await api.decide('sekda', 'eligibility', { verdict: 'approved', reason: 'Kebutuhan mendesak' }, body.id);
  await finish(target.head, body.id);
  const done = await read('sekda', body.id);
  expect(done.state).toBe('completed');
  // The override holds for the second check too: it found the same.
  expect(states(done)).toEqual(
    expect.arrayContaining(['eligibility closed overridden', 'recheck closed passed']),
  );
});

test('a signer whose asked date has passed gives a new one, and only then', async () => {
  const person = await movable(city.db, 'pegawai-hukuman-ringan');
  const target = person.targets[3] as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code, '2026-11-04');
  await upToSignature(target.head, id);
  const early = await api.task('walikota', 'decree', id);
  const unasked = { verdict: 'signed', effectiveDate: '2026-12-01' };
  const refused = await api.post('walikota', `/tasks/${early.id}/decision`, unasked);
  expect(refused.body).toMatchObject({ status: 400, code: 'EFFECTIVE_DATE_NOT_ASKED' });

  api.now = monday + 7 * day;
  const late = await api.task('walikota', 'decree', id);
  expect(late.verdicts[0].schema.required).toEqual(['verdict', 'effectiveDate']);
  const bare = await api.post('walikota', `/tasks/${early.id}/decision`, { verdict: 'signed' });
  expect(bare.body).toMatchObject({ status: 400, code: 'EFFECTIVE_DATE_REQUIRED' });
  const past = { verdict: 'signed', effectiveDate: '2026-11-05' };
  const tooEarly = await api.post('walikota', `/tasks/${early.id}/decision`, past);
  expect(tooEarly.body).toMatchObject({ status: 400, code: 'EFFECTIVE_DATE_PAST' });
  await api.decide('walikota', 'decree', { verdict: 'signed', effectiveDate: '2026-11-16' }, id);
  expect(await read('auditor', id)).toMatchObject({
    state: 'completed',
    facts: { effectiveDate: '2026-11-16' },
  });
  api.now = monday;
});

test('two open cases for one post warn of each other; the first signature decides', async () => {
  const [one, two] = await Promise.all(
    ['pegawai-layak-administrator-1', 'pegawai-layak-administrator-2'].map((name) => movable(city.db, name)),
  );
  if (!one || !two) throw new Error('two candidates');
  const target = one.targets[1] as Movable['targets'][number];
  const first = await propose(one.head, one, target.code);
  const facts = { toPosition: target.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const before = await api.post(two.head, '/processes/job-rotation/preview', { subject: two.nip, facts });
  expect(before.body.warnings).toContainEqual({
    code: 'POST_ALSO_TARGETED',
    text: expect.stringContaining(first.number),
  });
  const second = await propose(two.head, two, target.code);
  expect(second.warnings).toEqual([
    { code: 'POST_ALSO_TARGETED', text: expect.stringContaining(first.number) },
  ]);
  for (const { id } of [first, second]) await upToSignature(target.head, id);
  await api.decide('walikota', 'decree', { verdict: 'signed' }, first.id);
  const task = await api.task('walikota', 'decree', second.id);
  const conflict = await api.post('walikota', `/tasks/${task.id}/decision`, { verdict: 'signed' });
  expect(conflict.body).toMatchObject({ status: 409, code: 'REGISTRY_CONFLICT' });
  expect(conflict.body.values.basis).toMatch(/821/);
  // The signature was not given either.
  expect((await api.task('walikota', 'decree', second.id)).state).toBe('open');
});

async function propose(
  username: string,
  person: Movable,
  toPosition: string,
  effectiveDate = '2026-12-01',
): Promise<Body> {
  const facts = { toPosition, reason: 'Penyegaran organisasi', effectiveDate };
  const as = username === person.username ? { as: 'subject' } : {};
  const answer = await api.post(username, '/cases', {
    process: 'job-rotation',
    subject: person.nip,
    facts,
    ...as,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  expect(answer.headers.location).toBe(`/api/v1/cases/${answer.body.id}`);
  return answer.body;
}

async function upToSignature(receivingHead: string, id?: string): Promise<void> {
  await api.decide(receivingHead, 'opinions', { verdict: 'supported' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  await api.decide('walikota', 'decision', { verdict: 'approved' }, id);
  for (const initials of ['kabid-mutasi', 'kepala-bkpsdm', 'asisten3', 'sekda']) {
    await api.decide(initials, 'decree', { verdict: 'initialled' }, id);
  }
}

async function finish(receivingHead: string, id?: string): Promise<void> {
  await upToSignature(receivingHead, id);
  const signed = await api.decide('walikota', 'decree', { verdict: 'signed' }, id);
  expect(signed).toMatchObject({ case: { state: 'completed', open: [] }, step: { outcome: 'signed' } });
}

async function read(username: string, id: string): Promise<Body> {
  const { body } = await api.get(username, `/cases/${id}`).expect(200);
  return body;
}

function states(body: Body): readonly string[] {
  return body.steps.map(({ key, state, outcome }: Body) => `${key} ${state} ${outcome}`);
}
