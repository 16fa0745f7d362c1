import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const files = tracked.split('\n').filter((file) => /[.](ts|tsx|mjs)$/.test(file));
const nameless = /(^|[/.-])(utils?|helpers?|common|misc|types|services?)([/.-]|$)/;

test('no file or folder is named for having no better name', () => {
  expect(files.filter((file) => nameless.test(file))).toEqual([]);
});

test('no test is left out or alone', () => {
  const tests = files.filter((file) => file.startsWith('test/'));
  const focused = /\b(test|describe|it)[.](only|skip|todo)\b/;
  expect(tests.filter((file) => focused.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
