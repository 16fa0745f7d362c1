import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkout } from './compose-file.js';
import {
  bases,
  buildCommands,
  copiedFromCheckout,
  imageEnvironment,
  imageInstructions,
  theInstruction,
  wordsOf,
} from './docker-file.js';

const tracked = execFileSync('git', ['ls-files'], { cwd: checkout, encoding: 'utf8' }).split('\n');

test('its processes are not root', () => {
  const users = imageInstructions('USER').map((each) => each.getArguments()[0]?.getValue());
  expect(users.at(-1)).toBe('node');
});

test('every base has a version', () => {
  expect(bases().length).toBeGreaterThan(1);
  for (const base of bases()) expect(base).toMatch(/^node:\d+-bookworm-slim$/);
});

test('what is copied lies in the repository', () => {
  for (const source of copiedFromCheckout())
    expect([source, source === '.' || tracked.includes(source)]).toEqual([source, true]);
});

test('no secret, no data and nothing that is made lies in the image by a copy of everything', () => {
  const ignored = readFileSync(join(checkout, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(
    expect.arrayContaining(['.env', '.git', '.jenjang', 'node_modules', 'store/generated', '**/dist']),
  );
});

test('it looks after its health, stops by SIGTERM, and runs files that there are', () => {
  expect(theInstruction('STOPSIGNAL').getArgumentsContent()).toBe('SIGTERM');
  expect(theInstruction('HEALTHCHECK').getArgumentsContent()).toContain(
    'CMD ["node", "scripts/healthy.mjs"]',
  );
  expect(wordsOf(theInstruction('CMD'))).toEqual(['node', '--import', 'tsx', 'api/main.ts']);
  const named = [...buildCommands(), String(theInstruction('HEALTHCHECK').getArgumentsContent())].join(' ');
  for (const [file] of named.matchAll(/scripts\/[\w/.-]+/g))
    expect([file, existsSync(join(checkout, file))]).toEqual([file, true]);
});

test('it is for production, and keeps its data in a volume', () => {
  expect(imageEnvironment()).toMatchObject({ NODE_ENV: 'production', JENJANG_DATA: '/data' });
  expect(theInstruction('VOLUME').getArgumentsContent()).toBe('/data');
});
