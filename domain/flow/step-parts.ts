import type { OfficeRole } from '../access/offices.js';
import type { Text } from '../text.js';
import type { StepDefinition } from './blocks.js';

/** What an office does in a step. */
export type Doing =
  | 'overrides'
  | 'gives-opinion'
  | 'decides'
  | 'initials'
  | 'signs'
  | 'certifies'
  | 'is-told';

/** An office's part in a step. */
export interface StepPart {
  readonly role: OfficeRole;
  readonly does: Doing;
  /** For the definitive holder alone: deciding on personnel, overriding, signing. */
  readonly strategic: boolean;
}

/** What an office does, in words. */
export const doingTitles = {
  overrides: { id: 'dapat mengesampingkan', en: 'may override' },
  'gives-opinion': { id: 'memberi pendapat', en: 'gives an opinion' },
  decides: { id: 'memutus', en: 'decides' },
  initials: { id: 'memaraf', en: 'initials' },
  signs: { id: 'menandatangani', en: 'signs' },
  certifies: { id: 'mengesahkan petikan', en: 'certifies the excerpt' },
  'is-told': { id: 'diberi tahu', en: 'is told' },
} as const satisfies Record<Doing, Text>;

/**
 * The offices that have a part in a step, in the order in which they act.
 *
 * @example
 * partsOf(decree).map(({ role, does }) => `${role} ${does}`)
 * // ['hr-agency-head initials', 'appointing-authority signs', 'hr-agency-head certifies']
 */
export function partsOf(step: StepDefinition): readonly StepPart[] {
  switch (step.kind) {
    case 'check':
      return [{ role: step.overridableBy, does: 'overrides', strategic: true }];
    case 'opinion':
      return step.by.map((role) => ({ role, does: 'gives-opinion', strategic: false }));
    case 'approval':
      return step.by.map((role) => ({ role, does: 'decides', strategic: step.strategic ?? false }));
    case 'document':
      return [
        ...step.initials.map((role): StepPart => ({ role, does: 'initials', strategic: false })),
        { role: step.signature, does: 'signs', strategic: step.strategic },
        { role: step.certifiedBy, does: 'certifies', strategic: false },
      ];
    case 'record':
      return [];
    case 'announce':
      return step.to.map((role) => ({ role, does: 'is-told', strategic: false }));
  }
}
