import { expect, jest, test } from '@jest/globals';
import { readinessOf } from '../../api/health/readiness.js';

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const lost = () => Promise.reject(new Error('lost'));

test('until both have been there, the API is starting', async () => {
  expect((await readinessOf({ database: no, temporal: yes })()).status).toBe('starting');
  expect((await readinessOf({ database: yes, temporal: lost })()).status).toBe('starting');
});

test('a Temporal that is lost later degrades; a lost database makes it unavailable', async () => {
  let [database, temporal] = [yes, yes];
  const ready = readinessOf({ database: () => database(), temporal: () => temporal() });
  expect(await ready()).toEqual({ status: 'ok', database: true, temporal: true });
  temporal = lost;
  expect((await ready()).status).toBe('degraded');
  database = no;
  expect((await ready()).status).toBe('unavailable');
  [database, temporal] = [yes, yes];
  expect((await ready()).status).toBe('ok');
});

test('a check that hangs counts as no', async () => {
  jest.useFakeTimers();
  const ready = readinessOf({ database: yes, temporal: () => new Promise(() => undefined) })();
  await jest.advanceTimersByTimeAsync(2_000);
  expect((await ready).temporal).toBe(false);
  jest.useRealTimers();
});
