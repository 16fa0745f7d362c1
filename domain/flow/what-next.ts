import type { Text } from '../text.js';
import { besideFlow } from './beside-flow.js';
import type { StepDefinition } from './blocks.js';
import { type ProcessDefinition, stepNamed } from './define.js';
import type { Facts } from './fields.js';
import type { StepStatus } from './next.js';
import { mending } from './returned.js';
import { routeOf } from './route.js';

/** Where a case goes from here. */
export interface WhatNext {
  /** What it waits for, and what follows, in words. */
  readonly text: Text;
  /** The steps still to come on its route, in order. */
  readonly upcoming: readonly StepDefinition[];
}

const ended: Readonly<Record<string, Text>> = {
  completed: { id: 'Berkas selesai', en: 'The case is completed' },
  rejected: { id: 'Berkas berakhir: ditolak', en: 'The case has ended: rejected' },
  withdrawn: { id: 'Berkas berakhir: ditarik pengusul', en: 'The case has ended: withdrawn by the proposer' },
  cancelled: { id: 'Berkas berakhir: dibatalkan', en: 'The case has ended: cancelled' },
};

const resumption: Text = { id: 'BKPSDM melanjutkan berkas', en: 'HR to resume the case' };

/**
 * What comes next in a case, from its rows alone.
 *
 * @param steps one status a key: the latest iteration
 * @example
 * whatNext(rotation, [{ key: 'proposal', state: 'open', outcome: null }], facts, 'running').text.en
 * // 'Waiting for: Proposal of the regional secretary. Then: Second eligibility check'
 */
export function whatNext(
  definition: ProcessDefinition,
  steps: readonly StepStatus[],
  facts: Facts,
  state: string,
): WhatNext {
  const end = ended[state];
  if (end) return { text: end, upcoming: [] };
  const begun = new Set(steps.filter(isLive).map(({ key }) => key));
  const route = routeOf(definition.flow, facts).steps;
  const upcoming = route.filter(({ step }) => !begun.has(step.key)).map(({ step }) => step);
  if (state === 'returned') {
    const by = steps.find((step) => step.outcome === 'returned' && step.state === 'closed');
    const again = by ? [stepNamed(definition, by.key)] : upcoming.slice(0, 1);
    return { text: words([mending.title], titles(again)), upcoming };
  }
  if (state === 'suspended') {
    const paused = steps.filter((step) => step.state === 'paused' && !besideFlow(step.key));
    return {
      text: words([resumption], titles(paused.map(({ key }) => stepNamed(definition, key)))),
      upcoming,
    };
  }
  const open = steps.filter((step) => step.state === 'open' && !besideFlow(step.key));
  const following = route.filter(
    ({ step, after }) => !begun.has(step.key) && after.some((key) => open.some((each) => each.key === key)),
  );
  return {
    text: words(
      open.map(({ key }) => stepNamed(definition, key).title),
      titles(following.map(({ step }) => step)),
    ),
    upcoming,
  };
}

/** Done or being done; a step that returned the case, or was superseded, is still to come. */
function isLive({ state, outcome }: StepStatus): boolean {
  return state === 'open' || state === 'paused' || (state === 'closed' && outcome !== 'returned');
}

function titles(steps: readonly StepDefinition[]): readonly Text[] {
  return steps.map(({ title }) => title);
}

function words(waiting: readonly Text[], then: readonly Text[]): Text {
  // Nothing is open only while the system itself has something to finish.
  const now = waiting.length > 0 ? waiting : [{ id: 'sistem', en: 'the system' }];
  return {
    id: `Menunggu: ${list(now, 'id')}.${then.length > 0 ? ` Berikutnya: ${list(then, 'id')}` : ' Sesudah itu berkas selesai'}`,
    en: `Waiting for: ${list(now, 'en')}.${then.length > 0 ? ` Then: ${list(then, 'en')}` : ' After that the case is completed'}`,
  };
}

function list(texts: readonly Text[], language: keyof Text): string {
  return texts.map((text) => text[language]).join(', ');
}
