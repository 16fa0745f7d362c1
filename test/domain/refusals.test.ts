import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { refusals } from '../../domain/refusals.js';

test('a code stands in one file alone, and every file is put in', async () => {
  const folder = join(import.meta.dirname, '../../domain/refusals');
  const modules: object[] = await Promise.all(readdirSync(folder).map((file) => import(join(folder, file))));
  const codes = modules.flatMap((module) => Object.values(module)).flatMap((topic) => Object.keys(topic));
  expect(codes.toSorted()).toEqual(Object.keys(refusals).toSorted());
});
