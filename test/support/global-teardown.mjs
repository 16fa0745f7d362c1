import { once } from 'node:events';

/** Ends the PostgreSQL of the run; fails when a test file left a database behind. */
export default async function stopTestPostgres() {
  const keeper = globalThis.postgresKeeper;
  const ended = once(keeper, 'exit');
  keeper.send('run finished');
  const [status] = await ended;
  if (status !== 0) throw new Error('the PostgreSQL for the tests did not end cleanly: see above');
}
