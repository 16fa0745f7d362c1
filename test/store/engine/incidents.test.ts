import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { activities } from '../../../activities/activities.js';
import { templateRevisions } from '../../../domain/documents/templates.js';
import { retryIncident } from '../../../store/commands/retry-incident.js';
import { fileStore } from '../../../store/files.js';
import { listIncidents } from '../../../store/reads/incidents.js';
import { loadViewer } from '../../../store/viewer.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
  const initials = Array.from({ length: 4 }, () => ['decree', 'initialled'] as const);
  for (const [step, verdict] of [
    ['opinions', 'supported'],
    ['proposal', 'approved'],
    ['decision', 'approved'],
    ...initials,
    ['decree', 'signed'],
  ] as const) {
    await city.decide(caseId, step, verdict, monday);
  }
}, 60_000);

afterAll(() => city?.drop());

const worker = () => activities({ db: city.db, files: fileStore(city.dataDir), onError: () => undefined });
const viewer = (username: string) => loadViewer(city.db.rows, username, monday);
const open = async () =>
  listIncidents(city.db.rows, await viewer('petugas-bkpsdm'), { closed: false, limit: 10, after: null });

test('an effect that fails for good becomes an incident once, with its code, and the others are done', async () => {
  await city.db.rows(
    `UPDATE document SET template_revision = 'of another release' WHERE case_id = $1 AND kind = 'excerpt'`,
    [caseId],
  );
  const { steer, perform, giveUp } = worker();
  const plan = await steer(caseId, monday);
  expect(plan.effects).toHaveLength(3);
  for (const effect of plan.effects) {
    const failure = await perform(effect, monday).then(
      () => null,
      (error: { type: string }) => error.type,
    );
    if (failure !== null) for (const _ of [1, 2]) await giveUp(caseId, effect, failure, monday);
  }
  expect((await open()).map(({ kind, code }) => [kind, code])).toEqual([['effect', 'TEMPLATE_CHANGED']]);
  expect(await steer(caseId, monday)).toEqual({ effects: [], nextAt: null, done: true });
});

test('only HR retries; retried, the effect is done and the incident is closed', async () => {
  const [incident] = await open();
  const id = incident?.id ?? '';
  await expect(
    (async () => retryIncident(city.db, await viewer('sekda'), id, monday))(),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await city.db.rows(`UPDATE document SET template_revision = $1 WHERE kind = 'excerpt'`, [
    templateRevisions.excerpt,
  ]);
  await retryIncident(city.db, await viewer('petugas-bkpsdm'), id, monday);
  const { steer, perform } = worker();
  const { effects, done } = await steer(caseId, monday);
  expect([effects.length, done]).toEqual([1, false]);
  for (const effect of effects) await perform(effect, monday);
  expect((await steer(caseId, monday)).done).toBe(true);
  expect(await open()).toEqual([]);
  await expect(
    (async () => retryIncident(city.db, await viewer('petugas-bkpsdm'), id, monday))(),
  ).rejects.toMatchObject({
    code: 'INCIDENT_CLOSED',
  });
});

test('an effect done after it was given up closes its incident', async () => {
  const { steer, perform, giveUp } = worker();
  await city.db.rows(
    `UPDATE effect SET state = 'pending', done_at = NULL WHERE id = (SELECT min(id::text)::uuid FROM effect)`,
  );
  const { effects } = await steer(caseId, monday);
  for (const effect of effects) {
    await giveUp(caseId, effect, 'EFFECT_TIMED_OUT', monday);
    expect(await open()).toHaveLength(1);
    await perform(effect, monday);
  }
  expect(effects).toHaveLength(1);
  expect(await open()).toEqual([]);
});
