import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { raiseWhereOfficesChange } from '../../../store/wakes.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

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
