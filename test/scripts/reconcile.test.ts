import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

function reconcile(env: Readonly<Record<string, string>>): Promise<{ status: number; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/reconcile.ts'],
      { env: { PATH: process.env.PATH, ...env } },
      (error, _out, err) => resolve({ status: error === null ? 0 : 1, err }),
    );
  });
}

test('without a running stack it is told in a sentence', async () => {
  const data = await mkdtemp(join(tmpdir(), 'jenjang-none-'));
  const { status, err } = await reconcile({ JENJANG_DATA: data });
  await rm(data, { recursive: true });
  expect(status).toBe(1);
  expect(err).toContain(`No Jenjang runs on ${data}`);
  expect(err).not.toContain('file://');
});

test('a database that is away is told in a sentence', async () => {
  const { status, err } = await reconcile({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none' });
  expect(status).toBe(1);
  expect(err).toContain('SERVICE_UNAVAILABLE: Basis data tidak dapat dihubungi');
  expect(err).not.toContain('file://');
});
