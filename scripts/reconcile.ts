import { openDatabase } from '../store/database.js';
import { raiseAll } from '../store/wakes.js';
import { databaseUrl } from './import/database-url.js';

// After Temporal was wiped or restored: has every case that is not done looked at again.
const db = openDatabase(databaseUrl(process.env));
try {
  const raised = await raiseAll(db.rows);
  console.log(`${raised} berkas dibangunkan kembali / ${raised} cases raised`);
} finally {
  await db.close();
}
