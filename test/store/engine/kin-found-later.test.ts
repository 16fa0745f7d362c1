import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { steerCase } from '../../../store/advance/steer-case.js';
import { decideTask } from '../../../store/commands/decide-task.js';
import { loadViewer } from '../../../store/viewer.js';
import { movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { importFiles } from '../registry/town.js';

let city: TestCity;

beforeAll(async () => {
  city = await testCity();
}, 60_000);

afterAll(() => city?.drop());

test('kinship that the registry learns of later counts in the cases of today, and the task finds its way', async () => {
  const caseId = await city.propose(monday);
  await steerCase(city.db, caseId, monday);
  const { targets } = await movable(city.db, city.candidate.username);
  const head = targets.find(({ code }) => code === city.candidate.toPosition)?.head ?? '';
  const [task] = await city.db.rows<{ id: string }>(
    `SELECT id FROM task WHERE case_id = $1 AND state = 'open'`,
    [caseId],
  );
  const { nip } = await loadViewer(city.db.rows, head, monday);
  await importFiles(city.db, {
    kinship: [{ nip: nip ?? '', relative_nip: city.candidate.nip, official: '', relation: 'Anak' }],
  });
  const decide = async (username: string) =>
    decideTask(
      city.db,
      (rows) => loadViewer(rows, username, monday),
      { taskId: task?.id ?? '', verdict: 'supported', answer: {}, verifyAt: 'http://localhost' },
      monday,
    );
  await expect(decide(head)).rejects.toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
  await expect(decide('sekda')).rejects.toMatchObject({ code: 'NOT_YOUR_OFFICE' });
  const [row] = await city.db.rows('SELECT urgent, wake_seq > seen_seq AS unseen FROM cases WHERE id = $1', [
    caseId,
  ]);
  expect(row).toEqual({ urgent: true, unseen: true });
  await steerCase(city.db, caseId, monday + 1);
  await decide('sekda');
  expect(await city.open(caseId)).toEqual(['proposal']);
});
