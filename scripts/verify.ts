// `npm run verify -- --case MUT/2026/0001`, or an id: do the chains of events of a case and of its sessions hold?
import { Command } from 'commander';
import type { ChainFault } from '../domain/audit/chain.js';
import type { Text } from '../domain/text.js';
import { openDatabase } from '../store/database.js';
import { type CheckedChain, verifyCase } from '../store/reads/verify-case.js';
import { databaseUrl, mendable } from './import/database-url.js';

const { case: asked } = new Command('npm run verify --')
  .description('Memeriksa rantai kejadian sebuah berkas / checks the chain of events of a case')
  .requiredOption('--case <nomor>', 'nomor berkas atau id / number or id of the case')
  .showHelpAfterError()
  .allowExcessArguments(false)
  .parse()
  .opts<{ case: string }>();

/** What is wrong with the first event that does not fit. */
const faults: Readonly<Record<ChainFault['what'], Text>> = {
  gap: { id: 'tidak ada', en: 'is missing' },
  previous: { id: 'tidak menyambung pada kejadian sebelumnya', en: 'does not follow the event before it' },
  payload: { id: 'isinya bukan yang dicatat', en: 'holds another content than was recorded' },
  hash: {
    id: 'waktu, jenis, atau pelakunya bukan yang dicatat',
    en: 'has another time, type or actor than was recorded',
  },
};

try {
  process.exitCode = await verify();
} catch (error) {
  const stated = mendable(error);
  if (stated === undefined) throw error;
  console.error(stated.message);
  process.exitCode = 1;
}

async function verify(): Promise<number> {
  const db = openDatabase(databaseUrl(process.env), { connections: 2 });
  try {
    const chains = await verifyCase(db.rows, asked.trim());
    if (chains === undefined) {
      console.error(`Tidak ada berkas ${asked} / there is no case ${asked}`);
      return 1;
    }
    for (const chain of chains) report(chain);
    return chains.every(({ fault }) => fault === null) ? 0 : 1;
  } finally {
    await db.close();
  }
}

function report({ name, events, fault }: CheckedChain): void {
  if (fault === null) {
    console.log(`${name}: rantai ${events} kejadian utuh / the chain of ${events} events holds`);
    return;
  }
  const { seq, what, type, at } = fault;
  const named = type === null || at === null ? '' : ` (${type}, ${new Date(at).toISOString()})`;
  const { id, en } = faults[what];
  console.error(`${name}: kejadian ${seq}${named} ${id} / event ${seq}${named} ${en}`);
}
