import { caseParams, interventionBody } from '../../contract/case.js';
import { outcomeSchema } from '../../contract/task.js';
import type { RefusalCode } from '../../domain/refusals.js';
import type { Text } from '../../domain/text.js';
import { type Intervention, interveneInCase } from '../../store/commands/intervene.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { unknownCase } from './read.js';

function intervention(kind: Intervention['kind'], summary: Text, refusals: readonly RefusalCode[]): Endpoint {
  return endpoint(
    {
      method: 'post',
      path: `/cases/{id}/${kind}`,
      operationId: `${kind}OfCase`,
      tag: 'cases',
      summary,
      command: true,
      params: caseParams,
      unknown: unknownCase,
      body: interventionBody,
      answers: { 200: outcomeSchema },
      refusals: ['CASE_UNKNOWN', 'FORBIDDEN', 'OWN_CASE', 'CONFLICT_OF_INTEREST', 'CASE_CLOSED', ...refusals],
    },
    async ({ db, viewer, now, params, body, idempotency }) => {
      const command = { caseId: params.id, kind, reason: body.reason, idempotency };
      const { status, body: kept } = await interveneInCase(db, viewer, command, now);
      return { status, kept };
    },
  );
}

/** What HR may do to a case as a whole. */
export const interventions: readonly Endpoint[] = [
  intervention('suspension', { id: 'Menangguhkan berkas (BKPSDM)', en: 'Suspend a case (HR)' }, [
    'CASE_SUSPENDED',
  ]),
  intervention('resumption', { id: 'Melanjutkan berkas (BKPSDM)', en: 'Resume a case (HR)' }, [
    'CASE_NOT_SUSPENDED',
    'CALENDAR_ENDS',
  ]),
  intervention('cancellation', { id: 'Membatalkan berkas (BKPSDM)', en: 'Cancel a case (HR)' }, [
    'CANCELLATION_TOO_LATE',
  ]),
];
