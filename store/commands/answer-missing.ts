import { mayAct, namingQuestion } from '../../domain/access/act.js';
import { positionOf } from '../../domain/access/chart.js';
import type { HolderState } from '../../domain/access/in-power.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import { dayOf } from '../../domain/calendar/zone.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { MissingAuthority } from '../../domain/flow/missing-authority.js';
import { namingOffers } from '../../domain/orders/naming-form.js';
import { remedyFor } from '../../domain/orders/remedy.js';
import { Refusal } from '../../domain/refusal.js';
import { refuseForm } from '../../domain/steps/refuse-form.js';
import { refuseSettled } from '../../domain/steps/settled.js';
import type { VerdictForm } from '../../domain/steps/verdicts.js';
import { holderState } from '../access/holder-sql.js';
import { closeWhereDone } from '../advance/missing-authority.js';
import { reviewOffices } from '../advance/review-offices.js';
import type { StepRow, TaskRow } from '../case/rows.js';
import type { Actor, CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { issueOrder } from '../orders/issue-order.js';
import { actorAs, holdPower } from './authorize.js';
import { refuseClosed } from './locate-task.js';
import type { TaskDecision } from './task-decision.js';
import { writeAndAdvance } from './write-and-advance.js';

/** HR's task about an office in which nobody can act, in its case. */
interface Asked {
  readonly work: CaseWork;
  readonly definition: ProcessDefinition;
  readonly step: StepRow;
  readonly task: TaskRow;
}

/**
 * HR's answer where nobody can act: an order by which somebody does, from its first day on, or, where an order does
 * not help, that they have taken note. The case is written with what follows.
 *
 * @returns why not: as `mayAct`, ALREADY_DECIDED, TASK_NOT_OPEN, VERDICT_NOT_OFFERED, as `refuseForm`
 * @throws {Refusal} CASE_SUSPENDED, CASE_CLOSED; what `issueOrder` refuses; NOT_YOUR_OFFICE when the incumbency has just ended
 */
export async function answerMissing(
  tx: Transaction,
  viewer: Viewer,
  asked: Asked,
  command: TaskDecision,
): Promise<Refusal | null> {
  const { work, definition, step, task } = asked;
  refuseClosed(work.file, task);
  const { case: row, conflicts } = work.file;
  const acting = mayAct(viewer, namingQuestion(work.officesOf(task), row.subjectId, conflicts));
  if (acting instanceof Refusal) return acting;
  const actor = actorAs(viewer, acting);
  await holdPower(tx, work, actor);
  const entry = openEntry(asked);
  if (entry instanceof Refusal) return entry;
  const today = dayOf(work.now, work.file.calendar.zone);
  const post = await readPost(tx, entry, today);
  const refusal = refuseAnswer(command, namingOffers(remedyFor({ ...entry, ...post }, today)), today);
  if (refusal) return refusal;

  const { verdict, answer } = command;
  const order =
    verdict === 'received' ? await nameActing(tx, asked, { entry, post, command, actor, today }) : null;
  const ids = { step: step.key, iteration: step.iteration, task: task.id, verdict, order };
  work.event('task-decided', ids, { ...answer }, actor);
  const { actor: decidedBy, capacity, authority } = actor;
  const said = { verdict, answer: { ...answer }, decidedBy, capacity, authority };
  work.changeTask(task, { ...said, state: 'done', closedAt: work.now });
  closeWhereDone(work, verdict);
  await writeAndAdvance(tx, work, definition, {
    after: () => reviewOffices(tx, work, definition),
  });
  return null;
}

function openEntry({ step, task }: Asked): MissingAuthority | Refusal {
  const entry = step.detail.missing?.find(({ asked }) => asked === task.id);
  return refuseSettled(task) ?? entry ?? new Refusal('TASK_NOT_OPEN', { state: task.state });
}

function refuseAnswer(
  { verdict, answer }: TaskDecision,
  offers: readonly VerdictForm[],
  today: Day,
): Refusal | null {
  const offer = offers.find((each) => each.verdict === verdict);
  if (!offer) {
    const offered = offers.map((each) => each.verdict).join(', ');
    return new Refusal('VERDICT_NOT_OFFERED', { verdict, offered });
  }
  return refuseForm(offer, answer, today);
}

/** The post in which nobody can act; of a person's own task there is none. */
interface Post {
  readonly position: string | null;
  readonly level: string | null;
  readonly seats: number | null;
  readonly holder: HolderState;
}

async function readPost(tx: Transaction, { office }: MissingAuthority, today: Day): Promise<Post> {
  const position = positionOf(office);
  const [post] = await tx.rows<Omit<Post, 'position'>>(
    `SELECT level, seats, ${holderState('p.code', '$2::date')} AS holder FROM position p WHERE code = $1`,
    [position, today],
  );
  return { position, ...(post ?? { level: null, seats: null, holder: 'none' }) };
}

interface Naming {
  readonly entry: MissingAuthority;
  readonly post: Post;
  readonly command: TaskDecision;
  readonly actor: Actor;
  readonly today: Day;
}

/** A Plt where nobody holds the post, a Plh for a holder out of active service. @returns the order's id */
function nameActing(
  tx: Transaction,
  { work }: Asked,
  { entry, post, command, actor, today }: Naming,
): Promise<string> {
  if (post.position === null) throw new Error(`Nobody is ordered to act for ${entry.office}`);
  const { official, from, until, number } = command.answer.form ?? {};
  const order = {
    kind: post.holder === 'none' ? 'plt' : 'plh',
    position: post.position,
    official: String(official),
    from: String(from),
    until: String(until),
    ...(number !== undefined && { number: String(number) }),
  } as const;
  return issueOrder(tx, order, actor, { today, now: work.now });
}
