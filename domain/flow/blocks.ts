import type { OfficeRole } from '../access/offices.js';
import type { BoardKey } from '../board/boards.js';
import type { RuleKey } from '../eligibility/rules.js';
import type { RotationTerm } from '../policy/rotation.js';
import type { Text } from '../text.js';
import type { Condition, FactNamed } from './conditions.js';
import type { Fields } from './fields.js';

/** Working days from opening, perhaps fewer or more where a condition holds. */
export type Term<F extends Fields = Fields> =
  | { readonly kind: 'working-days'; readonly days: number }
  /** As the policy of the day of opening has it. */
  | { readonly kind: 'policy'; readonly term: RotationTerm }
  | {
      readonly kind: 'either';
      readonly when: Condition<F>;
      readonly then: Term<F>;
      readonly otherwise: Term<F>;
    };

interface StepCommon<F extends Fields> {
  readonly key: string;
  readonly title: Text;
  readonly within: Term<F>;
  /** Facts whose change on resubmission makes this step be done anew. */
  readonly dependsOn?: readonly (keyof F & string)[];
}

/** Eligibility rules over a frozen snapshot; a failed overridable rule asks the named office. */
export interface CheckStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'check';
  readonly rules: readonly RuleKey[];
  readonly overridableBy: OfficeRole;
}

/** Recorded, never binding. An office that proposed has said its opinion; offices that coincide give one. */
export interface OpinionStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'opinion';
  readonly by: readonly OfficeRole[];
}

export interface ApprovalStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'approval';
  readonly by: readonly OfficeRole[];
  readonly mode: 'all-of' | 'any-of' | 'in-order';
  /** Deciding on personnel: for the definitive holder alone (UU 30/2014 Ps 14(7)). */
  readonly strategic?: true;
  /** Steps whose decider may not decide this one. */
  readonly distinctFrom?: readonly string[];
  /** With this step the case is decided: withdrawal ends here. */
  readonly decides?: true;
}

export type DocumentTemplate = 'rotation-decree';

/** Draft, initials in order, signature, number, PDF. */
export interface DocumentStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'document';
  readonly template: DocumentTemplate;
  readonly initials: readonly OfficeRole[];
  readonly signature: OfficeRole;
  /** Who certifies the excerpt. */
  readonly certifiedBy: OfficeRole;
  readonly strategic: true;
}

/** Applies the outcome to the registry, in the transaction that closes the step before it. */
export interface RecordStep<F extends Fields = Fields> extends Omit<StepCommon<F>, 'within'> {
  readonly kind: 'record';
  readonly applies: 'rotation';
}

/** Tells offices and persons; their acknowledgement is tracked and holds nothing up. */
export interface AnnounceStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'announce';
  readonly to: readonly OfficeRole[];
}

/** Each incoming document is accepted, or returned with a reason. */
export interface VerificationStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'verification';
  readonly by: OfficeRole;
}

/** An item of a session of a board: its advice, and the case goes on either way. */
export interface BoardStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'board';
  readonly board: BoardKey;
  /** Votes are told as counts alone. */
  readonly secret?: true;
}

export const waitResults = ['approved', 'rejected'] as const;

/**
 * Waits for the answer of somebody outside, which a named office enters with its number, date and result. The
 * term is what may be expected, no deadline: the office is reminded each week. A rejection ends the case.
 */
export interface WaitStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'wait';
  /** Who enters the answer. */
  readonly enteredBy: OfficeRole;
}

/** Offices each fill in a form. */
export interface TaskStep<F extends Fields = Fields> extends StepCommon<F> {
  readonly kind: 'task';
  readonly by: readonly OfficeRole[];
  readonly form: Fields;
  /** Fields of the form that may be left empty. */
  readonly optional?: readonly string[];
  /** A date of the case from which the term counts, where it lies after the opening. */
  readonly countedFrom?: FactNamed<F, 'date'>;
  /** It may turn out not to be needed: that is then said, with a reason. */
  readonly waivable?: true;
  /** What is filled in takes effect as it is entered: an order to act in the post that the case leaves behind. */
  readonly orders?: 'acting-official';
}

export type StepDefinition<F extends Fields = Fields> =
  | CheckStep<F>
  | OpinionStep<F>
  | ApprovalStep<F>
  | DocumentStep<F>
  | RecordStep<F>
  | AnnounceStep<F>
  | VerificationStep<F>
  | BoardStep<F>
  | WaitStep<F>
  | TaskStep<F>;

export type StepKind = StepDefinition['kind'];

