import {
  attendanceBody,
  closingBody,
  nothingBody,
  presidingBody,
  recusalBody,
  sessionParams,
  sessionSchema,
  signatureBody,
} from '../../contract/session.js';
import { closeSession } from '../../store/board/close-session.js';
import { namePresider } from '../../store/board/name-presider.js';
import { noteAttendance } from '../../store/board/note-attendance.js';
import { openSession } from '../../store/board/open-session.js';
import { recuseMember } from '../../store/board/recuse-member.js';
import type { SessionCommand } from '../../store/board/session-command.js';
import { signMinutes } from '../../store/board/sign-minutes.js';
import type { Idempotency } from '../../store/commands/idempotency.js';
import { endpoint } from '../endpoint/endpoint.js';
import type { Reader } from '../tasks/task-view.js';
import { answering } from './answering.js';
import { unknownSession } from './read.js';

/** What every command on a session has: it answers the session as it then stands. */
const command = {
  method: 'post',
  tag: 'sessions',
  command: true,
  params: sessionParams,
  unknown: unknownSession,
  answers: { 200: sessionSchema },
} as const;

interface Call extends Reader {
  readonly params: { readonly id: string };
  readonly idempotency: Idempotency | undefined;
}

function commandOf(call: Call): SessionCommand {
  return { session: call.params.id, idempotency: call.idempotency, answer: answering(call) };
}

export const attendance = endpoint(
  {
    ...command,
    path: '/sessions/{id}/attendance',
    operationId: 'noteAttendance',
    summary: { id: 'Mencatat kehadiran', en: 'Note who has come and who has left' },
    body: attendanceBody,
    refusals: [
      'SESSION_UNKNOWN',
      'ONLY_BOARD_SECRETARY',
      'NOT_YOUR_OFFICE',
      'SESSION_TOO_EARLY',
      'SESSION_CLOSED',
      'SEAT_UNKNOWN',
      'SEAT_TWICE',
      'SEAT_VACANT',
      'BOARD_MEMBER_TWICE',
    ],
  },
  async (call) => {
    const { db, viewer, now, body } = call;
    const given = { ...commandOf(call), seats: body.seats };
    const { status, body: kept } = await noteAttendance(db, viewer, given, now);
    return { status, kept };
  },
);

export const opening = endpoint(
  {
    ...command,
    path: '/sessions/{id}/opening',
    operationId: 'openSession',
    summary: { id: 'Membuka rapat', en: 'Open a session' },
    body: nothingBody,
    refusals: [
      'SESSION_UNKNOWN',
      'ONLY_BOARD_SECRETARY',
      'NOT_YOUR_OFFICE',
      'SESSION_TOO_EARLY',
      'SESSION_NOT_PLANNED',
      'QUORUM_NOT_MET',
      'NO_PRESIDER',
    ],
  },
  async (call) => {
    const { status, body: kept } = await openSession(call.db, call.viewer, commandOf(call), call.now);
    return { status, kept };
  },
);

export const recusals = endpoint(
  {
    ...command,
    path: '/sessions/{id}/recusals',
    operationId: 'recuseMember',
    summary: { id: 'Menyatakan konflik kepentingan', en: 'Declare a conflict of interest' },
    body: recusalBody,
    refusals: [
      'SESSION_UNKNOWN',
      'NOT_BOARD_MEMBER',
      'ONLY_BOARD_SECRETARY',
      'NOT_YOUR_OFFICE',
      'SESSION_CLOSED',
      'ITEM_UNKNOWN',
      'ITEM_NOT_VOTING',
      'SEAT_UNKNOWN',
      'MEMBER_RECUSED',
      'VOTE_GIVEN',
    ],
  },
  async (call) => {
    const given = { ...commandOf(call), ...call.body };
    const { status, body: kept } = await recuseMember(call.db, call.viewer, given, call.now);
    return { status, kept };
  },
);

export const presiding = endpoint(
  {
    ...command,
    path: '/sessions/{id}/presiding',
    operationId: 'namePresider',
    summary: { id: 'Menunjuk anggota yang memimpin', en: 'Name a member to preside' },
    body: presidingBody,
    refusals: [
      'SESSION_UNKNOWN',
      'ONLY_BOARD_SECRETARY',
      'NOT_YOUR_OFFICE',
      'SESSION_CLOSED',
      'ITEM_UNKNOWN',
      'ITEM_NOT_VOTING',
      'SEAT_UNKNOWN',
      'PRESIDER_PRESENT',
      'PRESIDER_NOT_ABLE',
    ],
  },
  async (call) => {
    const given = { ...commandOf(call), ...call.body };
    const { status, body: kept } = await namePresider(call.db, call.viewer, given, call.now);
    return { status, kept };
  },
);

export const closing = endpoint(
  {
    ...command,
    path: '/sessions/{id}/closing',
    operationId: 'closeSession',
    summary: { id: 'Menutup atau membatalkan rapat', en: 'Close a session, or call it off' },
    description: {
      id: 'Sebelum harinya rapat dibatalkan, dengan alasan. Yang tidak kuorum dibahas pada rapat berikutnya.',
      en: 'Before its day it is called off, with a reason. What found no quorum goes before another session.',
    },
    body: closingBody,
    refusals: [
      'SESSION_UNKNOWN',
      'ONLY_BOARD_SECRETARY',
      'NOT_YOUR_OFFICE',
      'REASON_REQUIRED',
      'SESSION_CLOSED',
      'SESSION_CAN_OPEN',
      'ITEMS_UNDECIDED',
    ],
  },
  async (call) => {
    const given = { ...commandOf(call), reason: call.body?.reason };
    const { status, body: kept } = await closeSession(call.db, call.viewer, given, call.now);
    return { status, kept };
  },
);

export const minutesSignature = endpoint(
  {
    ...command,
    path: '/sessions/{id}/minutes/signature',
    operationId: 'signMinutes',
    summary: {
      id: 'Menandatangani berita acara (sekretaris, anggota, lalu pimpinan rapat)',
      en: 'Sign the minutes (secretary, members, then whoever presided)',
    },
    description: {
      id: 'Anggota boleh menolak dengan alasan. Dengan tanda tangan pimpinan rapat berita acara terbit; siapa yang belum menandatangani disebut di dalamnya.',
      en: 'Members may refuse with a reason. The signature of whoever presided issues the minutes; who has not signed by then is named in them.',
    },
    body: signatureBody,
    refusals: [
      'SESSION_UNKNOWN',
      'SESSION_NOT_CLOSED',
      'NO_MINUTES',
      'MINUTES_SIGNED',
      'MINUTES_NOT_YOURS',
      'MINUTES_SIGNATURE_GIVEN',
      'MINUTES_NOT_REFUSABLE',
      'NOT_YOUR_OFFICE',
    ],
  },
  async (call) => {
    const given = { ...commandOf(call), refusal: call.body?.refusal, verifyAt: call.verifyAt };
    const { status, body: kept } = await signMinutes(call.db, call.viewer, given, call.now);
    return { status, kept };
  },
);
