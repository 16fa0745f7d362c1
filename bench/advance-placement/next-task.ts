import type { Database } from '../../store/database.js';
import { listenForChanges } from '../../store/wakes.js';

/** A task that an office has in its inbox. */
export interface SeenTask {
  readonly id: string;
  readonly office: string;
  /** When the look that found it had its answer, on `performance`'s clock. */
  readonly at: number;
}

/** Tells when the next office sees its task. */
export interface Inboxes {
  /** Waits for the open task of a case. @throws Error when none comes within the patience */
  taskOf(caseId: string): Promise<SeenTask>;
  close(): Promise<void>;
}

interface Waiting {
  readonly found: (task: SeenTask) => void;
}

const patience = 30_000;

/**
 * Looks at the inboxes whenever a transaction that changed a case has committed, once for all who wait: a poll
 * for each client each millisecond would take the very CPU that is measured. Every system is looked at alike.
 */
export function watchInboxes(db: Database): Inboxes {
  const waiting = new Map<string, Waiting>();
  let looking = false;
  let again = false;

  const look = async () => {
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again && waiting.size > 0) {
        again = false;
        const rows = await openTasks(db, [...waiting.keys()]);
        for (const { caseId, ...task } of rows) {
          waiting.get(caseId)?.found({ ...task, at: performance.now() });
          waiting.delete(caseId);
        }
      }
    } finally {
      looking = false;
    }
  };

  const listener = listenForChanges(db, () => void look());
  return {
    taskOf: (caseId) =>
      new Promise((resolve, reject) => {
        const alarm = setTimeout(() => void notSeen(db, caseId).then(reject, reject), patience);
        const found = (task: SeenTask) => {
          clearTimeout(alarm);
          resolve(task);
        };
        waiting.set(caseId, { found });
        look().catch(reject);
      }),
    close: () => listener.close(),
  };
}

/** An advance that failed leaves the verdict standing and an incident: it says why nobody has a task. */
async function notSeen(db: Database, caseId: string): Promise<Error> {
  const incidents = await db.rows<{ code: string }>(
    'SELECT code FROM incident WHERE case_id = $1::uuid AND closed_at IS NULL',
    [caseId],
  );
  const codes = incidents.map(({ code }) => code).join(', ') || 'none';
  return new Error(
    `No office has seen a task of the case in ${patience / 1_000} s; open incidents: ${codes}`,
  );
}

function openTasks(db: Database, caseIds: readonly string[]) {
  return db.rows<{ caseId: string; id: string; office: string }>(
    `SELECT t.case_id AS "caseId", t.id, o.office FROM task t JOIN task_office o ON o.task_id = t.id
     WHERE t.case_id = ANY($1::uuid[]) AND t.state = 'open' AND o.open`,
    [caseIds],
  );
}
