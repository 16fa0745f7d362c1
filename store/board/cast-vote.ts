import type { Viewer } from '../../domain/access/viewer.js';
import { type Choice, choices, type Session } from '../../domain/board/session.js';
import { vote } from '../../domain/board/vote.js';
import { momentWords } from '../../domain/calendar/moment-words.js';
import type { StepDefinition } from '../../domain/flow/blocks.js';
import { stepNamed } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import { voteForms } from '../../domain/steps/board.js';
import { loadCase } from '../case/file.js';
import type { StepRow, TaskRow } from '../case/rows.js';
import { caseSummary } from '../case/summary.js';
import { type Actor, CaseWork } from '../case/work.js';
import { authorize, holdPower } from '../commands/authorize.js';
import { type Answer, answeredBefore, keepAnswer } from '../commands/idempotency.js';
import type { TaskDecision } from '../commands/task-decision.js';
import type { Database, Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { applySession } from './apply-session.js';
import { sessionState } from './session-file.js';
import type { ItemRow, SeatRow } from './session-rows.js';
import { loadSitting, lockSitting, noteEvent, type Sitting } from './sitting.js';
import { writeSession } from './write-session.js';

/** The session in which a task is a vote; undefined for every other task. */
export async function sessionOfVote(rows: Rows, taskId: string): Promise<string | undefined> {
  const [row] = await rows<{ session: string }>(
    `SELECT i.session_id AS session FROM task t JOIN session_item i ON i.step_id = t.step_id
     WHERE t.id = $1::uuid AND EXISTS (SELECT FROM jsonb_each_text(i.tasks) v WHERE v.value = t.id::text)`,
    [taskId],
  );
  return row?.session;
}

/**
 * A member's vote, and what follows from it: where it ends the item, the case's next office has its task.
 *
 * @throws {Refusal} what `mayAct` and `vote` refuse; ALREADY_DECIDED; NOT_BOARD_MEMBER for whoever does not sit
 * there today; VERDICT_NOT_OFFERED, REASON_REQUIRED
 */
export function castVote(
  db: Database,
  viewer: Viewer,
  command: TaskDecision & { readonly session: string },
  now: number,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    await lockSitting(tx, command.session);
    const before = await answeredBefore(tx, command.idempotency);
    if (before) return before;
    const sitting = await loadSitting(tx, command.session, now);
    const voting = await locate(sitting, command.taskId);
    const { actor } = authorize(viewer, voting.work, voting.definition, voting.task, command.verdict);
    await holdPower(tx, voting.work, actor);
    refuseGiven(voting);
    const ballot = readBallot(command);
    const { item, seat, work, step, task } = voting;
    const voted = vote(sessionState(sitting.file), {
      item: item.id,
      seat: seat.number,
      choice: ballot.choice,
    });
    if (voted instanceof Refusal) throw voted;
    if (seat.personId !== viewer.person) throw new Refusal('NOT_BOARD_MEMBER');

    await keepVote(sitting, voting, ballot, voted, actor);
    await applySession(sitting, voted);
    await writeSession(tx, sitting.file);
    const answer = { status: 200, body: caseSummary(work.file, step, task) };
    keepAnswer(tx, command.idempotency, answer, sitting.now);
    return answer;
  });
}

/** A seat's vote on an item: its task, and the case as the transaction has it. */
interface Voting {
  readonly item: ItemRow;
  readonly seat: SeatRow;
  readonly work: CaseWork;
  readonly definition: StepDefinition;
  readonly step: StepRow;
  readonly task: TaskRow;
}

async function locate({ tx, file, cases, now }: Sitting, taskId: string): Promise<Voting> {
  const item = file.items.find(({ tasks }) => Object.values(tasks).includes(taskId));
  const seat = file.seats.find(({ number }) => item?.tasks[number] === taskId);
  if (!item || !seat) throw new Refusal('TASK_UNKNOWN');
  // A case that is before the session no more is read all the same: to say so to its members alone.
  const work = cases.get(item.id)?.work ?? new CaseWork(await loadCase(tx, item.caseId), now);
  const step = work.file.steps.find(({ id }) => id === item.stepId);
  const task = work.file.tasks.find(({ id }) => id === taskId);
  if (!step || !task) throw new Refusal('TASK_UNKNOWN');
  const { process, revision } = work.file.case;
  const definition = stepNamed(await definitionOf(tx.rows, process, revision), step.key);
  return { item, seat, work, definition, step, task };
}

function refuseGiven({ task, work }: Voting): void {
  if (task.state !== 'done') return;
  const { verdict, decidedBy, closedAt } = task;
  const at = closedAt === null ? null : [momentWords(closedAt, work.file.calendar.zone)];
  throw new Refusal('ALREADY_DECIDED', { verdict, by: work.file.people[decidedBy ?? ''] ?? null, at });
}

interface Ballot {
  readonly choice: Choice;
  readonly reason: string | null;
}

function readBallot({ verdict, answer }: TaskDecision): Ballot {
  const choice = choices.find((each) => each === verdict);
  const form = voteForms.find((each) => each.verdict === choice);
  if (!choice || !form) throw new Refusal('VERDICT_NOT_OFFERED', { verdict, offered: choices.join(', ') });
  const { reason = null } = answer;
  if (reason === null && form.required.includes('reason')) throw new Refusal('REASON_REQUIRED', { verdict });
  return { choice, reason };
}

/** In a secret ballot neither task nor event says who voted what. */
async function keepVote(
  sitting: Sitting,
  { item, seat, work, step, task }: Voting,
  { choice, reason }: Ballot,
  voted: Session,
  actor: Actor,
): Promise<void> {
  const { file, now } = sitting;
  const votes = voted.items.find(({ id }) => id === item.id)?.votes ?? [];
  file.votes.push({
    itemId: item.id,
    sessionId: file.session.id,
    seat: seat.number,
    inSeat: votes.find((given) => given.seat === seat.number)?.inSeat ?? seat.number,
    sequence: votes.length,
    taskId: task.id,
    personId: actor.actor,
    choice,
    reason,
    at: now,
  });
  const verdict = item.secret ? 'voted' : choice;
  const payload = item.secret ? null : { reason };
  const { actor: decidedBy, capacity, authority } = actor;
  work.changeTask(task, {
    state: 'done',
    verdict,
    answer: payload,
    decidedBy,
    capacity,
    authority,
    closedAt: now,
  });
  const ids = { step: step.key, iteration: step.iteration, task: task.id, verdict };
  work.event('task-decided', { ...ids, session: file.session.id, seat: seat.number }, payload, actor);
  const own = { item: item.id, seat: seat.number, case: item.caseId, verdict };
  await noteEvent(sitting, 'vote-given', own, payload, actor);
}
