import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { freePort } from '../../scripts/stack/ports.js';
import { command } from './command.js';
import { accounts, apiPort, type DemoIdentity, noteRunning, startDemoIdentity } from './demo-identity.js';

describe('npm run token and npm run accounts', () => {
  let identity: DemoIdentity;

  beforeAll(async () => {
    identity = await startDemoIdentity();
  });

  afterAll(async () => {
    await identity.stop();
    await identity.remove();
  });

  const token = (...args: string[]) =>
    command(['scripts/token.mjs', ...args], { JENJANG_DATA: identity.data });

  test.each([
    [[], 'Sebutkan satu nama pengguna', 'Name one username'],
    [['sekda', 'wali-kota'], 'Sebutkan satu nama pengguna', 'Name one username'],
    [['nobody'], 'Tidak ada akun demo "nobody"', 'There is no demo account "nobody"'],
  ])('token %j is refused in both languages', async (args, indonesian, english) => {
    const ended = await token(...args);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain(indonesian);
    expect(ended.stderr).toContain(english);
  });

  test('without a running stack token says so', async () => {
    const ended = await command(['scripts/token.mjs', 'sekda'], {
      JENJANG_DATA: join(identity.data, 'none'),
    });
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain('No Jenjang runs on');
  });

  test('a stack that has ended, its notes left behind, is no running stack', async () => {
    await noteRunning(identity.data, `http://127.0.0.1:${await freePort()}`);
    const ended = await token('sekda');
    await noteRunning(identity.data, identity.issuer);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain('No Jenjang runs on');
  });

  test('a stack without the demo provider gives no tokens and says why', async () => {
    await noteRunning(identity.data, null);
    const ended = await token('sekda');
    await noteRunning(identity.data, identity.issuer);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toMatch(/masih dimulai.+\n.+still starting/);
  });

  test('a PORT at which another stack runs is refused', async () => {
    const settings = { JENJANG_DATA: identity.data, PORT: String(apiPort + 1) };
    const ended = await command(['scripts/token.mjs', 'sekda'], settings);
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toContain(`runs at port ${apiPort}, not ${apiPort + 1}`);
  });

  test('token prints an access token and nothing else', async () => {
    const ended = await token('sekda');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(decodeJwt(ended.stdout)).toMatchObject({ sub: 'sekda', aud: 'jenjang-api' });
  });

  test('accounts prints the demo accounts as JSON', async () => {
    const ended = await command(['scripts/accounts.mjs'], { JENJANG_DATA: identity.data });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ended.stdout)).toEqual(accounts);
  });

  test('accounts without a demo city is refused in both languages', async () => {
    const ended = await command(['scripts/accounts.mjs'], { JENJANG_DATA: join(identity.data, 'none') });
    expect(ended).toMatchObject({ status: 1, stdout: '' });
    expect(ended.stderr).toMatch(/Belum ada akun demo.+\nThere are no demo accounts/);
  });
});
