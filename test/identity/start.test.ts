import { rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startIdentity } from '../../scripts/identity/server.js';
import { type IdentitySettings, readIdentitySettings } from '../../scripts/identity/settings.js';
import { freePort } from '../../scripts/stack/ports.js';
import { command } from './command.js';
import { demoData } from './demo-identity.js';

describe('start of the demo identity provider', () => {
  let data: string;
  let settings: IdentitySettings;

  beforeEach(async () => {
    data = await demoData();
    settings = readIdentitySettings({ IDENTITY_PORT: String(await freePort()), JENJANG_DATA: data });
  });

  afterEach(() => rm(data, { recursive: true }));

  test('without demo accounts it is refused', async () => {
    await rm(join(data, 'identity', 'accounts.json'));
    await expect(startIdentity(settings)).rejects.toThrow('DEMO_ACCOUNTS_MISSING');
  });

  test.each(['not JSON', '[]', '[{"username":"sekda"}]'])(
    'with accounts that are no accounts it is refused: %s',
    async (content) => {
      await writeFile(join(data, 'identity', 'accounts.json'), content);
      await expect(startIdentity(settings)).rejects.toThrow('DEMO_ACCOUNTS_INVALID');
    },
  );

  test.each(['', '{"keys":[]}', '{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}'])(
    'with broken signing keys it is refused: %s',
    async (content) => {
      await writeFile(join(data, 'identity', 'jwks.json'), content);
      await expect(startIdentity(settings)).rejects.toThrow('SIGNING_KEYS_INVALID');
    },
  );

  test('on a port that is taken it is refused', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(settings.port, '127.0.0.1', resolve));
    await expect(startIdentity(settings)).rejects.toThrow('IDENTITY_PORT_TAKEN');
    await new Promise((resolve) => other.close(resolve));
  });

  test('as a program it refuses production with a sentence and nothing else', async () => {
    const ended = await command(['--import', 'tsx', 'scripts/identity/main.ts'], {
      NODE_ENV: 'production',
      JENJANG_DATA: data,
    });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/^IDENTITY_IN_PRODUCTION: .+\n +The demo identity provider .+\n$/);
  });

  test('only the owner may read the signing keys', async () => {
    const identity = await startIdentity(settings);
    await identity.close();
    const { mode } = await stat(join(data, 'identity', 'jwks.json'));
    expect(mode & 0o777).toBe(0o600);
  });
});
