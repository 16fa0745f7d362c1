import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartError } from '../../settings/start-error.js';
import { type Launched, launch } from './launch.js';
import { runTypeScript } from './program-part.js';

/** What the demo city needs. */
export interface Seed {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv & { readonly DATABASE_URL: string };
  /** A database of the user's own, whose units may be real ones. */
  readonly ownDatabase: boolean;
  readonly onLaunch: (launched: Launched) => void;
  readonly say: (line: string) => void;
}

/**
 * Fills an empty database with the demo city; does nothing when that has been done.
 *
 * @throws StartError SEED_FAILED with the seed's own last words
 */
export async function seedDemoCity({ dataDir, env, ownDatabase, onLaunch, say }: Seed): Promise<void> {
  if (await hasUnits(env.DATABASE_URL)) {
    // The accounts are written last, so a seed that was cut short runs again.
    if (ownDatabase || existsSync(join(dataDir, 'identity/accounts.json'))) return;
  }
  say('filling the database with the demo city, under a minute');
  const lastWords: string[] = [];
  const seed = launch({
    name: 'seed',
    ...runTypeScript('prisma/seed/main.ts'),
    env,
    output: {
      kind: 'lines',
      onLine: (line) => {
        lastWords.splice(0, Math.max(0, lastWords.length - 7));
        lastWords.push(line);
        if (line.trim() !== '') say(`demo city: ${line}`);
      },
    },
  });
  onLaunch(seed);
  const { code } = await seed.ended;
  if (code !== 0) throw seedFailed(lastWords.join('\n'));
}

async function hasUnits(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM unit LIMIT 1')).rowCount === 1;
  } finally {
    await client.end();
  }
}

function seedFailed(lastWords: string): StartError {
  return new StartError('SEED_FAILED', {
    id: 'Kota contoh tidak dapat dimuat; mulai tanpa kota contoh dengan JENJANG_DEMO=off',
    en: `The demo city cannot be loaded; JENJANG_DEMO=off starts without it. Its last words:\n${lastWords}`,
  });
}
