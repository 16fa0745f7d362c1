import type { Text } from '../text.js';
import { type Condition, holds } from './conditions.js';
import type { Facts, Fields } from './fields.js';

/** A document that the proposer supplies. */
export interface ChecklistItem<F extends Fields = Fields> {
  /** Kebab-case; unique in its checklist. */
  readonly kind: string;
  readonly title: Text;
  /** When it is required; without it, always. Where it is not required it may be supplied all the same. */
  readonly when?: Condition<F>;
}

/** An item of a case's checklist. */
export interface CaseChecklistItem {
  readonly kind: string;
  readonly title: Text;
  readonly required: boolean;
}

/** What a checklist asks of a case with these facts, in the order in which it is written. */
export function checklistFor(
  definition: { readonly checklist?: readonly ChecklistItem[] },
  facts: Facts,
): readonly CaseChecklistItem[] {
  return (definition.checklist ?? []).map(({ kind, title, when }) => ({
    kind,
    title,
    required: when === undefined || holds(when, facts),
  }));
}
