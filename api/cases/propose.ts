import * as z from 'zod';
import { caseSchema, proposalBody } from '../../contract/case.js';
import { factsSchema } from '../../contract/fields.js';
import { submitCase } from '../../store/commands/submit-case.js';
import { newestDefinition } from '../../store/definitions.js';
import { readCase } from '../../store/reads/case.js';
import { endpoint } from '../endpoint/endpoint.js';
import { parseInput } from '../endpoint/parse-input.js';
import { presentCase } from './case-view.js';

export const propose = endpoint(
  {
    method: 'post',
    path: '/cases',
    operationId: 'proposeCase',
    tag: 'cases',
    summary: { id: 'Mengusulkan', en: 'Propose' },
    description: {
      id: 'Membuka berkas: diperiksa, diberi nomor, dan tugas pertamanya terbuka.',
      en: 'Opens a case: judged, numbered, and with its first tasks open.',
    },
    command: true,
    body: proposalBody,
    answers: { 201: caseSchema },
    refusals: [
      'PROCESS_UNKNOWN',
      'SUBJECT_UNKNOWN',
      'POSITION_UNKNOWN',
      'MAY_NOT_PROPOSE',
      'OWN_PROPOSAL_BY_OFFICE',
      'EFFECTIVE_DATE_PAST',
      'EFFECTIVE_DATE_TOO_FAR',
      'SUBJECT_NOT_MOVABLE',
      'LEVEL_NOT_SUPPORTED',
      'NOT_A_ROTATION',
      'POST_IS_CURRENT',
      'ROTATION_IN_PROGRESS',
      'POST_NOT_VACANT',
      'NOT_ELIGIBLE',
      'NO_AUTHORITY',
      'CALENDAR_ENDS',
      'CALENDAR_BEGINS',
      'POLICY_NOT_IN_FORCE',
    ],
  },
  async ({ db, viewer, language, now, body, idempotency }) => {
    const definition = await newestDefinition(db.rows, body.process);
    const facts = parseInput(factsSchema(definition), body.facts, 'facts');
    const proposal = {
      process: body.process,
      subject: body.subject,
      facts,
      as: body.as,
      idempotency,
      answer: async (rows: typeof db.rows, id: string) =>
        presentCase(await readCase(rows, viewer, id, now), { viewer, language, now }),
    };
    const { status, body: kept } = await submitCase(db, viewer, proposal, now);
    return { status, kept, headers: { Location: `/api/v1/cases/${numbered.parse(kept).id}` } };
  },
);

const numbered = z.object({ id: z.uuid() });
