import * as z from 'zod';
import { pageLimits } from '../../contract/page.js';
import { Refusal } from '../../domain/refusal.js';

/** Where a page begins and how long it is: what a keyset query needs. */
export interface PageAsked<Key> {
  readonly limit: number;
  /** The key of the last item before the page; null for the first page. */
  readonly after: Key | null;
}

/** The key of a page in a numbered stream: what PostgreSQL's integer holds. */
export const sequenceKey = z.int().min(0).max(2_147_483_647);

/**
 * Reads `limit` and `cursor`.
 *
 * @param key the schema of the keyset: what `pageFrom` wrote, and nothing else
 * @throws {Refusal} CURSOR_INVALID
 */
export function readPage<Key>(
  query: { readonly limit?: number; readonly cursor?: string },
  key: z.ZodType<Key>,
): PageAsked<Key> {
  const { limit = pageLimits.usual, cursor } = query;
  return { limit, after: cursor === undefined ? null : readCursor(cursor, key) };
}

/**
 * Cuts a page out of `limit + 1` rows: the one too many says that there is a next page.
 *
 * @example
 * pageFrom(rows, limit, (row) => [row.name, row.id], present) // { items: […], next: 'WyJB…' | null }
 */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => unknown,
  present: (row: Row) => Item,
): { readonly items: readonly Item[]; readonly next: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(present), next: last === undefined ? null : writeCursor(keyOf(last)) };
}

/** A page that the store has cut already: its items presented, its key as a cursor. */
export function pageOut<Row, Item>(
  page: { readonly items: readonly Row[]; readonly next: unknown },
  present: (row: Row) => Item,
): { readonly items: readonly Item[]; readonly next: string | null } {
  return { items: page.items.map(present), next: page.next === null ? null : writeCursor(page.next) };
}

function writeCursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor<Key>(cursor: string, key: z.ZodType<Key>): Key {
  const parsed = key.safeParse(decoded(cursor));
  // PostgreSQL takes no NUL: a cursor that holds one is none of ours.
  if (!parsed.success || JSON.stringify(parsed.data).includes('\\u0000')) throw new Refusal('CURSOR_INVALID');
  return parsed.data;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Refusal('CURSOR_INVALID');
  }
}
