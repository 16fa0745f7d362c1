import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { CalendarChange } from '../../domain/calendar/change.js';
import type { Zone } from '../../domain/calendar/zone.js';
import { sequence, wait, workingDays } from '../../domain/flow/blocks.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { changeCalendar } from '../../store/commands/change-calendar.js';
import { interveneInCase } from '../../store/commands/intervene.js';
import { submitCase } from '../../store/commands/submit-case.js';
import { verifyCaseChain } from '../../store/reads/case-events.js';
import { loadViewer } from '../../store/viewer.js';
import { movable } from '../support/candidates.js';
import type { TestCity } from '../support/city.js';
import { type Living, livingTown, type Town } from '../support/living-town.js';
import { shortRotation } from '../support/short-rotation.js';
import { timeSkippingServer } from '../support/temporal.js';

let temporal: TestWorkflowEnvironment;

beforeAll(async () => {
  temporal = await timeSkippingServer();
}, 120_000);

afterAll(() => temporal?.teardown());

const town = (zone: Zone, date: string, living?: Living) => livingTown(temporal, zone, date, living);

describe.each<Zone>(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])('in %s', (zone) => {
  let here: Town;

  beforeAll(async () => {
    here = await town(zone, '2026-12-22');
  }, 120_000);

  afterAll(() => here?.stop());

  test('over the turn of the year each notice falls on its working day at 07:30, and none is owed for what is decided', async () => {
    const { city, until, now, notices } = here;
    const caseId = await city.propose(await now(), { effectiveDate: '2027-06-01' });
    // 24 and 25 December, 1 and 5 January are days off.
    await until('2027-01-20');
    const given = [
      'reminder 2026-12-28 07:30',
      'reminder 2026-12-29 07:30',
      'overdue 2026-12-30 07:30',
      'escalated 2026-12-31 07:30',
      'escalated 2027-01-07 07:30',
    ];
    expect(await notices(caseId)).toEqual(given);
    await city.decide(caseId, 'opinions', 'supported', await now());
    await city.decide(caseId, 'proposal', 'rejected', await now(), { reason: 'Formasi berubah' });
    await until('2027-03-03');
    expect(await notices(caseId)).toEqual(given);
    expect(await verifyCaseChain(city.db.rows, caseId)).toBeNull();
  }, 60_000);

  test('over Lebaran 2027, with a day of joint leave decreed in the middle', async () => {
    const { city, until, now, notices } = here;
    const caseId = await city.propose(await now(), { effectiveDate: '2027-06-01' });
    // Wednesday 3 March; 8 to 12 and 15 March are days off: due on 16 March.
    await until('2027-03-05');
    expect(await notices(caseId)).toEqual(['reminder 2027-03-05 07:30']);
    await hrChanges(city, await now(), [
      {
        kind: 'add',
        date: '2027-03-16',
        type: 'joint_leave',
        name: { id: 'Cuti bersama Idul Fitri', en: 'Joint leave, Eid al-Fitr' },
        source: 'SKB perubahan',
      },
    ]);
    await until('2027-04-02');
    expect(await notices(caseId)).toEqual([
      'reminder 2027-03-05 07:30',
      'reminder 2027-03-17 07:30',
      'overdue 2027-03-18 07:30',
      'escalated 2027-03-19 07:30',
      'escalated 2027-03-24 07:30',
    ]);
  }, 60_000);
});

test('in demonstration time, a day in ten seconds, three minutes bring what eighteen days bring', async () => {
  const { city, worker, now, notices, stop } = await town('Asia/Jakarta', '2026-11-23', { factor: 8_640 });
  try {
    const caseId = await city.propose(await now());
    await worker.relay.drained();
    await temporal.sleep('3 minutes');
    const days = (await notices(caseId)).map((notice) => notice.slice(0, -6));
    expect(days).toEqual([
      'reminder 2026-11-25',
      'reminder 2026-11-26',
      'overdue 2026-11-27',
      'escalated 2026-11-30',
      'escalated 2026-12-03',
    ]);
  } finally {
    await stop();
  }
}, 120_000);

