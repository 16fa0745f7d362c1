import pg from 'pg';

/** What one piece of work asked of PostgreSQL, in order, as the driver sent it. */
export interface Statements {
  /** Everything but BEGIN, COMMIT, ROLLBACK, SAVEPOINT and RELEASE. */
  readonly texts: readonly string[];
  readonly transactions: number;
}

const frame = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i;

/** Runs `work` and tells every statement that any connection of this process sent meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statements> {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function noting(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    sent.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
    return Reflect.apply(query, this, args);
  } as typeof query; // its overloads: what came is passed on as it came
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return {
    texts: sent.filter((text) => !frame.test(text)),
    transactions: sent.filter((text) => /^\s*BEGIN/i.test(text)).length,
  };
}
