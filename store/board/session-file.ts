import type { Item, Session } from '../../domain/board/session.js';
import { Refusal } from '../../domain/refusal.js';
import { fromJson } from '../case/rows.js';
import type { Rows, Transaction } from '../database.js';
import type { ItemRow, RecusalRow, SeatRow, SessionRow, SignatureRow, VoteRow } from './session-rows.js';

/** A session with all that belongs to it, but for its cases. */
export interface SessionFile {
  readonly session: SessionRow;
  readonly seats: readonly SeatRow[];
  readonly items: readonly ItemRow[];
  readonly recusals: RecusalRow[];
  readonly votes: VoteRow[];
  readonly signatures: SignatureRow[];
}

/** Locks a session against every other writer: before its cases. @throws {Refusal} SESSION_UNKNOWN */
export async function lockSession(tx: Transaction, id: string): Promise<void> {
  const rows = await tx.rows('SELECT id FROM board_session WHERE id = $1::uuid FOR NO KEY UPDATE', [id]);
  if (rows.length === 0) throw new Refusal('SESSION_UNKNOWN');
}

/** Reads a session. One statement. @throws {Refusal} SESSION_UNKNOWN */
export async function loadSession(rows: Rows, id: string): Promise<SessionFile> {
  const part = (table: string, order: string) =>
    `(SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY ${order}), '[]') FROM ${table} r WHERE r.session_id = s.id)`;
  const [row] = await rows<{ file: { session: object } & Record<string, object[]> }>(
    `SELECT jsonb_build_object('session', to_jsonb(s), 'seats', ${part('session_seat', 'r.number')},
       'items', ${part('session_item', 'r.number')}, 'recusals', ${part('session_recusal', 'r.at, r.seat')},
       'votes', ${part('session_vote', 'r.sequence')}, 'signatures', ${part('session_signature', 'r.at')}) AS file
     FROM board_session s WHERE s.id = $1::uuid`,
    [id],
  );
  if (!row) throw new Refusal('SESSION_UNKNOWN');
  const { file } = row;
  return {
    session: fromJson<SessionRow>(file.session),
    seats: (file.seats ?? []).map(fromJson<SeatRow>),
    items: (file.items ?? []).map(fromJson<ItemRow>),
    recusals: (file.recusals ?? []).map(fromJson<RecusalRow>),
    votes: (file.votes ?? []).map(fromJson<VoteRow>),
    signatures: (file.signatures ?? []).map(fromJson<SignatureRow>),
  };
}

/** The session as its machine takes it. */
export function sessionState(file: SessionFile): Session {
  return {
    state: file.session.state,
    seats: file.seats.map(({ number, role, present }) => ({ number, role, present })),
    items: file.items.map((row) => itemState(file, row)),
    minimumQuorum: file.session.minimumQuorum,
  };
}

function itemState(file: SessionFile, row: ItemRow): Item {
  const { id, state, presiding, result, certain } = row;
  return {
    id,
    state,
    presiding,
    result,
    certain,
    recused: file.recusals.filter(({ itemId }) => itemId === id).map(({ seat }) => seat),
    votes: file.votes
      .filter(({ itemId }) => itemId === id)
      .map(({ seat, inSeat, choice }) => ({ seat, inSeat, choice })),
  };
}
