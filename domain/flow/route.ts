import type { Block, StepDefinition } from './blocks.js';
import { holds } from './conditions.js';
import { stepsOf } from './define.js';
import type { Facts } from './fields.js';
import type { SkippedStep } from './next.js';

/** A step of a route and the steps that must be done right before it; none: it opens first. */
export interface RouteStep {
  readonly step: StepDefinition;
  readonly after: readonly string[];
}

/** The way that a flow takes for some facts. */
export interface Route {
  readonly steps: readonly RouteStep[];
  readonly skipped: readonly SkippedStep[];
}

/** The steps that a flow takes for these facts, in the order in which they are written, and those it skips. */
export function routeOf(flow: Block, facts: Facts): Route {
  const { steps, skipped } = follow(flow, facts, []);
  return { steps, skipped };
}

interface Followed extends Route {
  /** The steps after whose end the block is done. */
  readonly exits: readonly string[];
}

function follow(block: Block, facts: Facts, entries: readonly string[]): Followed {
  switch (block.kind) {
    case 'sequence':
      return block.blocks.reduce<Followed>(
        (before, each) => {
          const { steps, skipped, exits } = follow(each, facts, before.exits);
          return { steps: [...before.steps, ...steps], skipped: [...before.skipped, ...skipped], exits };
        },
        { steps: [], skipped: [], exits: entries },
      );
    case 'parallel': {
      const sides = block.blocks.map((each) => follow(each, facts, entries));
      return {
        steps: sides.flatMap((side) => side.steps),
        skipped: sides.flatMap((side) => side.skipped),
        exits: sides.length === 0 ? entries : [...new Set(sides.flatMap((side) => side.exits))],
      };
    }
    case 'when': {
      const applies = holds(block.condition, facts);
      const [taken, left] = applies ? [block.then, block.otherwise] : [block.otherwise, block.then];
      const skipped = left ? stepsOf(left).map(({ key }) => ({ key, because: block.condition })) : [];
      const followed = taken ? follow(taken, facts, entries) : { steps: [], skipped: [], exits: entries };
      return { ...followed, skipped: [...followed.skipped, ...skipped] };
    }
    default:
      return { steps: [{ step: block, after: entries }], skipped: [], exits: [block.key] };
  }
}
