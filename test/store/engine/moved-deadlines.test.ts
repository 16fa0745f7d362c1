import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { steerCase } from '../../../store/advance/steer-case.js';
import { noteCalendarChange } from '../../../store/calendar/note-change.js';
import { type Intervention, interveneInCase } from '../../../store/commands/intervene.js';
import { loadViewer } from '../../../store/viewer.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

// A delay of three working days puts the superior's notice where HR's had been.
const day = 86_400_000;
let city: TestCity;
let caseId: string;

beforeEach(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
}, 60_000);

afterEach(() => city?.drop());

async function intervene(kind: Intervention['kind'], now: number): Promise<void> {
  const viewer = await loadViewer(city.db.rows, 'petugas-bkpsdm', now);
  await interveneInCase(city.db, viewer, { caseId, kind, reason: 'Audit' }, now);
}

/** Who was told of the delay, and on which day. */
const escalations = () =>
  city.db.rows<{ role: string; day: string }>(
    `SELECT r.role, (n.at AT TIME ZONE 'Asia/Jakarta')::date AS day FROM notification n JOIN office_role r ON n.target = 'position/' || r.position_code
     WHERE n.case_id = $1 AND n.kind = 'escalated' ORDER BY n.at`,
    [caseId],
  );

async function steerDaily(from: number, days: number): Promise<void> {
  for (let passed = 0; passed < days; passed += 1) await steerCase(city.db, caseId, from + passed * day);
}

const incidents = () => city.db.rows('SELECT code FROM incident WHERE case_id = $1', [caseId]);

test('suspended for three working days, the superior is told before HR', async () => {
  await intervene('suspension', monday + day);
  await intervene('resumption', monday + 4 * day);
  await steerDaily(monday + 5 * day, 14);
  expect(await escalations()).toEqual([
    { role: 'competent-official', day: '2026-11-12' },
    { role: 'hr-agency-head', day: '2026-11-17' },
  ]);
});

test('with three more days off, the superior is told before HR', async () => {
  await city.db.transaction(async (tx) => {
    await tx.rows(
      `INSERT INTO holiday (date, kind, name_id, name_en, source)
       SELECT d, 'joint_leave', 'Cuti bersama', 'Joint leave', 'SKB' FROM unnest($1::date[]) d`,
      [['2026-11-03', '2026-11-04', '2026-11-05']],
    );
    await noteCalendarChange(tx, { type: 'calendar-changed', at: monday + 1, payload: null });
  });
  await steerDaily(monday + 2, 16);
  expect(await incidents()).toEqual([]);
  expect(await escalations()).toEqual([
    { role: 'competent-official', day: '2026-11-12' },
    { role: 'hr-agency-head', day: '2026-11-17' },
  ]);
});
