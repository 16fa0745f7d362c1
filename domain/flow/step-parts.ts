import type { OfficeRole } from '../access/offices.js';
import { boards } from '../board/boards.js';
import type { Text } from '../text.js';
import type { StepDefinition, StepKind } from './blocks.js';

/** What an office does in a step. */
export type Doing =
  | 'overrides'
  | 'gives-opinion'
  | 'decides'
  | 'initials'
  | 'signs'
  | 'certifies'
  | 'is-told'
  | 'verifies'
  | 'convenes'
  | 'enters'
  | 'fills-in';

/** An office's part in a step. */
export interface StepPart {
  readonly role: OfficeRole;
  readonly does: Doing;
  /** For the definitive holder alone: deciding on personnel, overriding, signing. */
  readonly strategic: boolean;
}

/** What stands before the offices that do so: "Decided by: …". */
export const doingTitles = {
  overrides: { id: 'Dapat mengesampingkan', en: 'May override' },
  'gives-opinion': { id: 'Pendapat', en: 'Opinion of' },
  decides: { id: 'Pemutus', en: 'Decided by' },
  initials: { id: 'Paraf', en: 'Initials' },
  signs: { id: 'Penanda tangan', en: 'Signed by' },
  certifies: { id: 'Pengesah petikan', en: 'Excerpt certified by' },
  'is-told': { id: 'Kepada', en: 'To' },
  convenes: { id: 'Sekretariat tim', en: 'Convened by' },
  verifies: { id: 'Verifikator', en: 'Verified by' },
  enters: { id: 'Dicatat oleh', en: 'Entered by' },
  'fills-in': { id: 'Dikerjakan oleh', en: 'Done by' },
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
    case 'board': {
      const { secretariat, formedBy } = boards[step.board];
      return [
        { role: secretariat, does: 'convenes', strategic: false },
        { role: formedBy, does: 'overrides', strategic: true },
      ];
    }
    case 'wait':
      return [{ role: step.enteredBy, does: 'enters', strategic: false }];
    case 'task':
      return step.by.map((role) => ({ role, does: 'fills-in', strategic: false }));
    case 'verification':
      return [{ role: step.by, does: 'verifies', strategic: false }];
  }
}

/** Whether roles that are one office in a case have one task there. */
export function asksEachOfficeOnce(kind: StepKind): boolean {
  return kind === 'opinion' || kind === 'announce' || kind === 'task';
}

/** The parts of a step by what they do, each with its offices in order. */
export function partsByDoing(step: StepDefinition): ReadonlyMap<Doing, readonly OfficeRole[]> {
  const groups = new Map<Doing, readonly OfficeRole[]>();
  for (const { role, does } of partsOf(step)) groups.set(does, [...(groups.get(does) ?? []), role]);
  return groups;
}

/** Whether those who do so act one after the other. */
export function inOrder(step: StepDefinition, does: Doing): boolean {
  return does === 'initials' || (step.kind === 'approval' && step.mode === 'in-order');
}
