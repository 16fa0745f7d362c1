import pg from 'pg';
import { Refusal } from '../domain/refusal.js';
import { preparedAs } from './prepared.js';

/** Runs one statement. Days come back as `YYYY-MM-DD`, instants as epoch milliseconds. */
export type Rows = <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>;

/** Sends a statement and waits for its rows. @throws {Refusal} SERVICE_UNAVAILABLE when the connection is gone */
export async function runOn<R extends object>(
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

function isConnectionError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  if (error instanceof pg.DatabaseError) return ['57P01', '57P02', '57P03'].includes(error.code ?? '');
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(String(code)) ||
    (error instanceof Error && /Connection terminated|not queryable|timeout exceeded/.test(error.message))
  );
}
