import type * as z from 'zod';
import type { boardSchema } from '../../contract/board.js';
import { sentenceOf } from '../../contract/problem.js';
import { mayChangeBoard } from '../../domain/access/may-change-board.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { rosterFault } from '../../domain/board/roster.js';
import { quorumOf } from '../../domain/board/seating.js';
import { isVoting } from '../../domain/board/session.js';
import { minimumMembers, minimumQuorum } from '../../domain/policy/board.js';
import type { Text } from '../../domain/text.js';
import { actingIn } from '../../store/board/secretary.js';
import type { BoardReading } from '../../store/reads/boards.js';
import { maybeIsoOf } from '../iso.js';

/** A board as it leaves: its seats and who would sit there today, the rule, and what the reader may do. */
export function presentBoard(
  board: BoardReading,
  { viewer, language }: { readonly viewer: Viewer; readonly language: keyof Text },
): z.input<typeof boardSchema> {
  const { code, name, revision, basis, changedAt, formedBy, sessions, seats, today } = board;
  const members = seats.filter(isVoting).length;
  const fault = rosterFault(seats, minimumMembers.at(today));
  const secretary = seats.find(({ role }) => role === 'secretary');
  return {
    ...{ code, title: name[language], revision, basis, sessions },
    changedAt: maybeIsoOf(changedAt),
    seats: seats.map((seat) => ({ ...seatOf(seat), acting: actingAt(board, seat.position) })),
    rules: {
      members,
      minimumMembers: minimumMembers.at(today),
      quorum: quorumOf(members, minimumQuorum.at(today)),
      formedBy: formedBy?.title ?? null,
    },
    fault: fault && sentenceOf(fault.code, fault.values, language),
    may: [
      'read',
      ...(actingIn(viewer, secretary && { positionCode: secretary.position }) ? (['convene'] as const) : []),
      ...(mayChangeBoard(viewer, formedBy?.position) ? (['change'] as const) : []),
    ],
  };
}

function seatOf({ seat, role, position, title, unit }: BoardReading['seats'][number]) {
  return { seat, role, position, title, unit };
}

function actingAt({ chart }: BoardReading, position: string) {
  const [first] = chart[position]?.incumbents ?? [];
  if (!first) return null;
  const { name, capacity, awayUntil } = first;
  return { name, capacity, awayUntil };
}
