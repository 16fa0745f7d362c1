import type { OfficeKey } from '../access/offices.js';
import type { Day } from '../calendar/day.js';
import type { StepDefinition } from '../flow/blocks.js';
import type { Facts } from '../flow/fields.js';
import type { CaseDocuments } from './document-verdicts.js';
import type { Silence } from './silence.js';
import type { VerdictForm } from './verdicts.js';

/** One person's or office's part in a step. */
export interface TaskState {
  readonly id: string;
  /** The role it plays in the step: an office of the definition. */
  readonly key: string;
  readonly office: OfficeKey;
  /** Order among the step's tasks; a later one waits for the earlier. */
  readonly sequence: number;
  readonly state: 'waiting' | 'open' | 'paused' | 'done' | 'cancelled';
  readonly verdict: string | null;
  /** What was filled in with it. */
  readonly form?: Facts | undefined;
  /** Id of the person. */
  readonly decidedBy: string | null;
  readonly closedAt: number | null;
}

export interface StepState {
  readonly key: string;
  readonly state: 'open' | 'paused' | 'closed' | 'cancelled' | 'superseded';
  readonly outcome: string | null;
  readonly tasks: readonly TaskState[];
  /** Rules of a check that failed and that nobody may override. */
  readonly blocked: readonly string[];
}

/** What the machine must know of the case to say which verdicts are open. */
export interface CaseContext {
  readonly returns: number;
  readonly maxReturns: number;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: Day;
  /** The effective date asked for has passed. */
  readonly effectiveDatePassed: boolean;
  /** What the proposer has supplied; only a verification asks. */
  readonly documents?: CaseDocuments;
  /** Whoever asks is HR, for a giver of an opinion who has not spoken. */
  readonly silence?: Silence;
}

/** How a kind of step goes: pure; one file a kind. */
export interface StepMachine<S extends StepDefinition> {
  /** The verdicts that this task takes now. */
  offers(step: S, state: StepState, task: TaskState, context: CaseContext): readonly VerdictForm[];
  /** The step's outcome once these tasks stand as they do; null while it goes on. */
  outcome(step: S, tasks: readonly TaskState[]): string | null;
}
