import type { Transaction } from '../database.js';

export interface SignatoryRow {
  readonly name: string;
  readonly front_title: string | null;
  readonly back_title: string | null;
  readonly nip: string | null;
  readonly grade: string | null;
}

export interface Signatories {
  /** By person's id. */
  readonly people: Readonly<Record<string, SignatoryRow>>;
  /** Titles by position. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Names, ranks and office titles as they stand in a document. One statement. */
export async function loadSignatories(
  tx: Transaction,
  people: readonly string[],
  positions: readonly string[],
): Promise<Signatories> {
  const [row] = await tx.rows<Signatories>(
    `SELECT (SELECT coalesce(jsonb_object_agg(id, to_jsonb(e)), '{}') FROM employee e WHERE id = ANY($1::uuid[])) AS people,
       (SELECT coalesce(jsonb_object_agg(code, title), '{}') FROM position WHERE code = ANY($2::text[])) AS titles`,
    [people, positions],
  );
  return row ?? { people: {}, titles: {} };
}
