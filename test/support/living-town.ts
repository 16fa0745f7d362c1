import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { type Pace, timeAt } from '../../domain/calendar/pace.js';
import type { Zone } from '../../domain/calendar/zone.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { type CaseWorker, startCaseWorker } from './case-worker.js';
import { type TestCity, testCity } from './city.js';
import { shortRotation } from './short-rotation.js';

/** A city whose cases live in a time that begins when the test says. */
export interface Town {
  readonly city: TestCity;
  readonly worker: CaseWorker;
  now(): Promise<number>;
  /** Lets time pass until a local day, ten in the morning. */
  until(date: string): Promise<void>;
  notices(caseId: string): Promise<string[]>;
  /** When, what, and to whom. */
  told(caseId: string): Promise<string[]>;
  stop(): Promise<void>;
}

export interface Living {
  readonly factor?: number;
  readonly processes?: readonly ProcessDefinition[];
}

const hours: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** Begins a city's life at ten in the morning of a local day, in the time of that server. */
export async function livingTown(
  temporal: TestWorkflowEnvironment,
  zone: Zone,
  date: string,
  { factor = 1, processes = [shortRotation] }: Living = {},
): Promise<Town> {
  const city = await testCity(processes);
  await city.db.rows('UPDATE tenant SET time_zone = $1', [zone]);
  await keepEligible(city);
  const tenInTheMorning = (on: string) => Date.parse(`${on}T10:00:00Z`) - (hours[zone] ?? 0) * 3_600_000;
  const realStart = await temporal.currentTimeMs();
  const pace: Pace = { realStart, start: tenInTheMorning(date), factor };
  // The relay's clock begins where the server's stands: other tests have moved it on.
  const began = Date.now();
  const worker = await startCaseWorker(temporal, city, () => realStart + Date.now() - began, pace);
  const now = async () => timeAt(await temporal.currentTimeMs(), pace);
  return {
    city,
    worker,
    now,
    async until(on) {
      await worker.relay.drained();
      await temporal.sleep((tenInTheMorning(on) - (await now())) / factor);
    },
    async notices(caseId) {
      const rows = await city.db.rows<{ notice: string }>(
        `SELECT kind || ' ' || to_char(at AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI') AS notice FROM notification
         WHERE case_id = $1 AND kind IN ('reminder', 'overdue', 'escalated')`,
        [caseId, zone],
      );
      return rows
        .map(({ notice }) => notice)
        .sort((one, other) => (one.slice(-16) < other.slice(-16) ? -1 : 1));
    },
    async told(caseId) {
      const rows = await city.db.rows<{ notice: string }>(
        `SELECT to_char(n.at AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI') || ' ' || n.kind || ' ' || coalesce(a.username, n.target) AS notice
         FROM notification n LEFT JOIN incumbency i ON 'position/' || i.position_code = n.target AND i.kind = 'definitive' AND i.valid_to IS NULL
         LEFT JOIN account a ON a.employee_id = i.employee_id
         WHERE n.case_id = $1 AND n.kind IN ('reminder', 'overdue', 'escalated') ORDER BY n.at, 1`,
        [caseId, zone],
      );
      return rows.map(({ notice }) => notice);
    },
    async stop() {
      await worker.stop();
      await city.drop();
    },
  };
}

/** The demo city's records end in 2026: its people go on doing well. */
async function keepEligible({ db }: TestCity): Promise<void> {
  await db.rows(
    `INSERT INTO appraisal (employee_id, year, predicate)
     SELECT DISTINCT employee_id, y, 'good' FROM appraisal, generate_series(2026, 2027) y ON CONFLICT DO NOTHING`,
  );
  await db.rows(`UPDATE competency_record SET valid_until = '2029-12-31'`);
}
