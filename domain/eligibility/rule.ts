import type { Day } from '../calendar/day.js';
import type { Policy } from '../policy/effective.js';
import type { Text } from '../text.js';
import type { EligibilitySnapshot } from './snapshot.js';

/** What a failed rule does: stop the case, ask somebody to override it, or only say so. */
export type Severity = 'block' | 'overridable' | 'warn';

interface Finding {
  /** What was found. */
  readonly value: Text | null;
  /** What is asked. */
  readonly limit: Text | null;
}

/** A rule's finding; unknown counts as failed and says what is missing. */
export type Judgement =
  | (Finding & { readonly result: 'pass' })
  | (Finding & { readonly result: 'fail'; readonly missing?: Text })
  | (Finding & { readonly result: 'unknown'; readonly missing: Text });

export interface EligibilityRule {
  readonly key: string;
  readonly title: Text;
  /** What its failing does; effective-dated like every number. */
  readonly severity: Policy<Severity>;
  /** The article it comes from, or `JENJANG_DEFAULT`. */
  readonly source: string;
  /** The kind of document with which a case may go on although this rule would block it. */
  readonly liftedBy?: string;
  /** Judges frozen facts by the policy of a day. */
  readonly judge: (snapshot: EligibilitySnapshot, policyDay: Day) => Judgement;
}
