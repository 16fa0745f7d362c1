import { EventEmitter, once } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';
import { isAlive, type ProcessIdentity } from '../../scripts/stack/process-identity.js';
import { type PartPlan, supervise } from '../../scripts/stack/supervise.js';
import { bystander, endBystanders } from './bystander.js';

afterEach(endBystanders);

function plan(changes: Partial<PartPlan> = {}): PartPlan {
  return {
    name: 'part',
    stopSignal: 'SIGTERM',
    patienceMs: 1_000,
    begin: async (onLaunch) => onLaunch(await bystander()),
    ...changes,
  };
}

test('a part that does not become ready is ended, and the start fails with its reason', async () => {
  const noted: (ProcessIdentity | null)[] = [];
  const part = supervise(
    plan({
      async begin(onLaunch) {
        onLaunch(await bystander());
        throw new Error('not ready');
      },
    }),
    (identity) => noted.push(identity),
    () => undefined,
  );
  await expect(part.start()).rejects.toThrow('not ready');
  const [first] = noted;
  expect(first && isAlive(first)).toBe(false);
  expect(part.pid).toBeNull();
});

test('a part that dies is started again, told, and noted anew', async () => {
  const back = new EventEmitter();
  const isBack = once(back, 'back');
  const said: string[] = [];
  const noted: (number | null)[] = [];
  const part = supervise(
    plan(),
    (identity) => noted.push(identity?.pid ?? null),
    (line) => {
      said.push(line);
      if (line === 'part is back') back.emit('back');
    },
  );
  await part.start();
  const first = part.pid;
  process.kill(first ?? 0, 'SIGKILL');
  await isBack;
  expect(said).toEqual(['part ended (SIGKILL); starting it again in 0.5 s', 'part is back']);
  expect(part.pid).not.toBe(first);
  expect(noted).toEqual([first, null, part.pid]);
  await part.stop();
});

test('a part that was stopped stays down until it is started again', async () => {
  const said: string[] = [];
  const part = supervise(
    plan(),
    () => undefined,
    (line) => said.push(line),
  );
  await part.start();
  await part.stop();
  expect(part.pid).toBeNull();
  await part.start();
  expect(part.pid).not.toBeNull();
  await part.stop();
  expect(said).toEqual([]);
});

test('a part that is stopped while it begins leaves nothing behind', async () => {
  const launched = new EventEmitter();
  const isLaunched = once(launched, 'launched');
  const part = supervise(
    plan({
      async begin(onLaunch) {
        const process = await bystander();
        onLaunch(process);
        launched.emit('launched', process.identity);
        await process.ended;
        throw new Error('ended before it was ready');
      },
    }),
    () => undefined,
    () => undefined,
  );
  const started = expect(part.start()).rejects.toThrow('ended before it was ready');
  const [identity] = await isLaunched;
  await part.stop();
  expect(isAlive(identity)).toBe(false);
  await started;
});
