import { type Acting, mayAct } from '../../domain/access/act.js';
import { type HolderState, inPower } from '../../domain/access/in-power.js';
import { maySpeakForSilence } from '../../domain/access/silence.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { dayOf } from '../../domain/calendar/zone.js';
import type { StepDefinition } from '../../domain/flow/blocks.js';
import { Refusal } from '../../domain/refusal.js';
import { conflictsIn, distinctPersons, isOwnAffair, isStrategic } from '../../domain/steps/demands.js';
import { type Silence, silenceOf } from '../../domain/steps/silence.js';
import { covers, holderState } from '../access/holder-sql.js';
import { pastDecisions } from '../advance/open-tasks.js';
import type { TaskRow } from '../case/rows.js';
import { type Actor, type CaseWork, owedBy } from '../case/work.js';
import type { Transaction } from '../database.js';
import { prepared } from '../prepared.js';

/** Who decides, and whether they only enter that the office said nothing. */
export interface Authorized {
  readonly actor: Actor;
  readonly silence?: Silence;
}

/**
 * Settles in which office the viewer decides a task; what their power rests on is still to be held.
 *
 * @throws {Refusal} as `mayAct`
 */
export function authorize(
  viewer: Viewer,
  work: CaseWork,
  step: StepDefinition,
  task: TaskRow,
  verdict?: string,
): Authorized {
  const acting = mayAct(viewer, {
    offices: work.officesOf(task),
    strategic: isStrategic(step, task.key),
    subject: work.file.case.subjectId,
    ownAffair: isOwnAffair(step, task.key),
    conflicts: conflictsIn(step, task.key, work.file.conflicts),
    distinct: distinctPersons(step, pastDecisions(work)),
  });
  if (!(acting instanceof Refusal)) return { actor: actorAs(viewer, acting) };
  const silent =
    step.kind === 'opinion' && verdict === 'no-opinion'
      ? maySpeakForSilence(viewer, acting, work.file.roles['hr-agency-head'])
      : null;
  if (!silent) throw acting;
  return { actor: actorAs(viewer, silent), silence: silenceOn(work, task) };
}

/** The viewer in the office in which they act. */
export function actorAs(viewer: Viewer, { office, capacity, authority }: Acting): Actor {
  return { actor: viewer.person, office, capacity, authority };
}

/** Holds what the actor's power rests on until we commit. @throws {Refusal} NOT_YOUR_OFFICE when it has just ended */
export async function holdPower(tx: Transaction, work: CaseWork, { authority }: Actor): Promise<void> {
  if (authority !== null) await holdAuthority(tx, authority, dayOf(work.now, work.file.calendar.zone));
}

function silenceOn({ file, now }: CaseWork, task: TaskRow): Silence {
  const step = file.steps.find(({ id }) => id === task.stepId);
  const owed = (step ? owedBy(step) : []).find(
    ({ kind, target }) => kind === 'escalation' && target === 'hr',
  );
  return silenceOf(task.dueAt ?? now, owed?.at ?? null, now);
}

/**
 * The incumbency relied on cannot be ended until we commit, nor the absence that a Plh stands in for; ended
 * before, it gives no power.
 *
 * @throws {Refusal} `otherwise`, or NOT_YOUR_OFFICE, when it has ended, or gives no power today
 */
export async function holdAuthority(
  tx: Transaction,
  authority: string,
  day: string,
  otherwise?: Refusal,
): Promise<void> {
  const [held] = await tx.rows<{ kind: 'definitive' | 'plt' | 'plh'; position: string }>(
    prepared(
      `SELECT kind, position_code AS position FROM incumbency i WHERE id = $1::uuid AND ${covers('i', '$2::date')} FOR SHARE`,
    ),
    [authority, day],
  );
  if (!held) throw otherwise ?? new Refusal('NOT_YOUR_OFFICE');
  if (held.kind === 'definitive') return;
  const place = [held.position, day];
  await tx.rows(
    `SELECT x.id FROM absence x JOIN incumbency h ON h.employee_id = x.employee_id
     WHERE h.position_code = $1 AND h.kind = 'definitive' AND ${covers('h', '$2::date')}
       AND x.valid_from <= $2::date AND x.valid_to > $2::date FOR SHARE OF x`,
    place,
  );
  // Read once what is locked cannot change: whoever came back a moment ago decides alone.
  const [post] = await tx.rows<{ holder: HolderState }>(
    `SELECT ${holderState('$1', '$2::date')} AS holder`,
    place,
  );
  if (!post || !inPower(held.kind, post.holder)) throw otherwise ?? new Refusal('NOT_YOUR_OFFICE');
}
