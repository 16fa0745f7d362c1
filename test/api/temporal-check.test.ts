import { expect, test } from '@jest/globals';
import { temporalCheck } from '../../api/temporal-check.js';
import { freePort } from '../../scripts/stack/ports.js';
import { devServer } from '../support/temporal.js';

test('a Temporal that is not there is not reachable, and asking leaves nothing behind', async () => {
  const check = temporalCheck(`127.0.0.1:${await freePort()}`);
  await expect(check.reachable()).rejects.toThrow();
  await check.close();
});

test('a Temporal that answers is reachable, until it is gone', async () => {
  const temporal = await devServer();
  const check = temporalCheck(temporal.address);
  expect(await check.reachable()).toBe(true);
  await temporal.teardown();
  await expect(check.reachable()).rejects.toThrow();
  await check.close();
});
