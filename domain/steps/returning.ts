import type { CaseContext } from './step.js';
import { type VerdictForm, withReason } from './verdicts.js';

/** `returned`, as long as the case may be returned once more. */
export function returning(context: CaseContext): readonly VerdictForm[] {
  return context.returns < context.maxReturns ? [withReason('returned')] : [];
}
