// `npm run migrate`: brings the database of DATABASE_URL to this release's schema; `npm start` does so by itself.
import { databaseUrl, mendable } from './import/database-url.js';
import { migrate } from './stack/migrate.js';

try {
  const applied = await migrate(databaseUrl(process.env));
  console.log(applied.length === 0 ? 'nothing to apply' : `applied ${applied.join(', ')}`);
} catch (error) {
  const stated = mendable(error);
  if (stated === undefined) throw error;
  console.error(stated.message);
  process.exitCode = 1;
}
