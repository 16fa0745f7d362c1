import type { Block, StepDefinition } from '../../../domain/flow/blocks.js';
import type { ProcessDefinition } from '../../../domain/flow/define.js';
import { choice, type Fields, flag, number } from '../../../domain/flow/fields.js';

const title = (name: string) => ({ id: name, en: name });

/** Facts that sample conditions read. */
export const sampleFacts = {
  urgent: flag(title('Urgent')),
  costly: flag(title('Costly')),
  level: number(title('Level'), 1, 9),
  route: choice(title('Route'), ['pool', 'panel', 'direct']),
} as const satisfies Fields;

/** An approval by the mayor. */
export function sampleStep(key: string, more: Partial<StepDefinition> = {}): StepDefinition {
  return {
    kind: 'approval',
    key,
    title: title(key),
    by: ['appointing-authority'],
    mode: 'all-of',
    within: { kind: 'working-days', days: 3 },
    ...more,
  } as StepDefinition; // a test says which kind it makes
}

export function sampleProcess(flow: Block, more: Partial<ProcessDefinition> = {}): ProcessDefinition {
  return {
    id: 'sample',
    revision: 1,
    title: { id: 'Contoh', en: 'Sample' },
    subject: 'employee',
    facts: sampleFacts,
    derived: [],
    proposers: ['subject'],
    returns: { within: { kind: 'working-days', days: 3 }, mayChange: [], atMost: 2 },
    numbering: 'SAM',
    flow,
    ...more,
  };
}
