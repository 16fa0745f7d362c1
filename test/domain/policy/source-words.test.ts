import { expect, test } from '@jest/globals';
import { JENJANG_DEFAULT } from '../../../domain/policy/effective.js';
import { sourceWords } from '../../../domain/policy/source-words.js';

test('a source of our own says in both languages that no article does', () => {
  expect(sourceWords(JENJANG_DEFAULT)).toEqual({
    id: 'ketentuan Jenjang sendiri, bukan dari pasal',
    en: 'Jenjang’s own rule, of no article',
  });
});

test('an article is named as it is, in either language', () => {
  expect(sourceWords('PP 79/2021 Ps 4')).toEqual({ id: 'PP 79/2021 Ps 4', en: 'PP 79/2021 Ps 4' });
});
