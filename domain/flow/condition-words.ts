import type { Text } from '../text.js';
import type { Condition } from './conditions.js';
import type { Fields } from './fields.js';

/** A condition as a question, and which answer leads to the block it guards. */
export interface Question {
  readonly text: Text;
  readonly holdsWhen: 'yes' | 'no';
}

/**
 * A condition in words; with `holding: false` its opposite.
 *
 * @example
 * conditionWords(not(is('sameAgency')), fields)
 * // { id: 'Di dalam satu perangkat daerah: tidak', en: 'Within one agency: no' }
 */
export function conditionWords(condition: Condition, fields: Fields, holding = true): Text {
  switch (condition.kind) {
    case 'is':
      return about(
        condition.fact,
        fields,
        holding ? { id: ': ya', en: ': yes' } : { id: ': tidak', en: ': no' },
      );
    case 'at-least': {
      const { value } = condition;
      return holding
        ? about(condition.fact, fields, { id: ` paling sedikit ${value}`, en: ` at least ${value}` })
        : about(condition.fact, fields, { id: ` kurang dari ${value}`, en: ` less than ${value}` });
    }
    case 'equals': {
      const { value } = condition;
      return holding
        ? about(condition.fact, fields, { id: `: ${value}`, en: `: ${value}` })
        : about(condition.fact, fields, { id: `: bukan ${value}`, en: `: not ${value}` });
    }
    case 'not':
      return conditionWords(condition.of, fields, !holding);
    case 'all':
    case 'any': {
      // The opposite of "all of these" is "any of their opposites", and the other way round.
      const every = (condition.kind === 'all') === holding;
      const parts = condition.of.map((each) => inParentheses(each, conditionWords(each, fields, holding)));
      return every ? joined(parts, ' dan ', ' and ') : joined(parts, ' atau ', ' or ');
    }
  }
}

/**
 * A condition as a question with the answers yes and no.
 *
 * @example
 * conditionQuestion(not(is('sameAgency')), fields)
 * // { text: { id: 'Di dalam satu perangkat daerah?', en: 'Within one agency?' }, holdsWhen: 'no' }
 */
export function conditionQuestion(condition: Condition, fields: Fields): Question {
  if (condition.kind === 'not') {
    const { text, holdsWhen } = conditionQuestion(condition.of, fields);
    return { text, holdsWhen: holdsWhen === 'yes' ? 'no' : 'yes' };
  }
  const { id, en } =
    condition.kind === 'is'
      ? about(condition.fact, fields, { id: '', en: '' })
      : conditionWords(condition, fields);
  return { text: { id: `${id}?`, en: `${en}?` }, holdsWhen: 'yes' };
}

function about(fact: string, fields: Fields, said: Text): Text {
  const title = fields[fact]?.title ?? { id: fact, en: fact };
  return { id: `${title.id}${said.id}`, en: `${title.en}${said.en}` };
}

function inParentheses(condition: Condition, words: Text): Text {
  const compound = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  return compound ? { id: `(${words.id})`, en: `(${words.en})` } : words;
}

function joined(parts: readonly Text[], id: string, en: string): Text {
  // No parts: "all of nothing" always holds, "any of nothing" never.
  if (parts.length === 0)
    return id === ' dan ' ? { id: 'selalu', en: 'always' } : { id: 'tidak pernah', en: 'never' };
  return { id: parts.map((part) => part.id).join(id), en: parts.map((part) => part.en).join(en) };
}
