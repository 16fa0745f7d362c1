import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mayAct } from '../../../domain/access/act.js';
import { mayHandleProposal } from '../../../domain/access/proposal.js';
import type { Viewer } from '../../../domain/access/viewer.js';
import { officeKeys } from '../../../domain/access/viewer.js';
import { stepNamed } from '../../../domain/flow/define.js';
import { Refusal } from '../../../domain/refusal.js';
import { conflictsIn, distinctPersons, isStrategic } from '../../../domain/steps/demands.js';
import { pastDecisions } from '../../../store/advance/open-tasks.js';
import { loadCase } from '../../../store/case/file.js';
import { CaseWork } from '../../../store/case/work.js';
import { definitionOf } from '../../../store/definitions.js';
import { listTasks } from '../../../store/reads/inbox.js';
import type { InboxKey } from '../../../store/reads/inbox-place.js';
import { loadViewer } from '../../../store/viewer.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { appoint, dismiss, relate, sendAway } from '../../support/incumbencies.js';
import { statementsOf } from '../../support/statements.js';

let city: TestCity;
let api: TestApi;
/** Whose inbox holds most, as the first test finds. */
let fullest = { username: 'sekda', tasks: 0 };

const day = 86_400_000;

/** Cases at many points of their way, and people who act in several offices. */
beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  const subjects = await Promise.all(
    [
      ...[
        'pegawai-layak-pengawas-1',
        'pegawai-layak-pengawas-2',
        'pegawai-baru-menjabat',
        'pegawai-kinerja-kurang',
      ],
      ...['pegawai-layak-administrator-1', 'pegawai-layak-administrator-2', 'camat-tanjung', 'kabid-mutasi'],
    ].map((username) => movable(city.db, username)),
  );
  for (const [index, subject] of subjects.entries()) {
    api.now = monday + index * 60_000;
    const target = subject.targets[index % subject.targets.length] as Movable['targets'][number];
    const facts = { toPosition: target.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
    const body = { process: 'job-rotation', subject: subject.nip, facts };
    await api.post('petugas-bkpsdm', '/cases', body).expect(201);
  }
  await appoint(city.db, 'sekda', 'bkad/head', 'plt');
  await appoint(city.db, 'asisten1', 'kota/head', 'plh');
  await appoint(city.db, 'asisten1', 'setda/head', 'plh');
  await appoint(city.db, 'camat-tanjung', 'dindik/head', 'plh');
  await dismiss(city.db, 'kaban-keuangan');
  for (const post of ['kota/head', 'setda/head', 'dindik/head']) await sendAway(city.db, post);
  for (let turn = 0; turn < 7; turn += 1) await decideSomething(turn);
  await relate(city.db, 'sekda', 'pegawai-layak-pengawas-2', 'child');
  await relate(city.db, 'pegawai-kinerja-kurang', 'kadis-pendidikan', 'sibling');
  await city.db.rows(
    `INSERT INTO case_conflict (case_id, person_id, ground, at)
     SELECT c.id, a.employee_id, 'recommender', now() FROM cases c, account a WHERE a.username = 'sekda' ORDER BY c.number DESC LIMIT 1`,
  );
}, 120_000);

afterAll(() => city.drop());

test('an inbox lists exactly what its reader could decide, and what was escalated to them', async () => {
  let listed = 0;
  for (const { username } of await accounts()) {
    const viewer = await loadViewer(city.db.rows, username, api.now);
    const { rows, counts } = await listTasks(city.db.rows, viewer, {}, { limit: 100, after: null }, api.now);
    const ids = rows.flatMap(({ item }) => item?.task.id ?? []);
    expect([username, ids.toSorted()]).toEqual([username, (await decidable(viewer)).toSorted()]);
    expect(counts.open).toBe(ids.length);
    listed += ids.length;
    if (ids.length > fullest.tasks) fullest = { username, tasks: ids.length };
  }
  expect(listed).toBeGreaterThan(8);
}, 120_000);

