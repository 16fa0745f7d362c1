import { commit, genesis, link } from '../../../domain/audit/chain.js';
import { newSalt, sha256, type Transaction } from '../../database.js';
import type { ImportReport } from './report.js';
import type { ImportOptions } from './source.js';

const stream = 'admin:import';

/** Adds the import to the chained record of what administrators did: who, which files by name, how many rows changed. */
export async function recordImport(
  tx: Transaction,
  report: ImportReport,
  { now, by }: ImportOptions,
): Promise<void> {
  const [head] = await tx.rows<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM stream_head WHERE stream = $1 FOR UPDATE',
    [stream],
  );
  const previous = head?.hash ?? genesis;
  const event = {
    stream,
    seq: (head?.seq ?? 0) + 1,
    type: 'registry-imported',
    at: now.getTime(),
    ids: { ...(by === undefined ? {} : { actor: by }), partial: report.partial, refused: report.errors },
  };
  const payload = { files: report.files, changes: report.changes };
  const salt = newSalt();
  const commitment = commit(payload, salt, sha256);
  const hash = link(event, commitment, previous, sha256);
  await tx.rows(
    `INSERT INTO event (stream, seq, type, at, ids, payload, salt, commitment, prev_hash, hash)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10)`,
    [
      stream,
      event.seq,
      event.type,
      now,
      JSON.stringify(event.ids),
      JSON.stringify(payload),
      salt,
      commitment,
      previous,
      hash,
    ],
  );
  await tx.rows(
    'INSERT INTO stream_head (stream, seq, hash) VALUES ($1, $2, $3) ON CONFLICT (stream) DO UPDATE SET seq = $2, hash = $3',
    [stream, event.seq, hash],
  );
}
