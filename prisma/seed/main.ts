import { openDatabase } from '../../store/database.js';
import { seedDemoCity } from './seed-demo-city.js';

const { JENJANG_DATA: dataDir, DATABASE_URL: databaseUrl } = process.env;
if (!dataDir || !databaseUrl) throw new Error('The seed needs JENJANG_DATA and DATABASE_URL');

const db = openDatabase(databaseUrl, { connections: 2 });
try {
  const { report, accounts } = await seedDemoCity(db, dataDir, (line) => console.log(line));
  if (report === null) console.log('the demo city is there already');
  for (const { table, added } of report?.changes ?? []) console.log(`${table}: ${added}`);
  console.log(`${accounts} accounts`);
} finally {
  await db.close();
}