test('a page at a time gives the same list, the earliest due first', async () => {
  const viewer = await loadViewer(city.db.rows, fullest.username, api.now);
  const page = (limit: number, after: InboxKey | null) =>
    listTasks(city.db.rows, viewer, {}, { limit, after }, api.now);
  const whole = (await page(100, null)).rows.map(({ key }) => key);
  expect(whole).toHaveLength(fullest.tasks);
  expect(whole.length).toBeGreaterThan(1);
  expect(whole.map(([due, id]) => `${Date.parse(due)} ${id}`)).toEqual(
    whole.map(([due, id]) => `${Date.parse(due)} ${id}`).toSorted(),
  );
  const paged: InboxKey[] = [];
  for (let after: InboxKey | null = null; ; after = paged.at(-1) ?? null) {
    const { rows } = await page(1, after);
    paged.push(...rows.slice(0, 1).map(({ key }) => key));
    if (rows.length < 2) break;
  }
  expect(paged).toEqual(whole);
});

test('an inbox takes three statements, who is reading included, however many offices they act in', async () => {
  for (const username of ['asisten1', 'sekda', 'pegawai-layak-pengawas-1']) {
    const { texts } = await statementsOf(() => api.inbox(username));
    expect(texts).toHaveLength(3);
  }
});

test('filters narrow the list, and the counts stay those of the whole inbox', async () => {
  const all = await api.inbox(fullest.username);
  const [first] = all;
  const step = await api.get(fullest.username, `/tasks?step=${first.step}`).expect(200);
  expect(step.body.items.map(({ id }: Body) => id)).toEqual(
    all.filter((task) => task.step === first.step).map(({ id }) => id),
  );
  const office = await api.inbox(fullest.username, `&office=${encodeURIComponent(first.office.key)}`);
  expect(new Set(office.map((task) => task.office.key))).toEqual(new Set([first.office.key]));
  expect(await api.inbox(fullest.username, '&process=training')).toEqual([]);
  expect(await api.inbox(fullest.username, '&office=position/kota/head/x')).toEqual([]);
  expect(step.body.counts).toEqual({ open: all.length, overdue: 0, most: 1000 });
});

