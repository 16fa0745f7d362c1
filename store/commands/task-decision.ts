import type { DocumentVerdict } from '../../domain/steps/document-verdicts.js';
import type { Idempotency } from './idempotency.js';

/** A verdict as it comes from outside, its body already parsed. */
export interface TaskDecision {
  readonly taskId: string;
  readonly verdict: string;
  readonly answer: {
    readonly reason?: string | undefined;
    readonly effectiveDate?: string | undefined;
    readonly documents?: readonly DocumentVerdict[] | undefined;
  };
  /** Address under which documents are verified. */
  readonly verifyAt: string;
  readonly idempotency?: Idempotency | undefined;
}
