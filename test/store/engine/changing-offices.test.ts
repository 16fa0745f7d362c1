import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { steerCase } from '../../../store/advance/steer-case.js';
import { decideTask } from '../../../store/commands/decide-task.js';
import { submitCase } from '../../../store/commands/submit-case.js';
import { withdrawCase } from '../../../store/commands/withdraw-case.js';
import { loadViewer } from '../../../store/viewer.js';
import { movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { appoint, dismiss } from '../../support/incumbencies.js';

const day = 86_400_000;
let city: TestCity;
/** The receiving agency's head: account and position. */
let head: { username: string; position: string };

beforeEach(async () => {
  city = await testCity();
  const { targets } = await movable(city.db, city.candidate.username);
  const username = targets.find(({ code }) => code === city.candidate.toPosition)?.head ?? '';
  const { offices } = await loadViewer(city.db.rows, username, monday);
  head = { username, position: offices[0]?.position ?? '' };
}, 60_000);

afterEach(() => city?.drop());

async function events(caseId: string, type: string): Promise<number> {
  return (
    await city.db.rows('SELECT seq FROM event WHERE stream = $1 AND type = $2', [`case:${caseId}`, type])
  ).length;
}

const openIncidents = (caseId: string) =>
  city.db.rows<{ kind: string }>('SELECT kind FROM incident WHERE case_id = $1 AND closed_at IS NULL', [
    caseId,
  ]);

async function position(role: string): Promise<string> {
  const [row] = await city.db.rows<{ code: string }>(
    'SELECT position_code AS code FROM office_role WHERE role = $1',
    [role],
  );
  return `position/${row?.code}`;
}

test('a task shown to the superior as overdue becomes theirs to decide once its office is in conflict', async () => {
  const caseId = await city.propose(monday);
  const later = monday + 10 * day;
  await steerCase(city.db, caseId, later);
  await expect(decideAs('sekda', caseId, later)).rejects.toMatchObject({ code: 'ESCALATION_SEES_ONLY' });

  await dismiss(city.db, head.username, '2026-11-12');
  await appoint(city.db, city.candidate.username, head.position, 'plt', '2026-11-12');
  await steerCase(city.db, caseId, later + 1);
  const told = await events(caseId, 'task-opened');
  await steerCase(city.db, caseId, later + 2);
  expect(await events(caseId, 'task-opened')).toBe(told);
  await decideAs('sekda', caseId, later + 3);
  expect(await city.open(caseId)).toEqual(['proposal']);
});

async function decideAs(username: string, caseId: string, now: number): Promise<void> {
  const [task] = await city.db.rows<{ id: string }>(
    `SELECT id FROM task WHERE case_id = $1 AND state = 'open'`,
    [caseId],
  );
  const viewer = await loadViewer(city.db.rows, username, now);
  const command = { taskId: task?.id ?? '', verdict: 'supported', answer: {}, verifyAt: 'http://localhost' };
  await decideTask(city.db, async () => viewer, command, now);
}

test('the office that a conflict gave the task to is reminded, not the one in conflict', async () => {
  await dismiss(city.db, head.username);
  await appoint(city.db, city.candidate.username, head.position, 'plt');
  const caseId = await city.propose(monday);
  await steerCase(city.db, caseId, monday + 5 * day);
  const told = await city.db.rows<{ target: string }>(
    `SELECT DISTINCT target FROM notification WHERE case_id = $1 AND kind IN ('reminder', 'overdue')`,
    [caseId],
  );
  expect(told.map(({ target }) => target)).toEqual([await position('competent-official')]);
});

test('the alarm that nobody can act ends with the case', async () => {
  await dismiss(city.db, head.username);
  const caseId = await city.propose(monday);
  await steerCase(city.db, caseId, monday + 1);
  expect(await openIncidents(caseId)).toEqual([{ kind: 'authority' }]);
  await withdrawCase(
    city.db,
    await loadViewer(city.db.rows, city.candidate.head, monday),
    { caseId },
    monday,
  );
  await steerCase(city.db, caseId, monday + 2);
  expect(await openIncidents(caseId)).toEqual([]);
});

test('two offices without anybody are one incident, opened once', async () => {
  await dismiss(city.db, head.username);
  await dismiss(city.db, city.candidate.head);
  const facts = { toPosition: city.candidate.toPosition, reason: 'x', effectiveDate: '2026-12-01' };
  const proposal = { process: 'job-rotation', subject: city.candidate.nip, facts };
  const viewer = await loadViewer(city.db.rows, 'petugas-bkpsdm', monday);
  const { body } = await submitCase(city.db, viewer, proposal, monday);
  const { id } = (body as { case: { id: string } }).case;
  expect([await events(id, 'authority-missing'), await events(id, 'incident-opened')]).toEqual([2, 1]);
  expect(await openIncidents(id)).toHaveLength(1);
});

test('an announcement to an office that is vacant raises no alarm: nothing waits for it', async () => {
  const caseId = await city.propose(monday);
  await city.decide(caseId, 'opinions', 'supported', monday);
  await dismiss(city.db, head.username);
  for (const step of ['proposal', 'decision']) await city.decide(caseId, step, 'approved', monday);
  for (let turn = 0; turn < 4; turn += 1) await city.decide(caseId, 'decree', 'initialled', monday);
  await city.decide(caseId, 'decree', 'signed', monday);
  await steerCase(city.db, caseId, monday + 1);
  expect(await openIncidents(caseId)).toEqual([]);
  const [seen] = await city.db.rows(`SELECT task_id FROM task_office WHERE office = $1 AND open`, [
    `position/${head.position}`,
  ]);
  expect(seen).toBeDefined();
});
