import { afterAll, beforeAll } from '@jest/globals';
import { type Database, openDatabase } from '../../store/database.js';
import { nameTestDatabase } from './database.js';

/**
 * A migrated, empty database for a whole test file: there before its first test, closed and dropped after its last.
 * To be called at the top of the file, before hooks that use it; a pool connects at the first use, not here.
 *
 * @example
 * const db = ownDatabase({ connections: 2 });
 * beforeAll(() => importTown(db));
 */
export function ownDatabase(options: Parameters<typeof openDatabase>[1] = {}): Database {
  const database = nameTestDatabase();
  const db = openDatabase(database.url, options);
  beforeAll(() => database.make());
  afterAll(async () => {
    await db.close();
    await database.drop();
  });
  return db;
}
