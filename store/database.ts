import { createHash, randomBytes } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Refusal } from '../domain/refusal.js';
import { PrismaClient } from './generated/client.js';
import { preparedAs } from './prepared.js';

/** The database: Prisma's model API for ordinary reads and writes, SQL on the same pool for the hot paths. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /** Runs SQL outside a transaction. */
  readonly rows: Rows;
  /** Runs `work` in one READ COMMITTED transaction; tried again on a deadlock. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Runs one statement. Days come back as `YYYY-MM-DD`, instants as epoch milliseconds. */
export type Rows = <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>;

export interface Transaction {
  readonly rows: Rows;
  /** Undoes what `work` wrote when it throws, and only that. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

/** The session's settings and the pool's bounds. */
export function openDatabase(url: string, options: { readonly connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    rows: (text, values) => queryWith(pool, text, values),
    transaction: (work) => withRetry(() => inTransaction(pool, work)),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  // The pool listens to those that lie idle; one that breaks in our hands would end the process.
  client.on('error', ignore);
  let broken = false;
  try {
    await queryWith(client, 'BEGIN');
    const result = await work(transactionOn(client));
    await queryWith(client, 'COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

/** The query that is under way, or the next one, is told of it. */
function ignore(): void {}

function transactionOn(client: pg.PoolClient): Transaction {
  let depth = 0;
  return {
    rows: (text, values) => queryWith(client, text, values),
    savepoint: async (work) => {
      const name = `s${++depth}`;
      await client.query(`SAVEPOINT ${name}`);
      try {
        // It is released with the transaction, or by the one before it.
        return await work();
      } catch (error) {
        await client.query(`ROLLBACK TO SAVEPOINT ${name}`);
        throw error;
      }
    },
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch {
    throw new Refusal('SERVICE_UNAVAILABLE');
  }
}

async function queryWith<R extends object>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  try {
    const result = await on.query<R>({
      ...(values.length > 0 && preparedAs(text)),
      text,
      values: [...values],
      types,
    });
    return result.rows;
  } catch (error) {
    if (isConnectionError(error)) throw new Refusal('SERVICE_UNAVAILABLE');
    throw error;
  }
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === TIMESTAMPTZ) return (value: string) => Date.parse(value);
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** PostgreSQL's code of an error; undefined for errors of another origin. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** PostgreSQL ended one of two transactions that waited for each other: done again, it goes through. */
export const deadlock = '40P01';
const retries = 3;

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (sqlState(error) !== deadlock || attempt === retries) throw error;
    }
  }
}

function isConnectionError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (error instanceof pg.DatabaseError) return ['57P01', '57P02', '57P03'].includes(error.code ?? '');
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(String(code)) ||
    (error instanceof Error && /Connection terminated|not queryable|timeout exceeded/.test(error.message))
  );
}

/** SHA-256 of text or bytes, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** 128 random bits as hex: the salt of an event's payload. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}
