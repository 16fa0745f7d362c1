import type { Block } from '../../../domain/flow/blocks.js';
import { type Condition, holds } from '../../../domain/flow/conditions.js';
import type { Facts } from '../../../domain/flow/fields.js';
import { fc } from '../../support/property.js';
import { sampleStep } from './sample.js';

/** A block whose steps have no names yet. */
type Shape =
  | { readonly kind: 'step' }
  | { readonly kind: 'sequence' | 'parallel'; readonly blocks: readonly Shape[] }
  | {
      readonly kind: 'when';
      readonly condition: Condition;
      readonly then: Shape;
      readonly otherwise?: Shape;
    };

export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom('urgent', 'costly').map((fact): Condition => ({ kind: 'is', fact })),
    fc.integer({ min: 1, max: 9 }).map((value): Condition => ({ kind: 'at-least', fact: 'level', value })),
    fc.constantFrom('pool', 'panel').map((value): Condition => ({ kind: 'equals', fact: 'route', value })),
    tie('condition').map((of): Condition => ({ kind: 'not', of })),
    fc.array(tie('condition'), { maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
    fc.array(tie('condition'), { maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
  ),
})).condition;

const anyShape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape; block: Shape }>((tie) => ({
  shape: fc.oneof({ maxDepth: 4 }, fc.constant<Shape>({ kind: 'step' }), tie('block'), tie('block')),
  block: fc.oneof(
    fc
      .tuple(fc.constantFrom('sequence', 'parallel'), fc.array(tie('shape'), { maxLength: 4, size: 'max' }))
      .map(([kind, blocks]): Shape => ({ kind, blocks })),
    fc
      .tuple(anyCondition, tie('shape'), fc.option(tie('shape')))
      .map(([condition, then, otherwise]): Shape => {
        const one = { kind: 'when', condition, then } as const;
        return otherwise === null ? one : { ...one, otherwise };
      }),
  ),
})).block;

/** Any nesting of sequence, parallel and when, its steps called s1, s2 … */
export const anyFlow: fc.Arbitrary<Block> = anyShape.map((shape) => {
  let count = 0;
  return name(shape);

  function name(part: Shape): Block {
    switch (part.kind) {
      case 'step':
        count += 1;
        return sampleStep(`s${count}`);
      case 'sequence':
      case 'parallel':
        return { kind: part.kind, blocks: part.blocks.map(name) };
      case 'when': {
        const then = name(part.then);
        const { kind, condition } = part;
        return part.otherwise
          ? { kind, condition, then, otherwise: name(part.otherwise) }
          : { kind, condition, then };
      }
    }
  }
});

/** Facts for every condition of `anyFlow`. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  urgent: fc.boolean(),
  costly: fc.boolean(),
  level: fc.integer({ min: 1, max: 9 }),
  route: fc.constantFrom('pool', 'panel', 'direct'),
});

interface Leaf {
  readonly key: string;
  /** From the root: in which child of which block. */
  readonly way: readonly { readonly block: Block; readonly child: number }[];
}

/**
 * The meaning of a flow, written down a second time and in another way: each step with the steps that must be
 * done before it. Of two steps, one comes before the other exactly when the innermost block that holds both is
 * a sequence and has it earlier; a step takes part when every `when` around it chooses its side.
 */
export function precedence(flow: Block, facts: Facts): ReadonlyMap<string, ReadonlySet<string>> {
  const active = leaves(flow, []).filter(({ way }) =>
    way.every(({ block, child }) => block.kind !== 'when' || holds(block.condition, facts) === (child === 0)),
  );
  return new Map(
    active.map((leaf) => [
      leaf.key,
      new Set(active.filter((other) => comesBefore(other, leaf)).map(({ key }) => key)),
    ]),
  );
}

function leaves(block: Block, way: Leaf['way']): readonly Leaf[] {
  switch (block.kind) {
    case 'sequence':
    case 'parallel':
      return block.blocks.flatMap((each, child) => leaves(each, [...way, { block, child }]));
    case 'when':
      return [
        ...leaves(block.then, [...way, { block, child: 0 }]),
        ...(block.otherwise ? leaves(block.otherwise, [...way, { block, child: 1 }]) : []),
      ];
    default:
      return [{ key: block.key, way }];
  }
}

function comesBefore(one: Leaf, other: Leaf): boolean {
  const fork = one.way.findIndex(({ child }, depth) => child !== other.way[depth]?.child);
  const here = one.way[fork];
  const there = other.way[fork];
  return here?.block.kind === 'sequence' && there !== undefined && here.child < there.child;
}
