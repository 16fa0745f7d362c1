import type pg from 'pg';
import { Refusal } from '../domain/refusal.js';
import { type Rows, runOn, sqlState } from './statement.js';

/** What runs within a transaction. Statements that are begun without waiting between them travel together. */
export interface Transaction {
  readonly rows: Rows;
  /**
   * Sends a statement that nobody waits for, with whatever is sent next or with COMMIT. Where it fails, whoever
   * waits for a statement next is told, at the latest whoever waits for the transaction.
   */
  write(text: string, values?: readonly unknown[]): void;
  /** Waits for what was sent and not waited for. @throws what the first of it failed with */
  answered(): Promise<void>;
  /** Whether this attempt goes back to its savepoints; the first is done again whole instead. */
  readonly hasSavepoints: boolean;
  /** Undoes what `work` wrote when it throws, and only that. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

/** PostgreSQL ended one of two transactions that waited for each other: done again, it goes through. */
export const deadlock = '40P01';
const retries = 2;

/**
 * Runs `work` in one READ COMMITTED transaction, and again after a deadlock. A savepoint costs round trips and is
 * hardly ever gone back to: the first attempt does without, and where one would have been needed, everything is
 * undone and done again with it. So `work` may be called several times.
 *
 * @throws {Refusal} SERVICE_UNAVAILABLE; whatever `work` throws
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let savepoints = false;
  for (let deadlocks = 0; ; ) {
    const client = await connect(pool);
    try {
      return await attemptOn(client, work, savepoints);
    } catch (error) {
      if (error instanceof SavepointNeeded) savepoints = true;
      else if (sqlState(error) === deadlock && deadlocks < retries) deadlocks += 1;
      else throw error;
    }
  }
}

/** Something failed that a savepoint was to undo, and there was none. */
class SavepointNeeded extends Error {
  override readonly name = 'SavepointNeeded';
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch {
    throw new Refusal('SERVICE_UNAVAILABLE');
  }
}

async function attemptOn<T>(
  client: pg.PoolClient,
  work: (tx: Transaction) => Promise<T>,
  savepoints: boolean,
): Promise<T> {
  const running = new RunningTransaction(client, savepoints);
  let broken = false;
  try {
    const result = await work(running);
    await running.commit();
    return result;
  } catch (error) {
    await running.rollback().catch(() => {
      broken = true;
    });
    throw running.failed instanceof SavepointNeeded ? running.failed : error;
  } finally {
    client.release(broken);
  }
}

class RunningTransaction implements Transaction {
  /** Why PostgreSQL takes no more of this transaction, or why we do not. */
  failed: unknown;
  private over = false;
  private undone = false;
  private depth = 0;
  private named = 0;
  private unanswered: Promise<unknown>[] = [];

  constructor(
    private readonly client: pg.PoolClient,
    readonly hasSavepoints: boolean,
  ) {
    this.write('BEGIN');
  }

  readonly rows: Rows = async <R extends object>(text: string, values?: readonly unknown[]) => {
    if (this.failed instanceof SavepointNeeded) throw this.failed;
    if (this.over) throw new Error('A statement came after the end of its transaction');
    const inside = this.depth > 0;
    try {
      packTogether(this.client);
      return await runOn<R>(this.client, text, values);
    } catch (error) {
      this.failed ??= inside ? this.failedInside(error) : error;
      throw this.failed;
    }
  };

  write(text: string, values?: readonly unknown[]): void {
    const answer = this.rows(text, values);
    answer.catch(() => undefined);
    this.unanswered.push(answer);
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    this.depth += 1;
    this.named += 1;
    // Never used twice: going back must not reach an earlier one.
    const name = `s${this.named}`;
    if (this.hasSavepoints) this.write(`SAVEPOINT ${name}`);
    try {
      // It is released with the transaction, or by the one before it.
      const result = await work();
      if (this.hasSavepoints) await this.answered();
      return result;
    } catch (error) {
      if (!this.hasSavepoints) {
        this.failed = this.failedInside(error);
        throw this.failed;
      }
      await this.rows(`ROLLBACK TO SAVEPOINT ${name}`);
      await this.allAnswered();
      this.failed = undefined;
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  async commit(): Promise<void> {
    this.write('COMMIT');
    this.over = true;
    await this.answered();
  }

  async rollback(): Promise<void> {
    this.over = true;
    this.undone = true;
    await runOn(this.client, 'ROLLBACK');
  }

  async answered(): Promise<void> {
    await this.allAnswered();
    if (this.failed !== undefined) throw this.failed;
  }

  private async allAnswered(): Promise<void> {
    const sent = this.unanswered;
    this.unanswered = [];
    await Promise.allSettled(sent);
  }

  /** What is undone needs no savepoint, and a connection that is lost is lost with its savepoints. */
  private failedInside(error: unknown): unknown {
    if (this.hasSavepoints || this.undone || error instanceof SavepointNeeded) return error;
    if (error instanceof Refusal && error.code === 'SERVICE_UNAVAILABLE') return error;
    return new SavepointNeeded('What a savepoint was to undo has failed', { cause: error });
  }
}

/** What is sent before the event loop turns leaves in one piece: each packet wakes a process, which is dear. */
function packTogether({ connection: { stream } }: pg.PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
