import type { Day } from '../calendar/day.js';
import type { Text } from '../text.js';
import type { Moratorium } from './moratorium.js';

/** A disciplinary sanction, or the examination that may lead to one. */
export interface SanctionFact {
  readonly severity: 'light' | 'medium' | 'heavy';
  readonly state: 'examining' | 'serving';
  readonly from: Day;
  /** The first day on which it is over; null while no end is known. */
  readonly to: Day | null;
}

/** One competency that the target post asks for, and what the subject has shown of it. */
export interface StandardFact {
  readonly competency: string;
  readonly name: Text;
  /** 1 to 5 */
  readonly required: number;
  /** null: never assessed. */
  readonly proven: number | null;
  /** Last day on which the assessment counts; null: without end. */
  readonly validUntil: Day | null;
}

/** The facts that the rules judge, frozen on the day they were taken. */
export interface EligibilitySnapshot {
  readonly at: Day;
  /** From when the move is to hold. */
  readonly effectiveDate: Day;
  readonly subject: {
    readonly status: string;
    readonly level: string | null;
    readonly positionCode: string | null;
    /** Since when the present post is held definitively. */
    readonly heldSince: Day | null;
  };
  readonly target: {
    readonly positionCode: string;
    readonly level: string;
    /** At the effective date; null: the post has no counted seats. */
    readonly freeSeats: number | null;
    readonly sameAsCurrent: boolean;
  };
  readonly appraisals: readonly { readonly year: number; readonly predicate: string }[];
  readonly sanctions: readonly SanctionFact[];
  readonly standards: readonly StandardFact[];
  /** Those that have not been cancelled. */
  readonly moratoria: readonly (Moratorium & { readonly reason: string })[];
  /** The ministry's consent to this move has been uploaded, and not returned. */
  readonly ministryConsents: boolean;
}
