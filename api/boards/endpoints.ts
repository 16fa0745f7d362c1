import { boardParams, boardSchema, boardsSchema, rosterBody } from '../../contract/board.js';
import { Refusal } from '../../domain/refusal.js';
import { changeBoard } from '../../store/commands/change-board.js';
import { listBoards } from '../../store/reads/boards.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { presentBoard } from './present-board.js';

const getBoards = endpoint(
  {
    method: 'get',
    path: '/boards',
    operationId: 'listBoards',
    tag: 'sessions',
    summary: { id: 'Tim dan susunannya', en: 'Boards and who sits on them' },
    answers: { 200: boardsSchema },
    refusals: ['POLICY_NOT_IN_FORCE'],
  },
  async ({ db, viewer, language, now }) => {
    const boards = await listBoards(db.rows, now);
    return { status: 200, body: { items: boards.map((board) => presentBoard(board, { viewer, language })) } };
  },
);

const postRoster = endpoint(
  {
    method: 'post',
    path: '/boards/{code}/roster',
    operationId: 'changeBoard',
    tag: 'sessions',
    summary: {
      id: 'Mengubah susunan tim (BKPSDM, pejabat pembentuknya)',
      en: 'Change who sits on a board (HR, the office that forms it)',
    },
    description: {
      id: 'Susunan diganti seluruhnya. Rapat yang sudah diundang memakai susunan pada undangannya.',
      en: 'The roster is replaced as a whole. Sessions that were invited keep the roster of their invitation.',
    },
    command: true,
    params: boardParams,
    unknown: () => new Refusal('BOARD_NOT_FOUND'),
    body: rosterBody,
    answers: { 200: boardSchema },
    refusals: [
      'BOARD_NOT_FOUND',
      'MAY_NOT_CHANGE_BOARD',
      'BOARD_CHANGED',
      'POSITION_UNKNOWN',
      'BOARD_SEAT_SHARED',
      'BOARD_TOO_SMALL',
      'BOARD_EVEN',
      'BOARD_INCOMPLETE',
      'BOARD_MEMBER_TWICE',
      'POLICY_NOT_IN_FORCE',
    ],
  },
  async ({ db, viewer, language, now, params, body, idempotency }) => {
    const change = {
      ...body,
      board: params.code,
      idempotency,
      answer: (board: Parameters<typeof presentBoard>[0]) => presentBoard(board, { viewer, language }),
    };
    const { status, body: kept } = await changeBoard(db, viewer, change, now);
    return { status, kept };
  },
);

export const boardEndpoints: readonly Endpoint[] = [getBoards, postRoster];
