import { toJson } from '../case/rows.js';
import type { Transaction } from '../database.js';
import type { SessionFile } from './session-file.js';

/** Writes a session as it stands; votes, recusals and signatures are only ever added. One statement. */
export async function writeSession(tx: Transaction, file: SessionFile): Promise<void> {
  const rows = {
    session: [toJson(file.session)],
    seats: file.seats.map(toJson),
    items: file.items.map(toJson),
    recusals: file.recusals.map(toJson),
    votes: file.votes.map(toJson),
    signatures: file.signatures.map(toJson),
  };
  await tx.rows(statement, [JSON.stringify(rows)]);
}

const statement = `WITH input AS (SELECT $1::jsonb AS j),
  written_session AS (${upsert('board_session', 'session', 'id', ['state', 'opened_at', 'closed_at', 'called_off', 'minutes_id', 'last_at'])}),
  written_seats AS (${upsert('session_seat', 'seats', 'session_id, number', ['present', 'person_id', 'capacity', 'authority'])}),
  written_items AS (${upsert('session_item', 'items', 'id', ['state', 'presiding', 'result', 'certain', 'decided_at', 'tasks'])}),
  written_recusals AS (${insert('session_recusal', 'recusals')} ON CONFLICT DO NOTHING),
  written_votes AS (${insert('session_vote', 'votes')} ON CONFLICT (item_id, seat) DO NOTHING),
  written_signatures AS (${insert('session_signature', 'signatures')} ON CONFLICT DO NOTHING)
  SELECT pg_notify('session_changed', input.j -> 'session' -> 0 ->> 'id') FROM input`;

function insert(table: string, key: string): string {
  return `INSERT INTO ${table} SELECT r.* FROM input, jsonb_populate_recordset(NULL::${table}, input.j -> '${key}') r`;
}

function upsert(table: string, key: string, id: string, columns: readonly string[]): string {
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `${insert(table, key)} ON CONFLICT (${id}) DO UPDATE SET ${set}`;
}