/** Block structure: one way in, one way out, so every path ends. */
export type Block<F extends Fields = Fields> =
  | StepDefinition<F>
  | { readonly kind: 'sequence'; readonly blocks: readonly Block<F>[] }
  | { readonly kind: 'parallel'; readonly blocks: readonly Block<F>[] }
  | {
      readonly kind: 'when';
      readonly condition: Condition<F>;
      readonly then: Block<F>;
      readonly otherwise?: Block<F>;
    };

export function workingDays<const N extends number>(days: N) {
  return { kind: 'working-days', days } as const;
}

/** A term that policy sets, with its source: as it stands on the day on which the step opens. */
export function policyTerm<const N extends RotationTerm>(term: N) {
  return { kind: 'policy', term } as const;
}

/** The first term where the condition holds, else the second. */
export function either<const C, const T, const O>(when: C, then: T, otherwise: O) {
  return { kind: 'either', when, then, otherwise } as const;
}

/** Blocks one after the other. */
export function sequence<const B extends readonly unknown[]>(...blocks: B) {
  return { kind: 'sequence', blocks } as const;
}

/** Blocks side by side; goes on when all are done. */
export function parallel<const B extends readonly unknown[]>(...blocks: B) {
  return { kind: 'parallel', blocks } as const;
}

/** The block where the condition holds; else the other, or nothing. */
export function when<const C, const T, const O = never>(condition: C, then: T, ...otherwise: [O?]) {
  const [other] = otherwise;
  return (
    other === undefined
      ? { kind: 'when', condition, then }
      : { kind: 'when', condition, then, otherwise: other }
  ) as {
    readonly kind: 'when';
    readonly condition: C;
    readonly then: T;
  } & ([O] extends [never] ? unknown : { readonly otherwise: O });
}

type Without<S, K extends PropertyKey> = S extends unknown ? Omit<S, K> : never;
/** What a step's function takes: the step without its kind and key, facts still unchecked. */
type Options<S> = Without<S, 'kind' | 'key' | 'within' | 'dependsOn'> & {
  readonly within: unknown;
  readonly dependsOn?: readonly string[];
};

/** Refuses an option that the step does not have: a misspelt `strategic` must not pass for none. */
type Only<O, S> = { readonly [K in Exclude<keyof O, keyof S>]: never };

export function check<const K extends string, const O extends Options<CheckStep>>(
  key: K,
  options: O & Only<O, Options<CheckStep>>,
) {
  return { kind: 'check', key, ...options } as const;
}

export function opinion<const K extends string, const O extends Options<OpinionStep>>(
  key: K,
  options: O & Only<O, Options<OpinionStep>>,
) {
  return { kind: 'opinion', key, ...options } as const;
}

export function approval<const K extends string, const O extends Options<ApprovalStep>>(
  key: K,
  options: O & Only<O, Options<ApprovalStep>>,
) {
  return { kind: 'approval', key, ...options } as const;
}

export function document<const K extends string, const O extends Options<DocumentStep>>(
  key: K,
  options: O & Only<O, Options<DocumentStep>>,
) {
  return { kind: 'document', key, ...options } as const;
}

export function record<const K extends string, const O extends Omit<Options<RecordStep>, 'within'>>(
  key: K,
  options: O & Only<O, Omit<Options<RecordStep>, 'within'>>,
) {
  return { kind: 'record', key, ...options } as const;
}

export function announce<const K extends string, const O extends Options<AnnounceStep>>(
  key: K,
  options: O & Only<O, Options<AnnounceStep>>,
) {
  return { kind: 'announce', key, ...options } as const;
}

export function verification<const K extends string, const O extends Options<VerificationStep>>(
  key: K,
  options: O & Only<O, Options<VerificationStep>>,
) {
  return { kind: 'verification', key, ...options } as const;
}

export function board<const K extends string, const O extends Options<BoardStep>>(
  key: K,
  options: O & Only<O, Options<BoardStep>>,
) {
  return { kind: 'board', key, ...options } as const;
}

export function wait<const K extends string, const O extends Options<WaitStep>>(
  key: K,
  options: O & Only<O, Options<WaitStep>>,
) {
  return { kind: 'wait', key, ...options } as const;
}

export function task<const K extends string, const O extends TaskOptions>(
  key: K,
  options: O & Only<O, TaskOptions>,
) {
  return { kind: 'task', key, ...options } as const;
}

/** The fact that a task counts from is checked where the definition's facts are known. */
type TaskOptions = Without<Options<TaskStep>, 'countedFrom'> & { readonly countedFrom?: string };
