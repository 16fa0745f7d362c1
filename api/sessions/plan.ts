import { sessionBody, sessionSchema } from '../../contract/session.js';
import { planSession } from '../../store/board/plan-session.js';
import { endpoint } from '../endpoint/endpoint.js';
import { answering } from './answering.js';

export const plan = endpoint(
  {
    method: 'post',
    path: '/sessions',
    operationId: 'planSession',
    tag: 'sessions',
    summary: { id: 'Mengundang rapat (sekretaris tim)', en: 'Convene a session (secretary of the board)' },
    command: true,
    body: sessionBody,
    answers: { 201: sessionSchema },
    refusals: [
      'BOARD_UNKNOWN',
      'ONLY_BOARD_SECRETARY',
      'NOT_YOUR_OFFICE',
      'BOARD_TOO_SMALL',
      'BOARD_EVEN',
      'BOARD_INCOMPLETE',
      'BOARD_MEMBER_TWICE',
      'INVITATION_TOO_SHORT',
      'SESSION_ON_DAY_OFF',
      'CALENDAR_ENDS',
      'CALENDAR_BEGINS',
      'POLICY_NOT_IN_FORCE',
      'ITEM_TWICE',
      'CASE_UNKNOWN',
      'NOT_BEFORE_BOARD',
      'ITEM_ALREADY_PLANNED',
    ],
  },
  async ({ db, viewer, language, now, body, idempotency }) => {
    const given = {
      board: body.board,
      at: Date.parse(body.at),
      place: body.place,
      cases: body.items.map((item) => item.case),
      idempotency,
      answer: answering({ viewer, language, now }),
    };
    const { status, body: kept } = await planSession(db, viewer, given, now);
    return { status, kept };
  },
);
