import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the one PostgreSQL of the run in a process of its own, which ends it whatever becomes of this one. */
export default async function startTestPostgres() {
  const keeper = fork(fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    // Ctrl-C reaches the whole foreground group; the keeper must outlive it to clean up.
    detached: true,
  });
  process.env.TEST_POSTGRES_URL = await new Promise((resolve, reject) => {
    keeper.once('message', resolve);
    keeper.once('exit', () => reject(new Error('the PostgreSQL for the tests did not start')));
  });
  globalThis.postgresKeeper = keeper;
}
