import type { Block, StepDefinition } from './blocks.js';
import { type Condition, holds } from './conditions.js';
import { type ProcessDefinition, stepsOf } from './define.js';
import type { Facts } from './fields.js';

/** The latest state of a step in a case, as the flow sees it. */
export interface StepStatus {
  readonly key: string;
  readonly state: 'open' | 'paused' | 'closed' | 'cancelled' | 'superseded';
  readonly outcome: string | null;
}

export interface SkippedStep {
  readonly key: string;
  /** What did not hold (or held, for the other branch). */
  readonly because: Condition;
}

/** Where a case stands and what is to be opened now. */
export interface Position {
  readonly open: readonly StepDefinition[];
  readonly skipped: readonly SkippedStep[];
  readonly end: 'completed' | 'rejected' | null;
}

/** Outcomes after which the flow does not go on by itself. */
const stopping = new Set(['rejected', 'returned']);

/**
 * Where the case stands: which steps are to be opened, which are skipped, whether it has ended. Pure and
 * level-triggered: asked again with the same steps it answers the same, whatever was lost or doubled before.
 *
 * @param steps one status a key: the latest iteration; superseded ones count as not done
 */
export function next(definition: ProcessDefinition, steps: readonly StepStatus[], facts: Facts): Position {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const walked = walk(definition.flow, byKey, facts);
  if (steps.some((step) => step.state === 'closed' && step.outcome === 'rejected')) {
    return { open: [], skipped: walked.skipped, end: 'rejected' };
  }
  // Until the returned step is superseded nothing opens, at its side either.
  if (steps.some((step) => step.state === 'closed' && step.outcome === 'returned')) {
    return { open: [], skipped: walked.skipped, end: null };
  }
  return { open: walked.open, skipped: walked.skipped, end: walked.done ? 'completed' : null };
}

interface Walked {
  readonly done: boolean;
  readonly open: readonly StepDefinition[];
  readonly skipped: readonly SkippedStep[];
}

function walk(block: Block, steps: ReadonlyMap<string, StepStatus>, facts: Facts): Walked {
  switch (block.kind) {
    case 'sequence':
      return walkSequence(block.blocks, steps, facts);
    case 'parallel': {
      const all = block.blocks.map((each) => walk(each, steps, facts));
      return {
        done: all.every((each) => each.done),
        open: all.flatMap((each) => each.open),
        skipped: all.flatMap((each) => each.skipped),
      };
    }
    case 'when': {
      const [taken, left] = holds(block.condition, facts)
        ? [block.then, block.otherwise]
        : [block.otherwise, block.then];
      const walked = taken ? walk(taken, steps, facts) : { done: true, open: [], skipped: [] };
      const skipped = left ? stepsOf(left).map(({ key }) => ({ key, because: block.condition })) : [];
      return { ...walked, skipped: [...skipped, ...walked.skipped] };
    }
    default:
      return walkStep(block, steps.get(block.key));
  }
}

function walkSequence(
  blocks: readonly Block[],
  steps: ReadonlyMap<string, StepStatus>,
  facts: Facts,
): Walked {
  const skipped: SkippedStep[] = [];
  let reached: Walked | undefined;
  for (const block of blocks) {
    const walked = walk(block, steps, facts);
    skipped.push(...walked.skipped);
    if (reached === undefined && !walked.done) reached = walked;
  }
  return { done: reached === undefined, open: reached?.open ?? [], skipped };
}

function walkStep(step: StepDefinition, status: StepStatus | undefined): Walked {
  if (status === undefined || status.state === 'superseded')
    return { done: false, open: [step], skipped: [] };
  const done = status.state === 'closed' && !stopping.has(status.outcome ?? '');
  return { done, open: [], skipped: [] };
}
