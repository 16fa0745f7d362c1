import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { appoint } from '../../support/incumbencies.js';

const day = 86_400_000;
const late = monday + 31 * day;
let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
  await city.decide(caseId, 'opinions', 'supported', monday);
  for (const step of ['proposal', 'decision']) await city.decide(caseId, step, 'approved', monday);
  for (let turn = 0; turn < 4; turn += 1) await city.decide(caseId, 'decree', 'initialled', monday);
}, 60_000);

afterAll(() => city?.drop());

test('a signer who gives the effective date is bound by the same furthest date as the proposer', async () => {
  const far = city.decide(caseId, 'decree', 'signed', late, { effectiveDate: '2031-01-01' });
  await expect(far).rejects.toMatchObject({ code: 'EFFECTIVE_DATE_TOO_FAR' });
});

test('nobody certifies the excerpt of their own decree', async () => {
  const [hr] = await city.db.rows<{ code: string }>(
    `SELECT position_code AS code FROM office_role WHERE role = 'hr-agency-head'`,
  );
  await city.db.rows('UPDATE incumbency SET valid_to = $2 WHERE position_code = $1', [
    hr?.code,
    '2026-12-01',
  ]);
  await appoint(city.db, city.candidate.username, hr?.code ?? '', 'plt', '2026-12-01');
  await city.decide(caseId, 'decree', 'signed', late, { effectiveDate: '2026-12-07' });
  const [excerpt] = await city.db.rows<{ data: object }>(
    `SELECT data -> 'certification' AS data FROM document WHERE kind = 'excerpt'`,
  );
  expect(JSON.stringify(excerpt)).not.toContain(city.candidate.name);
});
