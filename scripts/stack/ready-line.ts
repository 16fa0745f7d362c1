import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stack } from './stack.js';

const accounts = z.array(z.object({ username: z.string(), password: z.string() }));

/** The one line that ends a start: the address, the demo accounts, where the data lies. */
export function readyLine({ url, settings, identity }: Stack, elapsedMs: number): string {
  const who = identity === null ? `sign-in at ${settings.oidcIssuer}` : demoAccounts(settings.dataDir);
  return `Jenjang is ready (${(elapsedMs / 1_000).toFixed(1)} s): ${url} | ${who} | data in ${settings.dataDir}`;
}

function demoAccounts(dataDir: string): string {
  const examples = read(join(dataDir, 'identity/accounts.json')).slice(0, 2);
  if (examples.length === 0) return 'no demo accounts';
  const named = examples.map(({ username, password }) => `${username} (password ${password})`);
  return `demo accounts: ${named.join(', ')}, all by npm run accounts`;
}

function read(file: string): z.infer<typeof accounts> {
  try {
    return accounts.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Without the demo city there are none.
    return [];
  }
}
