import { afterEach, expect, test } from '@jest/globals';
import { identify, isAlive } from '../../scripts/stack/process-identity.js';
import { stopProcess } from '../../scripts/stack/stop-process.js';
import { bystander, endBystanders } from './bystander.js';

afterEach(endBystanders);

test('another process of the same number is not touched', async () => {
  const { identity } = await bystander();
  await stopProcess({ ...identity, began: 'another time' }, { patienceMs: 0 });
  expect(isAlive(identity)).toBe(true);
});

test('a process that takes no notice is killed when patience ends', async () => {
  const { identity, ended } = await bystander({ stubborn: true });
  await stopProcess(identity, { patienceMs: 50 });
  expect((await ended).signal).toBe('SIGKILL');
});

test('a hurry ends patience', async () => {
  const { identity, ended } = await bystander({ stubborn: true });
  const hurry = new AbortController();
  const stopped = stopProcess(identity, { patienceMs: 600_000, hurry: hurry.signal });
  hurry.abort();
  await stopped;
  expect((await ended).signal).toBe('SIGKILL');
});

test('a process that ends when asked is not killed', async () => {
  const { identity, ended } = await bystander();
  await stopProcess(identity);
  expect((await ended).signal).toBe('SIGTERM');
});

test('a number that nobody has is nobody', () => {
  expect(identify(2 ** 22 + 1)).toBeNull();
});
