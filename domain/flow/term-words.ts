import { latestOf } from '../policy/effective.js';
import { rotationTerms } from '../policy/rotation.js';
import type { Text } from '../text.js';
import type { Term } from './blocks.js';
import { conditionWords } from './condition-words.js';
import type { Fields } from './fields.js';

/**
 * A term in words, with its conditions; one that policy sets by the provision in force last.
 *
 * @example
 * termWords(workingDays(3), {}) // { id: '3 hari kerja', en: '3 working days' }
 */
export function termWords(term: Term, fields: Fields): Text {
  if (term.kind === 'working-days') return daysWords(term.days);
  if (term.kind === 'policy') return daysWords(latestOf(rotationTerms[term.term]));
  const condition = conditionWords(term.when, fields);
  const then = termWords(term.then, fields);
  const otherwise = termWords(term.otherwise, fields);
  return {
    id: `${then.id} (${lowerFirst(condition.id)}), selain itu ${otherwise.id}`,
    en: `${then.en} (${lowerFirst(condition.en)}), otherwise ${otherwise.en}`,
  };
}

/** So many working days. */
export function daysWords(days: number): Text {
  return { id: `${days} hari kerja`, en: days === 1 ? '1 working day' : `${days} working days` };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
