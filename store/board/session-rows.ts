import type { Advice, Choice, Item, SeatRole, Session } from '../../domain/board/session.js';
import type { SignatureRole } from '../../domain/board/sign.js';

export interface SessionRow {
  id: string;
  boardCode: string;
  state: Session['state'];
  at: number;
  place: string;
  invitation: string;
  minimumQuorum: number;
  convenedBy: string;
  invitedAt: number;
  openedAt: number | null;
  closedAt: number | null;
  calledOff: string | null;
  minutesId: string | null;
  lastAt: number;
}

export interface SeatRow {
  sessionId: string;
  number: number;
  role: SeatRole;
  positionCode: string;
  title: string;
  present: boolean;
  personId: string | null;
  capacity: 'holder' | 'plt' | 'plh' | null;
  authority: string | null;
}

export interface ItemRow {
  id: string;
  sessionId: string;
  number: number;
  caseId: string;
  stepId: string;
  secret: boolean;
  /** The task of each seat's vote, by its number. */
  tasks: Readonly<Record<string, string>>;
  state: Item['state'];
  presiding: number | null;
  result: Advice | null;
  certain: boolean;
  decidedAt: number | null;
}

export interface RecusalRow {
  itemId: string;
  sessionId: string;
  seat: number;
  ground: 'declared' | 'subject' | 'direct-superior' | 'conflict';
  reason: string | null;
  personId: string | null;
  at: number;
}

export interface VoteRow {
  itemId: string;
  sessionId: string;
  seat: number;
  inSeat: number;
  sequence: number;
  taskId: string;
  personId: string;
  choice: Choice;
  reason: string | null;
  at: number;
}

export interface SignatureRow {
  sessionId: string;
  role: SignatureRole;
  seat: number;
  personId: string;
  capacity: string;
  authority: string;
  at: number;
  /** Why a member would not sign. */
  refused: string | null;
}