test('a task is found by a part of the name, by the beginning of the NIP, and by the case’s number or its end', async () => {
  const all = await api.inbox(fullest.username);
  const found = async (q: string) =>
    (await api.inbox(fullest.username, `&q=${encodeURIComponent(q)}`)).map(({ id }) => id);
  const { number, subject } = all[0]?.case ?? {};
  const about = all.filter((task) => task.case.subject.nip === subject.nip).map(({ id }) => id);
  const [first = ''] = subject.name.replace(/^(Dr|H)\. /, '').split(/[ ,]/);
  expect(await found(subject.nip)).toEqual(about);
  expect(await found(subject.nip.slice(0, 14))).toEqual(about);
  expect(await found(first.toUpperCase())).toEqual(expect.arrayContaining(about));
  const heard = all.filter((task) => task.case.number === number).map(({ id }) => id);
  expect(await found(number)).toEqual(heard);
  expect(await found(number.slice(-6))).toEqual(heard);
  for (const nothing of ['%%%', '___', 'Zzz', `${number}%`, '\\\\\\'])
    expect([nothing, await found(nothing)]).toEqual([nothing, []]);
  const { texts } = await statementsOf(() => found(first));
  expect(texts).toHaveLength(3);
  const short = await api.get(fullest.username, '/tasks?q=ab');
  expect(short.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
});

test('where many are found the inbox is gone through, a page at a time as well, and tasks about others stay out', async () => {
  const all = await api.inbox(fullest.username);
  const { nip } = all[0]?.case.subject ?? {};
  const [row] = await city.db.rows<{ name: string }>('SELECT name FROM employee WHERE nip = $1', [nip]);
  const q = row?.name ?? '';
  await city.db.rows(
    `INSERT INTO employee (id, nip, name, kind, status)
     SELECT gen_random_uuid(), (770000000000000000 + g)::text, $1, 'pns', 'active' FROM generate_series(1, 2100) g`,
    [q],
  );
  const wanted = all.filter((task) => task.case.subject.nip === nip).map(({ id }) => id);
  const paged: string[] = [];
  for (let cursor = ''; ; ) {
    const path = `/tasks?limit=1&q=${encodeURIComponent(q)}${cursor}`;
    const { body } = await api.get(fullest.username, path).expect(200);
    paged.push(...body.items.map(({ id }: Body) => id));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  expect(paged).toEqual(wanted);
  await city.db.rows(`DELETE FROM employee WHERE nip LIKE '77000%'`);
});

test('what is past its date is marked, counted and found', async () => {
  const { now } = api;
  api.now = monday + 3 * day + 8 * 3_600_000;
  const late = await api.get(fullest.username, '/tasks?overdue=true&limit=100').expect(200);
  const rest = await api.get(fullest.username, '/tasks?overdue=false&limit=100').expect(200);
  expect(late.body.items.length).toBeGreaterThan(0);
  expect(late.body.items.every(({ overdue }: Body) => overdue)).toBe(true);
  expect(rest.body.items.some(({ overdue }: Body) => overdue)).toBe(false);
  expect(late.body.counts).toMatchObject({
    open: late.body.items.length + rest.body.items.length,
    overdue: late.body.items.length,
  });
  api.now = now;
});

test('a cursor that is none of ours is refused', async () => {
  for (const cursor of [
    'x',
    'WyJhIiwiYiJd',
    Buffer.from('["2026-11-02T02:00:00Z",1]').toString('base64url'),
  ]) {
    const answer = await api.get('sekda', `/tasks?cursor=${cursor}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'CURSOR_INVALID' });
  }
  const unknown = await api.get('sekda', '/tasks?sort=due');
  expect(unknown.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
});

/** The reference: every open task of every case, asked by the rules of deciding, one by one. */
async function decidable(viewer: Viewer): Promise<string[]> {
  const found: string[] = [];
  const cases = await city.db.rows<{ id: string }>('SELECT id FROM cases');
  for (const { id } of cases) {
    const file = await city.db.transaction((tx) => loadCase(tx, id));
    const work = new CaseWork(file, api.now);
    const definition = await definitionOf(city.db.rows, file.case.process, file.case.revision);
    for (const task of file.tasks.filter(({ state }) => state === 'open')) {
      const offices = work.officesOf(task);
      const row = file.steps.find((step) => step.id === task.stepId);
      if (row?.key === 'resubmission') {
        const mine = mayHandleProposal(viewer, {
          proposer: file.case.relations.proposer,
          proposerId: file.case.proposerId,
          subjectId: file.case.subjectId,
          hrPosition: file.roles['hr-agency-head'],
        });
        if (mine && offices.some(({ office }) => officeKeys(viewer).includes(office))) found.push(task.id);
        continue;
      }
      const step = stepNamed(definition, row?.key ?? '');
      const acting = mayAct(viewer, {
        offices,
        strategic: isStrategic(step, task.key),
        subject: file.case.subjectId,
        ownAffair: step.kind === 'announce',
        conflicts: conflictsIn(step, task.key, file.conflicts),
        distinct: distinctPersons(step, pastDecisions(work)),
      });
      if (!(acting instanceof Refusal) || acting.code === 'ESCALATION_SEES_ONLY') found.push(task.id);
    }
  }
  return found;
}

function accounts() {
  return city.db.rows<{ username: string }>('SELECT username FROM account ORDER BY username');
}

/** Decides one open task, by whoever may, with a verdict that takes turns. */
async function decideSomething(turn: number): Promise<void> {
  const busy = await city.db.rows<{ username: string }>(
    `SELECT DISTINCT a.username FROM task_office o JOIN incumbency i ON o.office = 'position/' || i.position_code
     JOIN account a ON a.employee_id = i.employee_id WHERE o.open ORDER BY a.username`,
  );
  for (let tried = 0; tried < busy.length; tried += 1) {
    const username = busy[(turn + tried) % busy.length]?.username ?? '';
    const tasks = (await api.inbox(username)).filter(({ verdicts }) => verdicts.length > 0);
    const task = tasks[turn % Math.max(tasks.length, 1)];
    if (!task) continue;
    const wanted = task.kind === 'approval' && turn % 5 === 4 ? 'returned' : task.verdicts[0].verdict;
    const answer = await api.post(username, `/tasks/${task.id}/decision`, {
      verdict: wanted,
      reason: 'Cukup',
    });
    if (answer.status !== 200) throw new Error(`${username} ${task.step}: ${JSON.stringify(answer.body)}`);
    return;
  }
}
