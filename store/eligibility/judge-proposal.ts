import type { Day } from '../../domain/calendar/day.js';
import { addMonths } from '../../domain/calendar/period.js';
import { judgeEligibility, type RuleResult } from '../../domain/eligibility/judge.js';
import { notLifted } from '../../domain/eligibility/lifting.js';
import { checklistFor } from '../../domain/flow/checklist.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { stepsOf } from '../../domain/flow/define.js';
import type { Facts } from '../../domain/flow/fields.js';
import { latestEffectiveMonths } from '../../domain/policy/rotation.js';
import { Refusal } from '../../domain/refusal.js';
import type { Transaction } from '../database.js';
import type { PostPlace, SubjectPlace } from './derive.js';
import { loadSnapshot } from './snapshot.js';

export interface ProposalQuestion {
  readonly definition: ProcessDefinition;
  readonly subject: SubjectPlace;
  readonly target: PostPlace;
  readonly facts: Facts;
  /** As `deriveFacts` gave them. */
  readonly derived: Facts;
  readonly today: Day;
  readonly roles: Readonly<Record<string, string>>;
}

/**
 * Whether a rotation may be proposed at all. What an office may override, or a document lift, is left to the case.
 *
 * @returns what each rule found
 * @throws {Refusal} EFFECTIVE_DATE_PAST, EFFECTIVE_DATE_TOO_FAR, SUBJECT_NOT_MOVABLE, LEVEL_NOT_SUPPORTED,
 * NOT_A_ROTATION, POST_IS_CURRENT, ROTATION_IN_PROGRESS, POST_NOT_VACANT, NOT_ELIGIBLE
 */
export async function judgeProposal(
  tx: Pick<Transaction, 'rows'>,
  question: ProposalQuestion,
): Promise<readonly RuleResult[]> {
  const { definition, subject, target, facts, derived, today } = question;
  const effectiveDate = String(facts.effectiveDate);
  refuseDate(effectiveDate, today);
  refuseMove(question);
  await refuseSecond(tx, definition.id, subject.id);
  const snapshot = await loadSnapshot(tx.rows, {
    today,
    subjectId: subject.id,
    toPosition: target.code,
    effectiveDate,
    // Before there is a case no document can be there.
    ministryConsents: false,
  });
  if (snapshot.target.freeSeats !== null && snapshot.target.freeSeats <= 0) {
    throw new Refusal('POST_NOT_VACANT', { position: target.code, date: effectiveDate });
  }
  const check = stepsOf(definition.flow).find((step) => step.kind === 'check');
  const { results } = judgeEligibility(check?.rules ?? [], snapshot);
  const failed = results.filter(({ result, severity }) => result !== 'pass' && severity === 'block');
  const documents = checklistFor(definition, { ...facts, ...derived }).map(({ kind }) => kind);
  // What a document will lift is left to the case, which waits for it.
  const blocking = notLifted(
    failed.map(({ key }) => key),
    documents,
  );
  if (blocking.length > 0)
    throw new Refusal('NOT_ELIGIBLE', { rules: blocking.join(', ') }, { rules: results });
  return results;
}

/** Refuses an effective date in the past or beyond what policy allows. */
export function refuseDate(effectiveDate: Day, today: Day): void {
  if (effectiveDate < today)
    throw new Refusal('EFFECTIVE_DATE_PAST', { given: effectiveDate, earliest: today });
  const latest = addMonths(today, latestEffectiveMonths.at(today));
  if (effectiveDate > latest) throw new Refusal('EFFECTIVE_DATE_TOO_FAR', { given: effectiveDate, latest });
}

function refuseMove({ definition, subject, target, roles }: ProposalQuestion): void {
  const current = subject.post;
  if (subject.kind === 'elected' || (current !== null && current.code === roles['competent-official'])) {
    throw new Refusal('SUBJECT_NOT_MOVABLE', { process: definition.id });
  }
  const executive = [current?.level, target.level].find((level) => level === 'senior-executive');
  if (executive) throw new Refusal('LEVEL_NOT_SUPPORTED', { level: executive });
  if (current?.code === target.code) throw new Refusal('POST_IS_CURRENT', { position: target.code });
  if (current !== null && current.level !== target.level) {
    throw new Refusal('NOT_A_ROTATION', { current: current.level, target: target.level });
  }
}

async function refuseSecond(tx: Pick<Transaction, 'rows'>, process: string, subject: string): Promise<void> {
  const [open] = await tx.rows<{ number: string }>(
    'SELECT number FROM cases WHERE process = $1 AND subject_id = $2::uuid AND closed_at IS NULL',
    [process, subject],
  );
  if (open) throw new Refusal('ROTATION_IN_PROGRESS', { number: open.number });
}
