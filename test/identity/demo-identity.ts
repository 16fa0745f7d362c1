import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIdentity } from '../../scripts/identity/server.js';
import { type IdentitySettings, readIdentitySettings } from '../../scripts/identity/settings.js';
import { freePort } from '../../scripts/stack/ports.js';

/** The accounts of the tests; the name of the first tries to break the page. */
export const accounts = [
  {
    username: 'wali-kota',
    password: 'demo-wali-kota',
    name: 'H. Rahmat <b>Siregar</b>',
    offices: ['Wali Kota'],
    roles: ['appointing-authority'],
  },
  {
    username: 'sekda',
    password: 'demo-sekda',
    name: 'Dra. Rina Lubis',
    offices: ['Sekretaris Daerah', 'Ketua Tim Penilai Kinerja'],
    roles: ['competent-official'],
  },
];

export const webOrigin = 'http://localhost:3999';

/** The port of the API in the notes of the running stack; nothing listens there. */
export const apiPort = 3999;

/** A data folder with the demo accounts, and the provider that runs on it. */
export interface DemoIdentity {
  readonly data: string;
  readonly settings: IdentitySettings;
  readonly issuer: string;
  restart(): Promise<void>;
  /** Stops the provider and leaves the data. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a data folder as the seed of the demo city leaves it. */
export async function demoData(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'jenjang-identity-'));
  await mkdir(join(data, 'identity'));
  await writeFile(join(data, 'identity', 'accounts.json'), JSON.stringify(accounts));
  return data;
}

/** Writes what the commands read of a running stack's notes. */
export async function noteRunning(data: string, identityUrl: string | null): Promise<void> {
  const run = { api: { port: apiPort }, identity: identityUrl === null ? null : { url: identityUrl } };
  await writeFile(join(data, 'run.json'), JSON.stringify(run));
}

/** Starts the real provider in this process on a free port. */
export async function startDemoIdentity(): Promise<DemoIdentity> {
  const data = await demoData();
  const port = await freePort();
  const settings = readIdentitySettings({
    IDENTITY_PORT: String(port),
    JENJANG_DATA: data,
    WEB_ORIGIN: webOrigin,
  });
  await noteRunning(data, settings.issuer);
  let running = await startIdentity(settings);
  return {
    data,
    settings,
    issuer: settings.issuer,
    async restart() {
      await running.close();
      running = await startIdentity(settings);
    },
    stop: () => running.close(),
    remove: () => rm(data, { recursive: true }),
  };
}
