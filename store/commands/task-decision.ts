import type { Verdicted } from '../../domain/steps/decide.js';
import type { Idempotency } from './idempotency.js';

/** A verdict as it comes from outside, its body already parsed. */
export interface TaskDecision {
  readonly taskId: string;
  readonly verdict: string;
  readonly answer: Verdicted['answer'];
  /** Address under which documents are verified. */
  readonly verifyAt: string;
  readonly idempotency?: Idempotency | undefined;
}
