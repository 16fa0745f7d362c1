import { Refusal } from '../domain/refusal.js';
import { StartError } from '../settings/start-error.js';
import { endCase } from '../store/advance/end.js';
import { schedule, wake } from '../store/advance/schedule.js';
import { takeCase } from '../store/case/file.js';
import { CaseWork } from '../store/case/work.js';
import { writeCase } from '../store/case/write.js';
import { submitCase } from '../store/commands/submit-case.js';
import type { Database } from '../store/database.js';
import { loadViewer } from '../store/viewer.js';

/** Somebody whom their agency's head may propose for a vacant post of another agency. */
export interface Candidate {
  readonly nip: string;
  /** Account of the head. */
  readonly head: string;
  readonly toPosition: string;
}

/**
 * Officials whose rotation asks for nothing but verdicts: their proposal is tried, and taken back.
 *
 * @throws StartError TOO_FEW_OFFICIALS when there are fewer than `count`
 */
export async function chooseCandidates(
  db: Database,
  count: number,
  now: number,
): Promise<readonly Candidate[]> {
  const chosen: Candidate[] = [];
  for (const candidate of await structuralOfficials(db)) {
    if (chosen.length === count) break;
    if (await goesToOpinions(db, candidate, now)) chosen.push(candidate);
  }
  if (chosen.length < count) {
    throw new StartError('TOO_FEW_OFFICIALS', {
      id: `Kota demo hanya punya ${chosen.length} pejabat yang dapat dimutasi sekaligus; beri --cases paling banyak ${chosen.length}, bukan ${count}`,
      en: `The demo city has only ${chosen.length} officials to rotate at once: give --cases at most ${chosen.length}, not ${count}`,
    });
  }
  return chosen;
}

async function goesToOpinions(db: Database, candidate: Candidate, now: number): Promise<boolean> {
  try {
    const caseId = await propose(db, candidate, now);
    const open = await db.rows<{ key: string }>(
      `SELECT s.key FROM step s JOIN task t ON t.step_id = s.id WHERE s.case_id = $1 AND s.state = 'open' AND t.state = 'open'`,
      [caseId],
    );
    await end(db, caseId, now);
    return open.length === 1 && open[0]?.key === 'opinions';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Those who fill no office that decides about others' rotations, each with a vacant post elsewhere. */
function structuralOfficials(db: Database): Promise<readonly Candidate[]> {
  return db.rows<Candidate>(
    `SELECT e.nip, a.username AS head, v.code AS "toPosition"
     FROM incumbency i JOIN employee e ON e.id = i.employee_id JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
     JOIN position h ON h.unit_code = u.agency_code AND h.is_head JOIN incumbency hi ON hi.position_code = h.code AND hi.valid_to IS NULL
     JOIN account a ON a.employee_id = hi.employee_id
     JOIN LATERAL (SELECT x.code FROM position x JOIN unit xu ON xu.code = x.unit_code
       WHERE x.level = p.level AND x.seats = 1 AND xu.agency_code <> u.agency_code AND NOT EXISTS (SELECT 1 FROM incumbency t WHERE t.position_code = x.code)
       ORDER BY x.code LIMIT 1) v ON true
     WHERE p.level IN ('supervisor', 'administrator') AND i.kind = 'definitive' AND i.valid_to IS NULL
       AND NOT EXISTS (SELECT 1 FROM office_role r WHERE r.position_code = p.code)
     ORDER BY e.nip`,
  );
}

/** Officials of every level, each with a post of the same level in another agency that has a free seat. */
export async function movablePeople(db: Database, count: number): Promise<readonly Candidate[]> {
  // What was imported a moment ago is unknown to the planner.
  await db.rows('ANALYZE');
  return db.rows<Candidate>(
    `SELECT e.nip, a.username AS head, v.code AS "toPosition"
     FROM incumbency i JOIN employee e ON e.id = i.employee_id JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
     JOIN position h ON h.unit_code = u.agency_code AND h.is_head JOIN incumbency hi ON hi.position_code = h.code AND hi.kind = 'definitive' AND hi.valid_to IS NULL
     JOIN account a ON a.employee_id = hi.employee_id AND a.employee_id <> e.id
     JOIN LATERAL (SELECT x.code FROM position x JOIN unit xu ON xu.code = x.unit_code
       WHERE x.level = p.level AND xu.agency_code <> u.agency_code AND x.seats > (SELECT count(*) FROM incumbency t WHERE t.position_code = x.code)
       ORDER BY x.code LIMIT 1) v ON true
     WHERE i.kind = 'definitive' AND i.valid_to IS NULL AND p.level <> 'senior-executive'
       AND NOT EXISTS (SELECT FROM office_role r WHERE r.position_code = p.code)
     ORDER BY e.nip LIMIT $1`,
    [count],
  );
}

/** Proposes a candidate. @returns the case's id */
export async function propose(
  db: Database,
  { nip, head, toPosition }: Candidate,
  now: number,
  process = 'job-rotation',
): Promise<string> {
  const effectiveDate = new Date(now + 30 * 86_400_000).toISOString().slice(0, 10);
  const { body } = await submitCase(
    db,
    await loadViewer(db.rows, head, now),
    {
      process,
      subject: nip,
      facts: { toPosition, reason: 'Penyegaran organisasi', effectiveDate },
      answer: async (_, caseId) => ({ caseId }),
    },
    now,
  );
  return (body as { caseId: string }).caseId; // as written three lines above
}

/** Ends a case, so that its subject can be proposed again. */
export function end(db: Database, caseId: string, now: number): Promise<void> {
  return db.transaction(async (tx) => {
    const work = new CaseWork(await takeCase(tx, caseId), now);
    endCase(work, 'withdrawn');
    schedule(work);
    wake(work);
    writeCase(tx, work);
  });
}

/** The account that acts for each office. */
export async function accountsByOffice(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ office: string; username: string }>(
    `SELECT 'position/' || i.position_code AS office, a.username FROM incumbency i JOIN account a USING (employee_id) WHERE i.valid_to IS NULL`,
  );
  return new Map(rows.map(({ office, username }) => [office, username]));
}
