import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { settingsList } from '../../settings/settings-list.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README lists every setting as the program knows it, and no other', () => {
  const table = readme.split(/<!-- \/?settings.*-->/)[1] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const listed = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(listed.map(([, name, , description]) => [name, description])).toEqual(
    Object.entries(settingsList).map(([name, { description }]) => [`\`${name}\``, description]),
  );
});