/** Nothing but an answer from outside. */
const waiting: ProcessDefinition = {
  ...shortRotation,
  // Of its own, for definitions are read once a process.
  revision: 9,
  flow: sequence(
    wait('technical-clearance', {
      title: { id: 'Pertimbangan teknis', en: 'Technical clearance' },
      enteredBy: 'hr-agency-head',
      within: workingDays(10),
    }),
  ),
};

test('who waits for an answer from outside is reminded each week, over Lebaran and a suspension, until it is entered', async () => {
  const { city, until, now, notices, stop } = await town('Asia/Jakarta', '2027-02-23', {
    processes: [waiting],
  });
  try {
    const caseId = await city.propose(await now(), { effectiveDate: '2027-06-01' });
    await until('2027-03-17');
    // Tuesdays; 9 March is joint leave of Eid, and so is what follows it.
    const given = ['reminder 2027-03-02 07:30', 'reminder 2027-03-16 07:30'];
    expect(await notices(caseId)).toEqual(given);
    const hr = await loadViewer(city.db.rows, 'petugas-bkpsdm', await now());
    const step = { caseId, reason: 'Menunggu hasil pemeriksaan' };
    await interveneInCase(city.db, hr, { ...step, kind: 'suspension' }, await now());
    await until('2027-04-01');
    expect(await notices(caseId)).toEqual(given);
    await interveneInCase(city.db, hr, { ...step, kind: 'resumption' }, await now());
    await until('2027-04-09');
    given.push('reminder 2027-04-08 07:30');
    expect(await notices(caseId)).toEqual(given);
    const form = { number: 'AK-77', date: '2027-04-08', result: 'approved' };
    await city.decide(caseId, 'technical-clearance', 'received', await now(), { form });
    await until('2027-05-20');
    expect(await notices(caseId)).toEqual(given);
  } finally {
    await stop();
  }
}, 120_000);

async function proposeAnother(city: TestCity, now: number, effectiveDate: string): Promise<void> {
  const { head, nip, targets } = await movable(city.db, 'pegawai-layak-administrator-2');
  const facts = { toPosition: targets[0]?.code ?? '', reason: 'Penyegaran', effectiveDate };
  const viewer = await loadViewer(city.db.rows, head, now);
  await submitCase(city.db, viewer, { process: 'job-rotation', subject: nip, facts }, now);
}

async function hrChanges(city: TestCity, now: number, changes: readonly CalendarChange[]): Promise<void> {
  const viewer = await loadViewer(city.db.rows, 'petugas-bkpsdm', now);
  await changeCalendar(city.db, viewer, { changes }, now);
}

test('what the calendar does not reach is refused at submission, an alarm on the way, and goes on by itself when HR loads the year', async () => {
  const { city, worker, until, now, stop } = await town('Asia/Jakarta', '2027-12-08');
  try {
    const effectiveDate = '2028-06-01';
    const caseId = await city.propose(await now(), { effectiveDate });
    await city.decide(caseId, 'opinions', 'supported', await now());
    await until('2027-12-13');
    // The next step's ten working days and their escalation lie beyond 2027.
    await city.decide(caseId, 'proposal', 'approved', await now());
    await worker.relay.drained();
    expect(await city.open(caseId)).toEqual([]);
    const incidents = () =>
      city.db.rows<{ code: string }>('SELECT code FROM incident WHERE closed_at IS NULL');
    expect(await incidents()).toEqual([{ code: 'CALENDAR_ENDS' }]);
    const alarms = await city.db.rows(`SELECT target FROM notification WHERE kind = 'calendar-ends'`);
    expect(alarms).toHaveLength(1);

    await until('2027-12-28');
    const half = () =>
      city.db.rows('SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM event) AS events');
    const before = await half();
    await expect(proposeAnother(city, await now(), effectiveDate)).rejects.toMatchObject({
      code: 'CALENDAR_ENDS',
    });
    expect(await half()).toEqual(before);

    await hrChanges(city, await now(), [
      { kind: 'load', year: 2028, source: 'SKB 2028' },
      {
        kind: 'add',
        date: '2028-01-01',
        type: 'national',
        name: { id: 'Tahun Baru', en: 'New Year' },
        source: 'SKB 2028',
      },
    ]);
    await until('2027-12-29');
    expect(await city.open(caseId)).toEqual(['decision']);
    expect(await incidents()).toEqual([]);
  } finally {
    await stop();
  }
}, 120_000);
