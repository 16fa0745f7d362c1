import { momentWords } from '../calendar/moment-words.js';
import type { Zone } from '../calendar/zone.js';
import { Refusal, type RefusalValue } from '../refusal.js';
import type { Text } from '../text.js';
import { type ProcessDefinition, stepsOf } from './define.js';

type Titles = Readonly<Record<string, Text>>;

/** Under which names refusals quote keys of a definition, and where it says what they are called. */
const quoted: Readonly<Record<string, (definition: ProcessDefinition) => Titles>> = {
  missing: documentTitles,
  documents: documentTitles,
  kind: documentTitles,
  known: documentTitles,
  fact: factTitles,
  changeable: factTitles,
  step: stepTitles,
};

/**
 * The same refusal, with the keys of a definition that it quotes called by their titles, and moments told in the
 * local time of the case: people read "Analisis jabatan", programs `job-analysis`. A key without a title stays one.
 */
export function namedBy(definition: ProcessDefinition, zone: Zone, refusal: Refusal): Refusal {
  const { code, values, details } = refusal;
  const named = Object.entries(values).map(([name, value]): [string, RefusalValue] => {
    if (typeof value !== 'string') return [name, value];
    if (name === 'at') return [name, [momentWords(Date.parse(value), zone)]];
    const titles = quoted[name]?.(definition);
    if (titles === undefined) return [name, value];
    return [name, value.split(', ').map((key) => ({ key, ...(titles[key] ?? { id: key, en: key }) }))];
  });
  return new Refusal(code, Object.fromEntries(named), details);
}

function documentTitles({ checklist = [] }: ProcessDefinition): Titles {
  return Object.fromEntries(checklist.map(({ kind, title }) => [kind, title]));
}

function factTitles({ facts }: ProcessDefinition): Titles {
  return Object.fromEntries(Object.entries(facts).map(([key, { title }]) => [key, title]));
}

function stepTitles({ flow }: ProcessDefinition): Titles {
  return Object.fromEntries(stepsOf(flow).map(({ key, title }) => [key, title]));
}
