import type { Block } from './blocks.js';
import { type Condition, factsRead } from './conditions.js';
import { allFields, type ProcessDefinition } from './define.js';
import type { Facts, FactValue, Fields } from './fields.js';
import { type Route, routeOf } from './route.js';

/** One way through a process, and every combination of facts that takes it. */
export interface Path extends Route {
  readonly facts: readonly Facts[];
}

/** More combinations than this no person can review; the walk would take for ever. */
const MOST_COMBINATIONS = 20_000;

/**
 * Every way through a process: its conditions are tried with every combination of the facts that they read,
 * numbers on both sides of each bound.
 *
 * @throws {RangeError} when there are more than 20,000 combinations
 */
export function paths(definition: ProcessDefinition): readonly Path[] {
  const found = new Map<string, { readonly route: Route; readonly facts: Facts[] }>();
  for (const facts of combinations(definition)) {
    const route = routeOf(definition.flow, facts);
    const way = route.steps.map(({ step }) => step.key).join(' ');
    const known = found.get(way);
    if (known) known.facts.push(facts);
    else found.set(way, { route, facts: [facts] });
  }
  return [...found.values()].map(({ route, facts }) => ({ ...route, facts }));
}

/** The steps that are done before this one on this path, however far back. */
export function stepsBefore(path: Route, key: string): ReadonlySet<string> {
  const after = new Map(path.steps.map((each) => [each.step.key, each.after]));
  const before = new Set<string>();
  const collect = (of: string): void => {
    for (const each of after.get(of) ?? []) {
      if (before.has(each)) continue;
      before.add(each);
      collect(each);
    }
  };
  collect(key);
  return before;
}

/** All conditions on which blocks depend; those of terms do not change the way. */
export function conditionsOf(block: Block): readonly Condition[] {
  switch (block.kind) {
    case 'sequence':
    case 'parallel':
      return block.blocks.flatMap(conditionsOf);
    case 'when':
      return [
        block.condition,
        ...conditionsOf(block.then),
        ...(block.otherwise ? conditionsOf(block.otherwise) : []),
      ];
    default:
      return [];
  }
}

function combinations(definition: ProcessDefinition): readonly Facts[] {
  const conditions = conditionsOf(definition.flow);
  const fields = allFields(definition);
  const read = [...new Set(conditions.flatMap(factsRead))];
  return read.reduce<readonly Facts[]>(
    (all, fact) => {
      const values = valuesWorthTrying(fact, fields, conditions);
      if (all.length * values.length > MOST_COMBINATIONS)
        throw new RangeError(
          `Process ${definition.id}: more than ${MOST_COMBINATIONS} combinations of facts`,
        );
      return all.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value })));
    },
    [{}],
  );
}

function valuesWorthTrying(
  fact: string,
  fields: Fields,
  conditions: readonly Condition[],
): readonly FactValue[] {
  const field = fields[fact];
  switch (field?.type) {
    case 'flag':
      return [true, false];
    case 'choice':
      return field.options;
    case 'number': {
      const bounds = conditions.flatMap((condition) => boundsOf(fact, condition));
      const tried = bounds.flatMap((bound) => [bound, bound - 1]);
      const within = tried.filter((value) => value >= field.min && value <= field.max);
      return within.length === 0 ? [field.min] : [...new Set(within)];
    }
    default:
      // `faults` reports such a fact; no value of it makes a condition hold.
      return [''];
  }
}

function boundsOf(fact: string, condition: Condition): readonly number[] {
  switch (condition.kind) {
    case 'at-least':
      return condition.fact === fact ? [condition.value] : [];
    case 'not':
      return boundsOf(fact, condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap((each) => boundsOf(fact, each));
    case 'is':
    case 'equals':
      return [];
  }
}
