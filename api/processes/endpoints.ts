import * as z from 'zod';
import { factsSchema } from '../../contract/fields.js';
import { previewBody, previewSchema, processesSchema, processSchema } from '../../contract/process.js';
import { diagram } from '../../domain/flow/diagram/diagram.js';
import { newestDefinition, newestDefinitions } from '../../store/definitions.js';
import { previewProposal } from '../../store/reads/preview-proposal.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { parseInput } from '../endpoint/parse-input.js';
import { presentPreview } from './present-preview.js';
import { presentProcess, presentSummary } from './present-process.js';
import { processPath } from './process-params.js';
import { proposalRefusals } from './proposal-refusals.js';

const listProcesses = endpoint(
  {
    method: 'get',
    path: '/processes',
    operationId: 'listProcesses',
    tag: 'processes',
    summary: { id: 'Semua proses', en: 'All processes' },
    answers: { 200: processesSchema },
    refusals: [],
  },
  async ({ db, language }) => {
    const definitions = await newestDefinitions(db.rows);
    const items = definitions.map((definition) => presentSummary(definition, language));
    return { status: 200, body: { items, next: null } };
  },
);

const getProcess = endpoint(
  {
    method: 'get',
    path: '/processes/{id}',
    operationId: 'getProcess',
    tag: 'processes',
    summary: { id: 'Satu proses: isian, langkah, jabatan', en: 'One process: form, steps, offices' },
    ...processPath,
    answers: { 200: processSchema },
    refusals: ['PROCESS_UNKNOWN'],
  },
  async ({ db, params, language }) => {
    const definition = await newestDefinition(db.rows, params.id);
    return { status: 200, body: presentProcess(definition, language) };
  },
);

const getDiagram = endpoint(
  {
    method: 'get',
    path: '/processes/{id}/diagram',
    operationId: 'getProcessDiagram',
    tag: 'processes',
    summary: { id: 'Diagram proses (SVG)', en: 'Diagram of a process (SVG)' },
    ...processPath,
    query: z.strictObject({
      lang: z.exactOptional(z.enum(['id', 'en'])).meta({ description: 'Instead of Accept-Language' }),
    }),
    files: { 200: 'image/svg+xml' },
    refusals: ['PROCESS_UNKNOWN'],
  },
  async ({ db, params, query, language }) => {
    const definition = await newestDefinition(db.rows, params.id);
    const shown = query.lang ?? language;
    const content = diagram(definition, { language: shown });
    const file = { mediaType: 'image/svg+xml', content, name: `${definition.id}.svg` };
    return { status: 200, headers: { 'Content-Language': shown }, file };
  },
);

const previewProcess = endpoint(
  {
    method: 'post',
    path: '/processes/{id}/preview',
    operationId: 'previewProcess',
    tag: 'processes',
    summary: {
      id: 'Siapa yang akan memutus, kapan, dan apa yang terjadi bila tidak; tidak ada yang disimpan',
      en: 'Who will decide, by when, and what happens if they do not; nothing is stored',
    },
    ...processPath,
    body: previewBody,
    answers: { 200: previewSchema },
    refusals: proposalRefusals,
  },
  async ({ db, viewer, params, body, language, now }) => {
    const definition = await newestDefinition(db.rows, params.id);
    const facts = parseInput(factsSchema(definition), body.facts, 'facts');
    const { subject, as } = body;
    const found = await previewProposal(db.rows, viewer, { process: params.id, subject, facts, as }, now);
    return { status: 200, body: presentPreview(found, subject, language) };
  },
);

export const processEndpoints: readonly Endpoint[] = [listProcesses, getProcess, getDiagram, previewProcess];
