import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../store/database.js';
import { raiseAll } from '../store/raise-all.js';
import { databaseUrl, mendable } from './import/database-url.js';

/** Five times what the relay has under way at once: it never runs dry, and what is new soon has its turn. */
const most = 100;

/** Seconds without a single look at a case, after which nobody is taken to be looking. */
const patience = 60;

try {
  await reconcile();
} catch (error) {
  const stated = mendable(error);
  if (stated === undefined) throw error;
  console.error(stated.message);
  process.exitCode = 1;
}

/** After Temporal was wiped or restored: has every case that is not done looked at again. */
async function reconcile(): Promise<void> {
  const db = openDatabase(databaseUrl(process.env));
  let before = -1;
  let idle = 0;
  try {
    const { raised, all } = await raiseAll(db.rows, {
      most,
      wait: async (now) => {
        idle = now === before ? idle + 1 : 0;
        before = now;
        if (idle >= patience) return false;
        await sleep(1_000);
        return true;
      },
    });
    console.log(`${raised} berkas dibangunkan kembali / ${raised} cases raised`);
    if (all) return;
    process.exitCode = 1;
    console.error(
      'Belum semua: tidak ada yang membaca. Periksa worker dan Temporal, lalu ulangi / Not all: nobody looks at them. See to the worker and Temporal, then run this again',
    );
  } finally {
    await db.close();
  }
}
