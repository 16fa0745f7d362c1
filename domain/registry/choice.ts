import { type Reader, read, unread } from './reading.js';

/**
 * A reader for one of some words, whatever their case: the keys are what a file may say, the values what it means.
 *
 * @example
 * choice({ Aktif: 'active', Pensiun: 'retired' })('AKTIF', today); // { ok: true, value: 'active' }
 */
export function choice<const T extends string>(words: Readonly<Record<string, T>>): Reader<T> {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [plain(word), meaning]));
  const known = Object.keys(words).join(', ');
  return (text) => {
    const meaning = meanings.get(plain(text));
    return meaning === undefined ? unread('CODE_UNKNOWN', { known }) : read(meaning);
  };
}

/** The same where every word means itself. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (text) => {
    const word = words.find((candidate) => candidate === text.toLowerCase());
    return word === undefined ? unread('CODE_UNKNOWN', { known: words.join(', ') }) : read(word);
  };
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\s+/g, ' ').trim();
}
