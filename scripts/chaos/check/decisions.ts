import type { Entry } from '../journal.js';
import { acknowledged } from './commands.js';
import type { Evidence, Finding } from './evidence.js';

interface TaskFound {
  readonly id: string;
  readonly state: string;
  readonly verdict: string | null;
  readonly username: string | null;
  readonly votes: readonly string[];
  readonly voting: boolean;
}

/** Each acknowledged decision stands in its task's row, by that person and with that verdict; a vote is counted once. */
export async function checkDecisions({ rows, journal }: Evidence): Promise<readonly Finding[]> {
  const found = await rows<TaskFound>(
    `SELECT t.id, t.state, t.verdict, a.username,
       coalesce((SELECT json_agg(v.choice) FROM session_vote v WHERE v.task_id = t.id), '[]') AS votes,
       EXISTS (SELECT FROM session_item i, jsonb_each_text(i.tasks) each WHERE i.step_id = t.step_id AND each.value = t.id::text) AS voting
     FROM task t LEFT JOIN account a ON a.employee_id = t.decided_by`,
  );
  const tasks = new Map(found.map((task) => [task.id, task]));
  const decided = journal.filter((entry) => entry.kind === 'decision' && acknowledged(entry));
  const known = new Set(decided.map(taskOf));
  return [
    ...decided.flatMap((entry) => judge(entry, tasks.get(taskOf(entry)))),
    ...found
      .filter(({ id, votes }) => votes.length > 0 && !known.has(id) && !isOpen(journal, id))
      .map(({ id }) => ({ check: 'nothing unasked', what: `task ${id} has a vote that nobody gave` })),
  ];
}

function judge(entry: Entry, task: TaskFound | undefined): readonly Finding[] {
  const { by, body } = entry;
  const claim = `${by} said ${String(body.verdict)} in task ${taskOf(entry)}`;
  if (!task) return [{ check: 'nothing lost', what: `${claim}: there is no such task` }];
  const findings: Finding[] = [];
  if (task.state !== 'done' || task.verdict !== body.verdict || task.username !== by) {
    const there = `${task.state}, ${task.verdict} by ${task.username}`;
    findings.push({ check: 'nothing lost', what: `${claim}: its row says ${there}` });
  }
  const { voting, votes } = task;
  if (voting && (votes.length !== 1 || votes[0] !== body.verdict)) {
    findings.push({ check: 'votes once', what: `${claim}: counted are ${votes.join(', ') || 'none'}` });
  }
  return findings;
}

const taskOf = ({ path }: Entry) => path.split('/')[1] ?? '';

function isOpen(journal: readonly Entry[], task: string): boolean {
  return journal.some((entry) => entry.status === null && taskOf(entry) === task);
}
