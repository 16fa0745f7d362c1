import * as z from 'zod';
import {
  incidentParams,
  type incidentSchema,
  incidentsQuery,
  incidentsSchema,
} from '../../contract/incident.js';
import { sentenceOf } from '../../contract/problem.js';
import { Refusal } from '../../domain/refusal.js';
import { type RefusalCode, refusals } from '../../domain/refusals.js';
import type { Text } from '../../domain/text.js';
import { retryIncident } from '../../store/commands/retry-incident.js';
import { type IncidentReading, listIncidents } from '../../store/reads/incidents.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';

/** Moments up to the year 9999: what both Date and PostgreSQL hold. */
const key = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

const getIncidents = endpoint(
  {
    method: 'get',
    path: '/incidents',
    operationId: 'listIncidents',
    tag: 'cases',
    summary: { id: 'Gangguan, terbaru lebih dahulu', en: 'Incidents, newest first' },
    query: incidentsQuery,
    answers: { 200: incidentsSchema },
    refusals: ['CURSOR_INVALID'],
  },
  async ({ db, viewer, query, language }) => {
    const { limit, after } = readPage(query, key);
    const rows = await listIncidents(db.rows, viewer, { closed: query.closed ?? false, limit, after });
    const present = (row: IncidentReading) => presentIncident(row, language);
    return { status: 200, body: pageFrom(rows, limit, ({ openedAt, id }) => [openedAt, id], present) };
  },
);

const postRetry = endpoint(
  {
    method: 'post',
    path: '/incidents/{id}/retry',
    operationId: 'retryIncident',
    tag: 'cases',
    summary: { id: 'Mencoba lagi yang gagal (BKPSDM)', en: 'Try again what failed (HR)' },
    params: incidentParams,
    unknown: () => new Refusal('INCIDENT_UNKNOWN'),
    answers: { 202: z.strictObject({ id: z.uuid() }) },
    refusals: ['FORBIDDEN', 'INCIDENT_UNKNOWN', 'INCIDENT_CLOSED'],
  },
  async ({ db, viewer, params, now }) => {
    await retryIncident(db, viewer, params.id, now);
    return { status: 202, body: { id: params.id } };
  },
);

function presentIncident(row: IncidentReading, language: keyof Text): z.input<typeof incidentSchema> {
  const { id, caseId, number, kind, code, detail, openedAt, closedAt } = row;
  return {
    id,
    case: { id: caseId, number },
    kind,
    code,
    text: wordsOf(code, detail, language),
    detail,
    openedAt: new Date(openedAt).toISOString(),
    closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
  };
}

const unexpected: Text = {
  id: 'Terjadi kesalahan tak terduga; rinciannya ada di log worker',
  en: 'Something unexpected went wrong; the worker’s log has the details',
};

/** A refusal's sentence where the code is one, its values taken from the detail. */
function wordsOf(code: string, detail: Readonly<Record<string, unknown>>, language: keyof Text): string {
  if (!(code in refusals)) return unexpected[language];
  const values = Object.entries(detail).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
  );
  const sentence = sentenceOf(code as RefusalCode, Object.fromEntries(values), language); // of the list, just looked up
  return sentence.replaceAll(/\{\w+\}/g, '–');
}

export const incidentEndpoints: readonly Endpoint[] = [getIncidents, postRetry];
