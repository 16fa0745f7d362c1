import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDefinition } from '../../contract/definition.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { Verdicted } from '../../domain/steps/decide.js';
import { seedDemoCity } from '../../prisma/seed/seed-demo-city.js';
import { decideTask } from '../../store/commands/decide-task.js';
import { type Proposal, submitCase } from '../../store/commands/submit-case.js';
import { type Database, openDatabase } from '../../store/database.js';
import { storeDefinitions } from '../../store/definitions.js';
import { loadViewer } from '../../store/viewer.js';
import { testDatabase } from './database.js';
import { monday } from './monday.js';
import { shortRotation } from './short-rotation.js';

export { monday } from './monday.js';

/** The demo city in a database of its own, with the engine's commands at hand. */
export interface TestCity {
  readonly url: string;
  readonly db: Database;
  readonly dataDir: string;
  /** An eligible official and a vacant post of the same level in another agency. */
  readonly candidate: Candidate;
  /** Proposes the candidate in the name of the releasing agency. @returns the case's id */
  propose(now: number, change?: Partial<Proposal['facts']>): Promise<string>;
  /** Decides the only open task of a step in the name of whoever it waits for. */
  decide(
    caseId: string,
    step: string,
    verdict: string,
    now: number,
    answer?: Verdicted['answer'],
  ): Promise<object>;
  /** Keys of the steps that are open. */
  open(caseId: string): Promise<string[]>;
  drop(): Promise<void>;
}

export interface Candidate {
  readonly nip: string;
  readonly name: string;
  readonly username: string;
  /** Account of the head of the present agency. */
  readonly head: string;
  readonly toPosition: string;
}

/** Seeds the demo city into a database of the calling test file, with processes to run in it. */
export async function testCity(processes: readonly ProcessDefinition[] = [shortRotation]): Promise<TestCity> {
  const database = await testDatabase();
  const db = openDatabase(database.url);
  const dataDir = await mkdtemp(join(tmpdir(), 'jenjang-city-'));
  await seedDemoCity(db, dataDir);
  await storeDefinitions(db, processes, parseDefinition, monday);
  const candidate = await findCandidate(db);
  const viewer = (username: string, now: number) => loadViewer(db.rows, username, now);

  return {
    url: database.url,
    db,
    dataDir,
    candidate,
    async propose(now, change = {}) {
      const facts = {
        toPosition: candidate.toPosition,
        reason: 'Penyegaran organisasi',
        effectiveDate: '2026-12-01',
        ...change,
      };
      const proposal = { process: 'job-rotation', subject: candidate.nip, facts };
      const { body } = await submitCase(db, await viewer(candidate.head, now), proposal as Proposal, now);
      return (body as { case: { id: string } }).case.id;
    },
    async decide(caseId, step, verdict, now, answer = {}) {
      const { task, username } = await openTask(db, caseId, step, now);
      const command = { taskId: task, verdict, answer, verifyAt: 'http://localhost/verify' };
      return (await decideTask(db, () => viewer(username, now), command, now)).body;
    },
    async open(caseId) {
      const rows = await db.rows<{ key: string }>(
        `SELECT key FROM step WHERE case_id = $1 AND state = 'open' ORDER BY opened_at`,
        [caseId],
      );
      return rows.map(({ key }) => key);
    },
    async drop() {
      await db.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openTask(db: Database, caseId: string, step: string, now: number) {
  const [row] = await db.rows<{ task: string; username: string }>(
    `SELECT t.id AS task, a.username FROM task t JOIN step s ON s.id = t.step_id JOIN task_office o ON o.task_id = t.id AND o.open AND o.reason <> 'escalated'
     JOIN account a ON o.office = 'person/' || a.employee_id OR EXISTS (SELECT 1 FROM incumbency i WHERE i.employee_id = a.employee_id
       AND o.office = 'position/' || i.position_code AND i.valid_from <= $3::date AND (i.valid_to IS NULL OR i.valid_to > $3::date))
     WHERE s.case_id = $1 AND s.key = $2 AND t.state = 'open' ORDER BY t.sequence, t.id LIMIT 1`,
    [caseId, step, new Date(now)],
  );
  if (!row) throw new Error(`Nobody can decide step ${step} now`);
  return row;
}

async function findCandidate(db: Database): Promise<Candidate> {
  const [row] = await db.rows<Candidate>(
    `SELECT e.nip, e.name, a.username, ha.username AS head, v.code AS "toPosition"
     FROM account a JOIN employee e ON e.id = a.employee_id JOIN incumbency i ON i.employee_id = e.id AND i.valid_to IS NULL
     JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
     JOIN position h ON h.unit_code = u.agency_code AND h.is_head JOIN incumbency hi ON hi.position_code = h.code AND hi.valid_to IS NULL
     JOIN account ha ON ha.employee_id = hi.employee_id
     JOIN LATERAL (SELECT v.code FROM position v JOIN unit vu ON vu.code = v.unit_code
       WHERE v.level = p.level AND v.seats = 1 AND vu.agency_code <> u.agency_code AND NOT EXISTS (SELECT 1 FROM incumbency x WHERE x.position_code = v.code)
       ORDER BY v.code LIMIT 1) v ON true
     WHERE a.username = 'pegawai-layak-pengawas-1'`,
  );
  if (!row) throw new Error('The demo city has no candidate');
  return row;
}
