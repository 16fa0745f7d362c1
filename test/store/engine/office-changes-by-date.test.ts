import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { raiseWhereOfficesChange } from '../../../store/wakes.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { sendAway } from '../../support/incumbencies.js';

let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
}, 60_000);

afterAll(() => city?.drop());

test('a case is looked at again on the day on which somebody leaves the post it waits at, and on no other', async () => {
  await city.db.rows(
    `UPDATE incumbency SET valid_to = '2026-11-20' WHERE 'position/' || position_code IN
       (SELECT o.office FROM task_office o JOIN task t ON t.id = o.task_id WHERE t.case_id = $1 AND o.open)`,
    [caseId],
  );
  expect(await raiseWhereOfficesChange(city.db.rows, '2026-11-19')).toBe(0);
  expect(await raiseWhereOfficesChange(city.db.rows, '2026-11-20')).toBe(1);
  const [row] = await city.db.rows('SELECT urgent, wake_seq > seen_seq AS unseen FROM cases WHERE id = $1', [
    caseId,
  ]);
  expect(row).toEqual({ urgent: true, unseen: true });
});

test('a case is looked at again on the days on which the holder of its post leaves and comes back', async () => {
  await city.db.rows('UPDATE incumbency SET valid_to = NULL WHERE valid_to = $1', ['2026-11-20']);
  const [head] = await city.db.rows<{ position: string }>(
    `SELECT substr(o.office, 10) AS position FROM task_office o JOIN task t ON t.id = o.task_id WHERE t.case_id = $1 AND o.open`,
    [caseId],
  );
  await sendAway(city.db, head?.position ?? '', '2026-11-23', '2026-11-26');
  const raised = [];
  for (const day of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'])
    raised.push(await raiseWhereOfficesChange(city.db.rows, day));
  expect(raised).toEqual([0, 1, 0, 1, 0]);
});
