import type { OfficeRole } from '../access/offices.js';
import type { Text } from '../text.js';
import type { Block, StepDefinition } from './blocks.js';
import type { ChecklistItem } from './checklist.js';
import { type DerivedFact, derivedFacts } from './derived.js';
import type { Fields } from './fields.js';

type DerivedFields<D extends DerivedFact> = Pick<typeof derivedFacts, D>;

/** A process as its author writes it: facts typed, roles, rules, and step kinds checked by the compiler. */
export interface DefinitionSource<F extends Fields, D extends DerivedFact> {
  readonly id: string;
  /** Raised with each change that running cases must not see. */
  readonly revision: number;
  readonly title: Text;
  readonly subject: 'employee';
  /** What the proposer supplies. */
  readonly facts: F;
  /** What is worked out from the registry at submission. */
  readonly derived: readonly D[];
  /** Who may propose. */
  readonly proposers: readonly OfficeRole[];
  /** Returned cases: how long to mend, which facts may change, and how often. */
  readonly returns: {
    readonly within: { readonly kind: 'working-days'; readonly days: number };
    readonly mayChange: readonly (keyof F & string)[];
    readonly atMost: number;
  };
  /** The documents that the proposer supplies; they are what a verification looks at. */
  readonly checklist?: readonly ChecklistItem<NoInfer<F> & DerivedFields<NoInfer<D>>>[];
  /** Prefix of the case numbers: MUT/2026/0001. */
  readonly numbering: string;
  readonly flow: Block<NoInfer<F> & DerivedFields<NoInfer<D>>>;
}

/** A process as it is stored and run: plain data, pinned in each case with its revision. */
export type ProcessDefinition = Omit<DefinitionSource<Fields, DerivedFact>, 'flow' | 'checklist'> & {
  readonly checklist?: readonly ChecklistItem[];
  readonly flow: Block;
};

/**
 * Declares a process. The result is plain JSON data.
 *
 * @throws {Error} when a key is used twice, or `distinctFrom` names a step that is not there.
 */
export function defineProcess<const F extends Fields, const D extends DerivedFact>(
  source: DefinitionSource<F, D>,
): ProcessDefinition {
  const definition = source as unknown as ProcessDefinition; // the checked source, its fact types forgotten
  const keys = stepsOf(definition.flow).map((step) => step.key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`Process ${source.id}: two steps are called ${twice}`);
  for (const step of stepsOf(definition.flow)) {
    for (const other of step.kind === 'approval' ? (step.distinctFrom ?? []) : []) {
      if (!keys.includes(other))
        throw new Error(`Process ${source.id}: ${step.key} is distinct from unknown ${other}`);
    }
  }
  return definition;
}

/** All steps of a block, in the order in which they are written. */
export function stepsOf(block: Block): readonly StepDefinition[] {
  switch (block.kind) {
    case 'sequence':
    case 'parallel':
      return block.blocks.flatMap(stepsOf);
    case 'when':
      return [...stepsOf(block.then), ...(block.otherwise ? stepsOf(block.otherwise) : [])];
    default:
      return [block];
  }
}

/** The step of that key. @throws {Error} when there is none: the row and its definition disagree. */
export function stepNamed(definition: ProcessDefinition, key: string) {
  const found = stepsOf(definition.flow).find((step) => step.key === key);
  if (!found) throw new Error(`Process ${definition.id} revision ${definition.revision} has no step ${key}`);
  return found;
}

/** Input and derived fields together: what conditions may read. */
export function allFields(definition: ProcessDefinition): Fields {
  return {
    ...definition.facts,
    ...Object.fromEntries(definition.derived.map((key) => [key, derivedFacts[key]])),
  };
}
