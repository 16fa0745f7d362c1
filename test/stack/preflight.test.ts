import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { freePort } from '../../scripts/stack/ports.js';
import { preflight } from '../../scripts/stack/preflight.js';
import { loadSettings } from '../../settings/settings.js';

async function settings(environment: Record<string, string>) {
  return loadSettings({ PORT: String(await freePort()), ...environment });
}

test('a port in use is refused with the setting to change', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await expect(preflight(await settings({ PORT: String(port) }))).rejects.toMatchObject({
      code: 'PORT_UNAVAILABLE',
      sentence: { en: `Port ${port} of 127.0.0.1 is in use by another program: set PORT to another one` },
    });
  } finally {
    server.close();
  }
});

test('a PostgreSQL, a Temporal or an OpenID provider that is not there is refused with its setting', async () => {
  const nobody = await freePort();
  const absent: readonly [string, Record<string, string>][] = [
    ['DATABASE_UNREACHABLE', { DATABASE_URL: `postgresql://u:p@127.0.0.1:${nobody}/base` }],
    ['TEMPORAL_UNREACHABLE', { TEMPORAL_ADDRESS: `127.0.0.1:${nobody}` }],
    ['OIDC_UNREACHABLE', { OIDC_ISSUER: `http://127.0.0.1:${nobody}` }],
  ];
  for (const [code, environment] of absent) {
    const [name = ''] = Object.keys(environment);
    await expect(preflight(await settings(environment))).rejects.toMatchObject({
      code,
      sentence: { en: expect.stringContaining(name) },
    });
  }
});

test('with the ports free and nothing of the user’s own there is nothing to refuse', async () => {
  await expect(preflight(await settings({}))).resolves.toBeUndefined();
});
