import { parseArgs } from 'node:util';
import { openDatabase } from '../store/database.js';
import { verifyCaseChain } from '../store/reads/case-events.js';
import { databaseUrl } from './import/database-url.js';

// `npm run verify -- --case MUT/2026/0001`, or an id: does the case's chain of events hold?
const { values } = parseArgs({ options: { case: { type: 'string' } } });
if (values.case === undefined) {
  console.error('npm run verify -- --case NOMOR / NUMBER');
  process.exitCode = 2;
} else {
  const db = openDatabase(databaseUrl(process.env), { connections: 2 });
  try {
    const [found] = await db.rows<{ id: string; number: string }>(
      'SELECT id, number FROM cases WHERE number = $1 OR id::text = $1',
      [values.case],
    );
    if (found) await report(found);
    else fail(`Tidak ada berkas ${values.case} / there is no case ${values.case}`);

    async function report({ id, number }: { readonly id: string; readonly number: string }): Promise<void> {
      const fault = await verifyCaseChain(db.rows, id);
      if (fault) fail(`${number}: kejadian / event ${fault.seq}: ${fault.what}`);
      else console.log(`${number}: rantai kejadian utuh / the chain of events holds`);
    }
  } finally {
    await db.close();
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
