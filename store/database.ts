import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.js';
import { random128 } from './random.js';
import { type Rows, runOn } from './statement.js';
import { inTransaction, type Transaction } from './transaction.js';

export { type Rows, sqlState } from './statement.js';
export { deadlock, type Transaction } from './transaction.js';

/** The database: Prisma's model API for ordinary reads and writes, SQL on the same pool for the hot paths. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /** Runs SQL outside a transaction. */
  readonly rows: Rows;
  /** Runs `work` in one READ COMMITTED transaction; again on a deadlock, or where a savepoint is needed after all. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Kept for whoever comes next, in an office where minutes lie between two decisions. */
const keptConnections = 4;

/** The session's settings and the pool's bounds. */
export function openDatabase(url: string, options: { readonly connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 20,
    connectionTimeoutMillis: 5_000,
    // A new connection costs its first decision more than the decision: it is made, and plans every statement anew.
    min: Math.min(keptConnections, options.connections ?? keptConnections),
    idleTimeoutMillis: 60_000,
    // Nobody waits for one statement before the next is sent: see transaction.ts.
    pipeline: true,
  });
  // A connection that breaks is replaced at the next use; without a listener it would end the process: the pool's own
  // for those that lie idle, and one from its first moment for each that is in somebody's hands.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    rows: (text, values) => runOn(pool, text, values),
    transaction: (work) => inTransaction(pool, work),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** SHA-256 of text or bytes, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** 128 random bits as hex: the salt of an event's payload. */
export function newSalt(): string {
  return random128().toString('hex');
}
