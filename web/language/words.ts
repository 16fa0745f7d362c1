import { type Language, useLanguage } from './language.js';

/** A sentence, or one that is made of values. */
type Phrase = string | ((...values: never[]) => string);

/** Of the same shape: what is missing in one language does not compile. */
type InOtherWords<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** The same words in both languages. */
export interface BothWords<Words> {
  readonly id: Words;
  readonly en: InOtherWords<Words>;
}

/**
 * Words of a feature in both languages; the Indonesian ones are the original.
 *
 * @example
 * const inboxWords = bothWords({ id: { days: (n: number) => `${n} hari` }, en: { days: (n) => `${n} days` } });
 */
export function bothWords<Words extends Readonly<Record<string, Phrase>>>(
  both: BothWords<Words>,
): BothWords<Words> {
  return both;
}

/** The words in the reader's language. */
export function useWords<Words>(both: BothWords<Words>): InOtherWords<Words> {
  return wordsIn(both, useLanguage());
}

/** The words in one language. */
export function wordsIn<Words>(both: BothWords<Words>, language: Language): InOtherWords<Words> {
  return language === 'id' ? (both.id as InOtherWords<Words>) : both.en; // one shape, which TypeScript cannot see through the parameter
}
