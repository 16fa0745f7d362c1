import { caseParams, resubmissionBody, withdrawalBody } from '../../contract/case.js';
import { fieldsSchema } from '../../contract/fields.js';
import { outcomeSchema } from '../../contract/task.js';
import { resubmitCase } from '../../store/commands/resubmit-case.js';
import { withdrawCase } from '../../store/commands/withdraw-case.js';
import { definitionOfCase } from '../../store/reads/case-definition.js';
import { endpoint } from '../endpoint/endpoint.js';
import { parseInput } from '../endpoint/parse-input.js';
import { unknownCase } from './read.js';

export const withdraw = endpoint(
  {
    method: 'post',
    path: '/cases/{id}/withdrawal',
    operationId: 'withdrawCase',
    tag: 'cases',
    summary: { id: 'Menarik usulan', en: 'Withdraw a proposal' },
    command: true,
    params: caseParams,
    unknown: unknownCase,
    body: withdrawalBody,
    answers: { 200: outcomeSchema },
    refusals: ['CASE_UNKNOWN', 'ONLY_PROPOSER', 'CASE_CLOSED', 'WITHDRAWAL_TOO_LATE'],
  },
  async ({ db, viewer, now, params, body, idempotency }) => {
    await definitionOfCase(db.rows, viewer, params.id);
    const command = { caseId: params.id, reason: body?.reason, idempotency };
    const { status, body: kept } = await withdrawCase(db, viewer, command, now);
    return { status, kept };
  },
);

export const resubmit = endpoint(
  {
    method: 'post',
    path: '/cases/{id}/resubmission',
    operationId: 'resubmitCase',
    tag: 'cases',
    summary: { id: 'Mengajukan ulang', en: 'Resubmit' },
    description: {
      id: 'Usulan yang dikembalikan diperbaiki dan diajukan lagi; hanya fakta yang dapat diubah.',
      en: 'A returned proposal is mended and sent on; only facts that may change are taken.',
    },
    command: true,
    params: caseParams,
    unknown: unknownCase,
    body: resubmissionBody,
    answers: { 200: outcomeSchema },
    refusals: [
      'CASE_UNKNOWN',
      'ONLY_PROPOSER',
      'CASE_CLOSED',
      'CALENDAR_ENDS',
      'CASE_NOT_RETURNED',
      'FACT_NOT_CHANGEABLE',
      'EFFECTIVE_DATE_PAST',
      'EFFECTIVE_DATE_TOO_FAR',
      'DOCUMENTS_NOT_MENDED',
    ],
  },
  async ({ db, viewer, now, params, body, idempotency }) => {
    const definition = await definitionOfCase(db.rows, viewer, params.id);
    const facts = parseInput(fieldsSchema(definition.facts, []), body?.facts ?? {}, 'facts');
    const command = { caseId: params.id, facts, note: body?.note, idempotency };
    const { status, body: kept } = await resubmitCase(db, viewer, command, now);
    return { status, kept };
  },
);
