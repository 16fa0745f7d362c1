import { expect, test } from '@jest/globals';
import { languageOf } from '../../api/middleware/language.js';

test.each([
  [undefined, 'id'],
  ['', 'id'],
  ['*', 'id'],
  ['id', 'id'],
  ['in-ID', 'id'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN-us', 'en'],
  ['de, fr;q=0.9', 'id'],
  ['de, en;q=0.5', 'en'],
  ['en;q=0.8, id;q=0.9', 'id'],
  ['en;q=0.9, id;q=0.8', 'en'],
  ['id, en', 'id'],
  ['en, id', 'en'],
  ['en;q=0', 'id'],
  ['en;q=0, *;q=0.1', 'id'],
  ['en ; Q=0.7 , id;q=0.6', 'en'],
  ['en;q=x, id;q=0.1', 'en'],
  ['english', 'id'],
  [','.repeat(10_000), 'id'],
])('Accept-Language %p gets %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
