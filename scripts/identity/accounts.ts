import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../../settings/start-error.js';

const demoAccount = z.object({
  username: z.string().min(1),
  password: z.string().min(1),
  name: z.string().min(1),
  offices: z.array(z.string()),
  roles: z.array(z.string()),
});

/** A person of the demo city who can sign in. The password is public by design. */
export type DemoAccount = Readonly<z.infer<typeof demoAccount>>;

/** The demo accounts by username, in the order of their file. */
export type DemoAccounts = ReadonlyMap<string, DemoAccount>;

/**
 * Reads `accounts.json`, which the seed of the demo city writes.
 *
 * @throws StartError DEMO_ACCOUNTS_MISSING or DEMO_ACCOUNTS_INVALID
 */
export async function readDemoAccounts(folder: string): Promise<DemoAccounts> {
  const file = join(folder, 'accounts.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError('DEMO_ACCOUNTS_MISSING', {
      id: `Daftar akun demo tidak dapat dibaca: ${file}; jalankan npm start, yang membuat kota demo`,
      en: `The list of demo accounts cannot be read: ${file}; run npm start, which makes the demo city`,
    });
  });
  const parsed = z.array(demoAccount).min(1).safeParse(parseJson(text));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new StartError('DEMO_ACCOUNTS_INVALID', {
      id: `Daftar akun demo salah bentuk pada "${where}": ${file}; hapus berkas itu lalu jalankan npm start`,
      en: `The list of demo accounts is malformed at "${where}": ${file}; delete the file and run npm start`,
    });
  }
  return new Map(parsed.data.map((account) => [account.username, account]));
}

/** Returns the account whose username and password these are, or nothing. */
export function signIn(accounts: DemoAccounts, username: string, password: string): DemoAccount | undefined {
  const account = accounts.get(username);
  // Compared even when nobody has that name, so that the time taken does not tell who exists.
  const matches = timingSafeEqual(digest(account?.password ?? ''), digest(password));
  return matches ? account : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
