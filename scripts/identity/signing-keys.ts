import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { StartError } from '../../settings/start-error.js';

const privateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});

const keySet = z.object({ keys: z.array(privateKey).min(1) });

/** The private key set that tokens are signed with. */
export type SigningKeys = z.infer<typeof keySet>;

/**
 * Reads the signing keys, or makes them at the first start: tokens stay valid over a restart.
 * Delete the file to have new keys, which ends every session.
 *
 * @throws StartError SIGNING_KEYS_INVALID when the file is there but holds no usable keys
 */
export async function loadSigningKeys(folder: string): Promise<SigningKeys> {
  const file = join(folder, 'jwks.json');
  const text = await readFile(file, 'utf8').catch(nothingIfAbsent);
  return text === undefined ? createSigningKeys(file, folder) : parseSigningKeys(text, file);
}

async function createSigningKeys(file: string, folder: string): Promise<SigningKeys> {
  const { privateKey: generated } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(generated);
  const kid = await calculateJwkThumbprint(jwk);
  const keys = keySet.parse({ keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] });
  await mkdir(folder, { recursive: true });
  // Written beside and renamed: a start killed midway leaves no half a file for the next one.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600 });
  await rename(draft, file);
  return keys;
}

async function parseSigningKeys(text: string, file: string): Promise<SigningKeys> {
  try {
    const keys = keySet.parse(JSON.parse(text));
    await Promise.all(keys.keys.map((key) => importJWK(key)));
    return keys;
  } catch {
    throw new StartError('SIGNING_KEYS_INVALID', {
      id: `Kunci penandatangan tidak dapat dipakai: ${file}; hapus berkas itu, maka kunci baru dibuat`,
      en: `The signing keys cannot be used: ${file}; delete the file and new keys are made`,
    });
  }
}

function nothingIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
